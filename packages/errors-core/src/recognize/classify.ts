import type { CatalogTables, FixedFields, SentenceRule } from '../catalog/catalog-tables.js';
import type { HeaderMap } from '../response/response-like.js';
import { matchSentence, type SentenceMatch } from './message.js';
import type { ParsedBody } from './parse-body.js';
import { statusRule } from './status-rule.js';

/** How an error was recognised: by a code on the wire, its sentence, a header, the shape of its body, or its status. */
export type MatchedBy = 'code' | 'message' | 'header' | 'shape' | 'status';

/** Which code an answer means, and how we know. */
export interface Classification<Code extends string> {
  readonly code: Code | undefined;
  /** `undefined` exactly when `code` is. */
  readonly matchedBy: MatchedBy | undefined;
  /** The code on the wire, as it was written there. */
  readonly wireCode: string | undefined;
  /** What the variable parts of the sentence stood for, by field. */
  readonly captures: Readonly<Record<string, string>>;
  /** What the sentence or the code tells by itself, by field. */
  readonly fixed: FixedFields;
  /** Seconds to wait that the sentence itself tells. */
  readonly wait: number | undefined;
}

/** What there is to tell an error by. */
export interface Evidence<Code extends string> {
  readonly status: number | undefined;
  readonly body: ParsedBody<Code>;
  readonly headers: HeaderMap;
}

type Tables<Code extends string> = Pick<
  CatalogTables<Code>,
  'codes' | 'wireCodes' | 'wireCodeFields' | 'sentences' | 'statuses' | 'statusEvidence'
> & { readonly headers: Pick<CatalogTables<Code>['headers'], 'means'> };

/**
 * Which code is this, and how do we know? A code on the wire speaks first, then the sentence, then a header,
 * then the shape of the body; the status speaks last, and only where one code is a safe reading of it.
 */
export function classify<Code extends string>(
  { status, body, headers }: Evidence<Code>,
  tables: Tables<Code>,
): Classification<Code> {
  const wire = readWireCode(body, tables);
  const matched = matchBody(status, body, tables);
  const told = (code: Code | undefined, matchedBy: MatchedBy | undefined): Classification<Code> => ({
    code,
    matchedBy,
    wireCode: wire.text,
    // A sentence tells more of an error that a code on the wire names too.
    captures: matched !== undefined && matched.rule.code === code ? matched.captures : {},
    fixed: { ...(matched?.rule.code === code ? matched?.rule.sets : {}), ...wire.fixed },
    wait: matched?.rule.code === code ? matched?.rule.wait : undefined,
  });

  if (wire.code !== undefined) return told(wire.code, 'code');
  if (matched !== undefined) return told(matched.rule.code, 'message');
  const byHeader = tables.headers.means.find(({ header, value }) => headers.get(header) === value);
  if (byHeader !== undefined) return told(byHeader.code, 'header');
  // A code that the catalog does not know is a new error, not the one its status usually means.
  if (wire.text !== undefined) return told(undefined, undefined);

  const means = body.shape?.means;
  if (means !== undefined && (status === undefined || status < 400 || means.statuses.includes(status))) {
    return told(means.code, 'shape');
  }
  const byStatus = statusRule(status, tables.statuses).code;
  return byStatus !== undefined && isEvidence(body, tables)
    ? told(byStatus, 'status')
    : told(undefined, undefined);
}

/** Only JSON speaks for Venice: a page titled "Unauthorized" can be that of any proxy on the way. */
function matchBody<Code extends string>(
  status: number | undefined,
  { kind, sentence }: ParsedBody<Code>,
  tables: Tables<Code>,
): SentenceMatch<Code> | undefined {
  if (kind !== 'json' || sentence === undefined) return undefined;
  return matchSentence(sentence, tables.sentences, countsAt(status));
}

/** A sentence counts at the statuses of its rule, and always where the status says nothing. */
function countsAt<Code extends string>(status: number | undefined): (rule: SentenceRule<Code>) => boolean {
  return (rule) => status === undefined || status < 400 || rule.statuses.includes(status);
}

interface WireCode<Code extends string> {
  readonly code: Code | undefined;
  readonly text: string | undefined;
  readonly fixed: FixedFields | undefined;
}

function readWireCode<Code extends string>(body: ParsedBody<Code>, tables: Tables<Code>): WireCode<Code> {
  for (const text of [...body.codes, ...body.types]) {
    const name = text.trim().toUpperCase();
    const code = lookUp(name, tables);
    if (code !== undefined) {
      return {
        code,
        text,
        fixed: Object.hasOwn(tables.wireCodeFields, name) ? tables.wireCodeFields[name] : undefined,
      };
    }
  }
  return { code: undefined, text: body.codes[0], fixed: undefined };
}

function lookUp<Code extends string>(name: string, tables: Tables<Code>): Code | undefined {
  if (isCode(name, tables.codes)) return name;
  return Object.hasOwn(tables.wireCodes, name) ? tables.wireCodes[name] : undefined;
}

function isCode<Code extends string>(name: string, codes: Readonly<Record<Code, unknown>>): name is Code {
  return Object.hasOwn(codes, name);
}

function isEvidence(body: ParsedBody, { statusEvidence }: Pick<CatalogTables, 'statusEvidence'>): boolean {
  const { value } = body;
  return (
    body.kind === 'json' &&
    typeof value === 'object' &&
    value !== null &&
    statusEvidence.some((name) => Object.hasOwn(value, name))
  );
}
