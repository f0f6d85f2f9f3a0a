import type { CatalogTables, FixedDetails, MessageRule, StatusRule } from '../catalog/recognition-tables.js';
import type { HeaderLookup } from '../response/headers/lookup.js';
import { matchMessage, type MessageMatch } from './messages/match-message.js';
import type { ParsedBody } from './parsed-body.js';
import { statusRule } from './status-rule.js';

/**
 * The evidence that identified an error: a wire code, its message, a header, its body shape, its status, or a stream
 * that was interrupted.
 */
export type MatchedBy = 'code' | 'message' | 'header' | 'shape' | 'status' | 'stream';

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
  /** The actions that the message asks for. */
  readonly actions: MessageRule['actions'];
  /** The status that decides: that of the response, or inside a success the one in the body. */
  readonly effectiveStatus: number | undefined;
}

/** The parts of a response that can identify an error. */
export interface Evidence<Code extends string> {
  readonly status: number | undefined;
  readonly body: ParsedBody<Code>;
  readonly headers: HeaderLookup;
  /** In the form of the catalog. */
  readonly route?: string | undefined;
}

type Tables<Code extends string> = Pick<
  CatalogTables<Code>,
  | 'policies'
  | 'wireCodes'
  | 'wireCodeDetails'
  | 'weakWireCodes'
  | 'generalWireCodes'
  | 'messages'
  | 'routeCodes'
  | 'statuses'
  | 'statusEvidence'
> & { readonly headers: Pick<CatalogTables<Code>['headers'], 'signals' | 'limits'> };

/**
 * Finds the code of a response. A known wire code counts first, then the message, a header and the body shape; the
 * status counts last, and only if one code is a safe reading of it. A weak wire code counts after the message and not
 * at a 4xx status, and never as a class of errors.
 */
export function classify<Code extends string>(
  { status, body, headers, route }: Evidence<Code>,
  tables: Tables<Code>,
): Classification<Code> {
  const effectiveStatus = isFailure(status) ? status : (body.innerStatus ?? status);
  const isClientError = effectiveStatus !== undefined && effectiveStatus >= 400 && effectiveStatus < 500;
  const wire = readWireCode(body, tables);
  const matched = matchBody(status, effectiveStatus, body, tables);
  const classified = (code: Code | undefined, matchedBy: MatchedBy | undefined): Classification<Code> => {
    // A message adds details even if a wire code has identified the error.
    const message = matched?.rule.code === code ? matched : undefined;
    return {
      code,
      matchedBy,
      wireCode: code !== undefined && wire.code === code ? wire.text : body.codes[0],
      captures: message?.captures ?? {},
      fixed: { ...message?.rule.details, ...(wire.code === code ? wire.fixed : undefined) },
      waitSeconds: message?.rule.waitSeconds,
      actions: message?.rule.actions,
      effectiveStatus,
    };
  };

  if (wire.code !== undefined && wire.strength === 'strong') return classified(wire.code, 'code');
  const onRoute = codeOnRoute(route, effectiveStatus, tables);
  if (onRoute !== undefined) return classified(onRoute, 'status');
  if (matched !== undefined) return classified(matched.rule.code, 'message');
  if (wire.code !== undefined && wire.strength === 'general') return classified(wire.code, 'code');
  const signaled = codeInHeaders(headers, tables);
  if (signaled !== undefined) return classified(signaled, 'header');
  if (!isClientError) {
    if (wire.code !== undefined) return classified(wire.code, 'code');
    // A wire code that the catalog does not contain is a new error, not the usual error of its status.
    if (body.codes.length > 0) return classified(undefined, undefined);
  }

  const fallback = body.shape?.fallback;
  if (fallback !== undefined && countsAt(status)(fallback)) return classified(fallback.code, 'shape');
  const byStatus = statusRule(effectiveStatus, tables.statuses);
  return byStatus.code !== undefined && isIdentifiedBy(byStatus, body, headers, tables)
    ? classified(byStatus.code, 'status')
    : classified(undefined, undefined);
}

/** Returns the code that a status has on a route. */
function codeOnRoute<Code extends string>(
  route: string | undefined,
  status: number | undefined,
  { routeCodes }: Tables<Code>,
): Code | undefined {
  if (route === undefined || status === undefined || !Object.hasOwn(routeCodes, route)) return undefined;
  return routeCodes[route]?.[String(status)];
}

