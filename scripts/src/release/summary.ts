import Table from 'cli-table3';
import { reasonOf } from '../workspace/refusal.js';
import type { TriedProject } from './consumers/project.js';

/**
 * Renders what was tried: the table, what could not be obtained on this machine, each failure with its whole output, and
 * how many checks hold. `interruption` ended the rehearsal before its end; what was tried until then is reported as well.
 */
export function reportOf(tried: readonly TriedProject[], interruption?: unknown) {
  const projects = tried.toSorted((left, right) => right.manager.localeCompare(left.manager));
  const outcomes = projects.flatMap(({ consumer, manager, outcomes }) =>
    outcomes.map((outcome) => ({ ...outcome, place: `${consumer} with ${manager}` })),
  );
  const missing = outcomes
    .filter(({ didNotRun }) => didNotRun !== undefined)
    .map(({ check, didNotRun }) => `${check} did not run: ${didNotRun}\n`);
  const failures = outcomes
    .filter(({ failure }) => failure !== undefined)
    .map(({ place, check, failure }) => `✗ ${place}, ${check}: ${failure}\n`);
  const total = `${outcomes.length} checks of ${projects.length} projects`;
  const counts = failures.length === 0 ? `All ${total} hold.` : `${failures.length} of ${total} failed.`;
  const details = `${missing.join('')}${failures.join('\n')}`.trimEnd();
  const parts = projects.length === 0 ? [] : [renderTable(projects), details, counts];
  if (interruption !== undefined) parts.push(`The rehearsal ended early:\n${reasonOf(interruption)}`);
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    holds: failures.length === 0 && interruption === undefined,
  };
}

/** Renders a row for each check and a column for each project. */
function renderTable(projects: readonly TriedProject[]): string {
  const checks = [...new Set(projects.flatMap(({ outcomes }) => outcomes.map(({ check }) => check)))];
  const table = new Table({
    head: ['', ...projects.map(({ consumer, manager }) => `${consumer}\n${manager}`)],
    style: { head: [], border: [], compact: true },
  });
  for (const check of checks) table.push([check, ...projects.map((project) => markOf(project, check))]);
  return table.toString();
}

function markOf({ outcomes }: TriedProject, check: string): string {
  const outcome = outcomes.find((each) => each.check === check);
  if (outcome === undefined) return '-';
  return outcome.failure === undefined ? '✓' : '✗';
}
