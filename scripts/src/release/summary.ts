import Table from 'cli-table3';
import { reasonOf } from '../workspace/refusal.js';
import type { TriedProject } from './consumers/try-project.js';

/** The end of a rehearsal. */
export interface Report {
  readonly text: string;
  readonly holds: boolean;
}

/**
 * Renders what was tried: the table, each failure, and how many checks hold. `interruption` ended the rehearsal before
 * its end; what was tried until then is reported as well.
 */
export function reportOf(tried: readonly TriedProject[], interruption?: unknown): Report {
  const projects = tried.toSorted((left, right) => right.manager.localeCompare(left.manager));
  const failures = renderFailures(projects);
  const parts = [
    projects.length === 0 ? '' : renderTable(projects),
    `${renderMissing(projects)}${failures}`.trimEnd(),
    projects.length === 0 ? '' : renderCounts(projects),
    interruption === undefined ? '' : `The rehearsal ended early:\n${reasonOf(interruption)}`,
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    holds: failures === '' && interruption === undefined,
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

/** Renders every failure with its whole output. */
function renderFailures(projects: readonly TriedProject[]): string {
  return projects
    .flatMap(({ consumer, manager, outcomes }) =>
      outcomes
        .filter(({ failure }) => failure !== undefined)
        .map(({ check, failure }) => `✗ ${consumer} with ${manager}, ${check}: ${failure ?? ''}\n`),
    )
    .join('\n');
}

/** Renders a line for each part that could not be obtained on this machine. */
function renderMissing(projects: readonly TriedProject[]): string {
  return projects
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ didNotRun }) => didNotRun !== undefined)
    .map(({ check, didNotRun = '' }) => `${check} did not run: ${didNotRun}\n`)
    .join('');
}

/** Renders the last line: how many checks hold. */
function renderCounts(projects: readonly TriedProject[]): string {
  const outcomes = projects.flatMap((project) => project.outcomes);
  const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
  return failed === 0
    ? `All ${outcomes.length} checks of ${projects.length} projects hold.`
    : `${failed} of ${outcomes.length} checks of ${projects.length} projects failed.`;
}
