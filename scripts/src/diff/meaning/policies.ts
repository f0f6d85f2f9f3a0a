import { code } from '../text.js';
import { ofCodes } from './codes.js';
import { type Difference, major, minor, type Rule, rule, type Verdict } from './rule.js';

/** What holds for a code, and where it is another on a route. */
interface Policy {
  readonly general: string;
  readonly routes: Readonly<Record<string, string>>;
}

export const policyRules: readonly Rule[] = [
  rule(
    'retry',
    ofCodes(({ retry, routes }) => ({ general: retry, routes: differences(routes, (at) => at.retry) })),
    byRoute((subject, before, after) =>
      before === 'never' && after !== 'never'
        ? major(
            `${subject} may now be sent again (\`retry\` is ${code(after)} instead of ${code(before)}): a loop that goes by \`retryable\` starts to repeat it.`,
          )
        : minor(
            `${subject} is no longer to be sent again (\`retry\` is ${code(after)} instead of ${code(before)}).`,
          ),
    ),
  ),
  rule(
    'fixed by',
    ofCodes(({ fixedBy, routes }) => ({ general: fixedBy, routes: differences(routes, (at) => at.fixedBy) })),
    byRoute((subject, before, after) =>
      minor(`${subject} is now fixed by ${code(after)} instead of ${code(before)}.`),
    ),
  ),
  rule(
    'charge',
    ofCodes(({ charged }) => ({
      general: charged.call,
      routes: differences(charged.routes, (at) => at.call),
    })),
    byRoute((subject, before, after) =>
      minor(`Whether ${subject} is charged is now ${code(after)} instead of ${code(before)}.`),
    ),
  ),
];

function differences<Row>(
  routes: Readonly<Record<string, Row>> | undefined,
  value: (row: Row) => string | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(routes ?? {}).flatMap(([route, row]) => {
      const said = value(row);
      return said === undefined ? [] : [[route, said]];
    }),
  );
}

/** Judges what holds in general, then what holds on each route that is or was an exception. */
function byRoute(judge: (subject: string, before: string, after: string) => readonly Verdict[]) {
  return ({ subject, before, after }: Difference<{ readonly code: string }, Policy>): readonly Verdict[] => {
    if (before === undefined || after === undefined) return [];
    const routes = [...new Set([...Object.keys(before.routes), ...Object.keys(after.routes)])].sort();
    const changed = before.general !== after.general;
    return [
      ...(changed ? judge(code(subject.code), before.general, after.general) : []),
      ...routes.flatMap((route) => {
        const was = before.routes[route] ?? before.general;
        const is = after.routes[route] ?? after.general;
        const isTold = changed && was === before.general && is === after.general;
        return was === is || isTold ? [] : judge(`${code(subject.code)} on ${code(route)}`, was, is);
      }),
    ];
  };
}
