import type { KnownCatalog, KnownStatusRow } from '../catalog/known-catalog.js';
import { code, listed } from '../text.js';
import { gainedAndLost } from './lists.js';
import { major, minor, type Rule, rule, type Verdict } from './rule.js';

type Statuses = KnownCatalog['statuses'];

/** What a status says by itself. */
export const statusRules: readonly Rule[] = [
  rule(
    'status row',
    ({ statuses }) =>
      Object.entries({ ...statuses.statuses, otherwise: statuses.otherwise }).map(([status, value]) => ({
        subject: { status },
        value,
      })),
    // A row that is not there is that of its class: only what differs in effect means something.
    ({ subject: { status }, catalogs }) =>
      rowVerdicts(
        status === 'otherwise'
          ? 'An error of any other status'
          : `An error of which nothing but the status ${code(status)} is known`,
        rowOf(status, catalogs.before.statuses),
        rowOf(status, catalogs.after.statuses),
      ),
  ),
  rule(
    'status evidence',
    ({ statuses }) => [{ subject: {}, value: statuses.evidence }],
    ({ before, after }) => {
      const { gained, lost } = gainedAndLost(before, after);
      const names = (fields: readonly string[]): string => listed(fields.map(code));
      return [
        ...(lost.length === 0
          ? []
          : major(
              `A body that has only ${names(lost)} no longer gets a code by its status: code that catches it stops working.`,
            )),
        ...(gained.length === 0
          ? []
          : minor(`A body that has ${names(gained)} can now get a code by its status.`)),
      ];
    },
  ),
];

/** As core finds it, for a status as for a class of statuses. */
function rowOf(status: string, { statuses, otherwise }: Statuses): KnownStatusRow {
  return (
    statuses[status] ?? statuses[`${status.slice(0, 2)}x`] ?? statuses[`${status.slice(0, 1)}xx`] ?? otherwise
  );
}

function rowVerdicts(subject: string, before: KnownStatusRow, after: KnownStatusRow): Verdict[] {
  const verdicts: (readonly Verdict[])[] = [];
  if (before.family !== after.family)
    verdicts.push(
      major(
        `${subject} now belongs to the family ${code(after.family)} instead of ${code(before.family)}: code that catches the family stops working.`,
      ),
    );
  if (before.retryable !== after.retryable)
    verdicts.push(
      after.retryable
        ? major(
            `${subject} may now be sent again: a loop that goes by \`retryable\` starts to repeat what it did not.`,
          )
        : minor(`${subject} is no longer to be sent again.`),
    );
  if (before.code !== after.code)
    verdicts.push(
      before.code === undefined
        ? minor(`${subject} now gets the code ${code(after.code ?? '')}.`)
        : major(
            `${subject} ${after.code === undefined ? 'gets no code any more' : `now gets the code ${code(after.code)}`} instead of ${code(before.code)}: code that catches ${code(before.code)} for it stops working.`,
          ),
    );
  if (before.openai !== after.openai)
    verdicts.push(
      major(
        `${subject} is now thrown by the OpenAI SDK as ${code(after.openai)} instead of ${code(before.openai)}: an \`instanceof\` for the old class stops matching.`,
      ),
    );
  return verdicts.flat();
}
