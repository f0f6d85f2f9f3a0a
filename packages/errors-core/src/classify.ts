import type { ParsedBody } from './parse-body.js';
import { matchSentence, type SentenceMatch } from './sentence.js';
import { statusRule } from './status-rule.js';
import type { CatalogTables, SentenceRule } from './tables.js';

/** How an error was recognised: by a code on the wire, its sentence, the shape of its body, or its status. */
export type MatchedBy = 'code' | 'message' | 'shape' | 'status';

/** Which code an answer means, and how we know. */
export interface Classification<Code extends string> {
  readonly code: Code | undefined;
  /** `undefined` exactly when `code` is. */
  readonly matchedBy: MatchedBy | undefined;
  /** The code on the wire, as it was written there. */
  readonly wireCode: string | undefined;
  /** What the variable parts of the sentence stood for, by field. */
  readonly captures: Readonly<Record<string, string>>;
}

type Tables<Code extends string> = Pick<
  CatalogTables<Code>,
  'codes' | 'wireCodes' | 'sentences' | 'statuses' | 'statusEvidence'
>;

/**
 * Which code is this, and how do we know? A code on the wire speaks first, then the sentence, then the shape
 * of the body; the status speaks last, and only where one code is a safe reading of it.
 */
export function classify<Code extends string>(
  status: number | undefined,
  body: ParsedBody<Code>,
  tables: Tables<Code>,
): Classification<Code> {
  const wire = readWireCode(body, tables);
  const matched = matchBody(status, body, tables);

  const result = (
    code: Code | undefined,
    matchedBy: MatchedBy | undefined,
    captures: Classification<Code>['captures'] = {},
  ): Classification<Code> => ({ code, matchedBy, wireCode: wire.text, captures });

  if (wire.code !== undefined) {
    return result(wire.code, 'code', matched?.rule.code === wire.code ? matched.captures : {});
  }
  if (matched !== undefined) return result(matched.rule.code, 'message', matched.captures);
  // A code that the catalog does not know is a new error, not the one its status usually means.
  if (wire.text !== undefined) return result(undefined, undefined);

  const means = body.shape?.means;
  if (means !== undefined && (status === undefined || status < 400 || means.statuses.includes(status))) {
    return result(means.code, 'shape');
  }
  const byStatus = statusRule(status, tables.statuses).code;
  return byStatus !== undefined && isEvidence(body, tables)
    ? result(byStatus, 'status')
    : result(undefined, undefined);
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

function readWireCode<Code extends string>(
  body: ParsedBody<Code>,
  tables: Tables<Code>,
): { readonly code: Code | undefined; readonly text: string | undefined } {
  for (const text of [...body.codes, ...body.types]) {
    const code = lookUp(text, tables);
    if (code !== undefined) return { code, text };
  }
  return { code: undefined, text: body.codes[0] };
}

function lookUp<Code extends string>(text: string, tables: Tables<Code>): Code | undefined {
  const name = text.trim().toUpperCase();
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
