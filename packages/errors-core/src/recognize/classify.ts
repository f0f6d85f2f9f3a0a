import type { CatalogTables, FixedDetails, MessageRule } from '../catalog/catalog-tables.js';
import type { HeaderMap } from '../response/response-like.js';
import { matchMessage, type MessageMatch } from './match-message.js';
import type { ParsedBody } from './parse-body.js';
import { statusRule } from './status-rule.js';

/** The evidence that identified an error: a wire code, its message, a header, its body shape, or its status. */
export type MatchedBy = 'code' | 'message' | 'header' | 'shape' | 'status';

/** The code of a response, and the evidence for it. */
export interface Classification<Code extends string> {
  readonly code: Code | undefined;
  /** `undefined` exactly when `code` is. */
  readonly matchedBy: MatchedBy | undefined;
  /** The wire code, verbatim. */
  readonly wireCode: string | undefined;
  /** The variable parts of the message, by field. */
  readonly captures: Readonly<Record<string, string>>;
  /** Details that follow from the message or the wire code. */
  readonly fixed: FixedDetails;
  /** The wait that the message asks for. */
  readonly waitSeconds: number | undefined;
}

/** The parts of a response that can identify an error. */
export interface Evidence<Code extends string> {
  readonly status: number | undefined;
  readonly body: ParsedBody<Code>;
  readonly headers: HeaderMap;
}

type Tables<Code extends string> = Pick<
  CatalogTables<Code>,
  'policies' | 'wireCodes' | 'wireCodeDetails' | 'messages' | 'statuses' | 'statusEvidence'
> & { readonly headers: Pick<CatalogTables<Code>['headers'], 'signals'> };

/**
 * Finds the code of a response. A known wire code counts first, then the message, a header and the body shape; the
 * status counts last, and only if one code is a safe reading of it.
 */
export function classify<Code extends string>(
  { status, body, headers }: Evidence<Code>,
  tables: Tables<Code>,
): Classification<Code> {
  const wire = readWireCode(body, tables);
  const matched = matchBody(status, body, tables);
  const classified = (code: Code | undefined, matchedBy: MatchedBy | undefined): Classification<Code> => {
    // A message adds details even if a wire code has identified the error.
    const message = matched?.rule.code === code ? matched : undefined;
    return {
      code,
      matchedBy,
      wireCode: wire.text,
      captures: message?.captures ?? {},
      fixed: { ...message?.rule.details, ...wire.fixed },
      waitSeconds: message?.rule.waitSeconds,
    };
  };

  if (wire.code !== undefined) return classified(wire.code, 'code');
  if (matched !== undefined) return classified(matched.rule.code, 'message');
  const byHeader = tables.headers.signals.find(({ header, value }) => headers.get(header) === value);
  if (byHeader !== undefined) return classified(byHeader.code, 'header');
  // A wire code that the catalog does not contain is a new error, not the usual error of its status.
  if (wire.text !== undefined) return classified(undefined, undefined);

  const fallback = body.shape?.fallback;
  if (fallback !== undefined && countsAt(status)(fallback)) return classified(fallback.code, 'shape');
  const byStatus = statusRule(status, tables.statuses).code;
  return byStatus !== undefined && isEvidence(body, tables)
    ? classified(byStatus, 'status')
    : classified(undefined, undefined);
}

/**
 * Only JSON counts: a page titled "Unauthorized" can come from any proxy on the way. Inside a success, only a
 * message at its usual path counts.
 */
function matchBody<Code extends string>(
  status: number | undefined,
  { kind, message, isShapeMessage }: ParsedBody<Code>,
  tables: Tables<Code>,
): MessageMatch<Code> | undefined {
  if (kind !== 'json' || message === undefined) return undefined;
  if (!isShapeMessage && status !== undefined && status < 400) return undefined;
  return matchMessage(message, tables.messages, countsAt(status));
}

/** A rule counts at its own statuses, and always if the status does not indicate a failure. */
function countsAt(status: number | undefined): (rule: Pick<MessageRule, 'statuses'>) => boolean {
  return (rule) => status === undefined || status < 400 || rule.statuses.includes(status);
}

interface WireCode<Code extends string> {
  readonly code: Code | undefined;
  readonly text: string | undefined;
  readonly fixed: FixedDetails | undefined;
}

function readWireCode<Code extends string>(body: ParsedBody<Code>, tables: Tables<Code>): WireCode<Code> {
  for (const text of [...body.codes, ...body.types]) {
    const name = text.trim().toUpperCase();
    const code = lookUp(name, tables);
    if (code !== undefined) {
      return {
        code,
        text,
        fixed: Object.hasOwn(tables.wireCodeDetails, name) ? tables.wireCodeDetails[name] : undefined,
      };
    }
  }
  return { code: undefined, text: body.codes[0], fixed: undefined };
}

function lookUp<Code extends string>(name: string, tables: Tables<Code>): Code | undefined {
  if (isCode(name, tables.policies)) return name;
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
    (body.message !== undefined || statusEvidence.some((name) => Object.hasOwn(value, name)))
  );
}
