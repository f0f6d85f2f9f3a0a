import { code } from '../text.js';
import { placeVerdicts } from './fields.js';
import { isReordered } from './lists.js';
import { factId, major, minor, type Rule, rule } from './rule.js';

export function limitId(limit: string): string {
  return factId('limit', { limit });
}

function waitId(header: string): string {
  return factId('wait header', { header });
}

/** Request ids, waits and limits. What the other headers tell is compared leaf by leaf. */
export const headerRules: readonly Rule[] = [
  rule(
    'request id header',
    ({ headers }) => headers.requestId.map(({ header }) => ({ subject: { header }, value: true })),
    ({ subject, after }) => placeVerdicts('The request id', ...presence(subject.header, after)),
  ),
  rule(
    'order of request id headers',
    ({ headers }) => [{ subject: {}, value: headers.requestId.map(({ header }) => header) }],
    ({ before, after }) =>
      isReordered(before, after) ? minor('The request id is now looked up in another order.') : [],
  ),
  rule(
    'wait header',
    ({ headers }) => headers.waits.map(({ header }) => ({ subject: { header }, value: true })),
    ({ subject, after }) => placeVerdicts('The wait', ...presence(subject.header, after)),
  ),
  rule(
    'order of wait headers',
    ({ headers }) => [{ subject: {}, value: headers.waits.map(({ header }) => header) }],
    ({ before, after }) =>
      isReordered(before, after) ? minor('The wait is now looked up in another order.') : [],
  ),
  rule(
    'unit of a wait',
    ({ headers }) =>
      headers.waits.map(({ header, unit }) => ({
        subject: { header },
        value: unit,
        partOf: waitId(header),
      })),
    ({ subject, before = 'none', after = 'none' }) =>
      major(
        `The header ${code(subject.header)} is now read as ${code(after)} instead of ${code(before)}: \`retryAfterMs\` becomes another for the same answer.`,
      ),
  ),
  rule(
    'limit',
    ({ headers }) => Object.keys(headers.limits).map((limit) => ({ subject: { limit }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(
            `The limit ${code(`rateLimit.${subject.limit}`)} is gone: code that reads it stops compiling.`,
          )
        : minor(`An error can now tell the limit ${code(`rateLimit.${subject.limit}`)}.`),
  ),
  rule(
    'limit header',
    ({ headers }) =>
      Object.entries(headers.limits).flatMap(([limit, { limit: most, remaining, reset }]) =>
        Object.entries({ limit: most, remaining, reset }).map(([part, header]) => ({
          subject: { limit, part },
          value: header,
          partOf: limitId(limit),
        })),
      ),
    ({ subject, before, after }) =>
      placeVerdicts(code(`rateLimit.${subject.limit}.${subject.part}`), inList(before), inList(after)),
  ),
];

function inList(header: string | undefined): string[] {
  return header === undefined ? [] : [`the header ${code(header)}`];
}

/** One header as the places before and after. */
function presence(header: string, after: boolean | undefined): [string[], string[]] {
  return after === undefined ? [inList(header), []] : [[], inList(header)];
}
