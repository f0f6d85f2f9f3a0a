import { code, listed } from '../text.js';
import { factId, major, minor, patch, type Rule, rule } from './rule.js';

export function familyId(family: string): string {
  return factId('family as a whole', { family });
}

export function routeId(route: string): string {
  return factId('route', { route });
}

export function terminalId(route: string, status: number): string {
  return factId('final status', { route, status });
}

/** The families, the routes, and what is final on a route. */
export const apiRules: readonly Rule[] = [
  rule(
    'family as a whole',
    ({ families }) => Object.keys(families).map((family) => ({ subject: { family }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(`The family ${code(subject.family)} is gone: code that catches it stops working.`)
        : minor(`New family ${code(subject.family)}.`),
  ),
  rule(
    'route',
    ({ routes }) => Object.keys(routes).map((route) => ({ subject: { route }, value: true })),
    ({ subject, after }) =>
      after === undefined
        ? major(`The route ${code(subject.route)} is gone: code that compares \`error.route\` stops working.`)
        : minor(`An error can now name the route ${code(subject.route)}.`),
  ),
  rule(
    'documented statuses',
    ({ routes }) =>
      Object.entries(routes).map(([route, { statuses = [] }]) => ({
        subject: { route },
        value: [...statuses].sort(),
        partOf: routeId(route),
      })),
    ({ subject, after = [] }) =>
      patch(
        after.length === 0
          ? `No error statuses are documented for ${code(subject.route)} any more.`
          : `${code(subject.route)} is documented to answer errors with status ${listed(after)}.`,
      ),
  ),
  rule(
    'final status',
    ({ routes }) =>
      Object.entries(routes).flatMap(([route, { terminal = [] }]) =>
        terminal.map(({ status }) => ({ subject: { route, status }, value: true, partOf: routeId(route) })),
      ),
    ({ subject, after }) => {
      const where = `Status ${subject.status} on ${code(subject.route)}`;
      return after === undefined
        ? major(
            `${where} is no longer final: a loop that goes by \`retryable\` may start to repeat the request.`,
          )
        : minor(`${where} is now final: the same request is not to be sent again.`);
    },
  ),
];