/** Returns the code that a header identifies. Headers with several values follow one another: each is looked up once. */
function codeInHeaders<Code extends string>(
  headers: HeaderLookup,
  { headers: { signals } }: Tables<Code>,
): Code | undefined {
  let name: string | undefined;
  let sent: string | undefined;
  for (const { header, value, code } of signals) {
    if (header !== name) sent = headers.get(header);
    name = header;
    if (sent === value) return code;
  }
  return undefined;
}

/** Returns whether a status identifies its code with this body and these headers. */
function isIdentifiedBy<Code extends string>(
  { codeIf }: StatusRule,
  body: ParsedBody<Code>,
  headers: HeaderLookup,
  tables: Tables<Code>,
): boolean {
  if (codeIf === undefined) return isEvidence(body, tables);
  const hasNoWords = body.kind === 'json' && body.message === undefined;
  const hasLimit = tables.headers.limits.some(({ limit, remaining, reset }) =>
    [limit, remaining, reset].some((name) => name !== null && headers.get(name) !== undefined),
  );
  return hasNoWords || hasLimit;
}

function isFailure(status: number | undefined): boolean {
  return status !== undefined && status >= 400;
}

/**
 * Only JSON counts: a page titled "Unauthorized" can come from any proxy on the way. Inside a success, only a
 * message at its usual path counts.
 */
function matchBody<Code extends string>(
  status: number | undefined,
  effectiveStatus: number | undefined,
  { kind, message, isShapeMessage }: ParsedBody<Code>,
  tables: Tables<Code>,
): MessageMatch<Code> | undefined {
  if (kind !== 'json' || message === undefined) return undefined;
  if (!isShapeMessage && effectiveStatus !== undefined && !isFailure(effectiveStatus)) return undefined;
  return matchMessage(message, tables.messages, countsAt(effectiveStatus), countsAt(status));
}

/** A rule counts at its own statuses, and always if the status does not indicate a failure. */
function countsAt(status: number | undefined): (rule: Pick<MessageRule, 'statuses'>) => boolean {
  return (rule) => status === undefined || !isFailure(status) || rule.statuses.includes(status);
}

interface WireCode<Code extends string> {
  readonly code: Code | undefined;
  readonly text: string | undefined;
  readonly fixed: FixedDetails | undefined;
  readonly strength: 'strong' | 'general' | 'weak';
}

/** Returns the first known wire code; a weak one only if there is no other, and not as a class of errors. */
function readWireCode<Code extends string>(body: ParsedBody<Code>, tables: Tables<Code>): WireCode<Code> {
  let weak: WireCode<Code> | undefined;
  for (const text of [...body.codes, ...body.types]) {
    const known = lookUp(text.toUpperCase(), tables);
    if (known === undefined) continue;
    const { name, code } = known;
    const fixed = Object.hasOwn(tables.wireCodeDetails, name) ? tables.wireCodeDetails[name] : undefined;
    const found = { code, text, fixed, strength: strengthOf(name, tables) };
    if (found.strength !== 'weak') return found;
    if (body.codes.includes(text)) weak ??= found;
  }
  return weak ?? { code: undefined, text: body.codes[0], fixed: undefined, strength: 'weak' };
}

function strengthOf<Code extends string>(name: string, tables: Tables<Code>): WireCode<Code>['strength'] {
  if (tables.weakWireCodes.includes(name)) return 'weak';
  return tables.generalWireCodes.includes(name) ? 'general' : 'strong';
}

/** A code that is unknown with its last parts (`Throttling.User`) means what the known part before them does. */
function lookUp<Code extends string>(
  name: string,
  tables: Tables<Code>,
): { readonly name: string; readonly code: Code } | undefined {
  if (isCode(name, tables.policies)) return { name, code: name };
  const code = Object.hasOwn(tables.wireCodes, name) ? tables.wireCodes[name] : undefined;
  if (code !== undefined) return { name, code };
  const end = name.lastIndexOf('.');
  return end > 0 ? lookUp(name.slice(0, end), tables) : undefined;
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
