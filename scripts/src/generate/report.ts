import { formatProblem, type Problem } from '../catalog/problem.js';
import type { Finding } from './check.js';
import type { Difference } from './disk/compare.js';
import type { Holder } from './disk/lock.js';
import type { Outcome } from './regenerate.js';

/** The printed result of a run: a line for each file or problem, and a summary. */
export interface Report {
  readonly isSuccess: boolean;
  readonly lines: readonly string[];
  readonly summary: string;
}

/** Describes a run that writes. */
export function reportOutcome(outcome: Outcome): Report {
  const lines = outcome.written.map(
    ({ path, state }) => `${state === 'orphaned' ? 'deleted' : 'wrote'}  ${path}`,
  );
  switch (outcome.kind) {
    case 'done':
      return success(lines, `${count(outcome.total, 'file')} generated, ${lines.length} changed.`);
    case 'problems':
      return problemsReport(outcome.problems);
    case 'refused':
      return failure(
        lines,
        `Another \`pnpm generate\` is running (pid ${outcome.holder.pid}). Wait for it or stop it, then retry.`,
      );
    case 'stopped':
      return failure(lines, outcome.reason);
  }
}

/** Describes a run that only compares. */
export function reportFinding(finding: Finding): Report {
  switch (finding.kind) {
    case 'compared':
      return comparedReport(finding.total, finding.differences, finding.holder);
    case 'problems':
      return problemsReport(finding.problems);
    case 'stopped':
      return failure([], finding.reason);
  }
}

function comparedReport(
  total: number,
  differences: readonly Difference[],
  holder: Holder | undefined,
): Report {
  if (differences.length === 0)
    return success([], `${count(total, 'file')} generated from the catalog, all up to date.`);
  const lines = differences.map(({ path, state }) => `${state.padEnd(8)}  ${path}`);
  const outOfStep = `${count(differences.length, 'generated file')} out of step with the catalog.`;
  if (holder?.isAlive)
    return failure(
      lines,
      `${outOfStep} \`pnpm generate\` is running (pid ${holder.pid}). Wait for it, then run: pnpm generate --check`,
    );
  const interrupted = holder && ` A run was interrupted (pid ${holder.pid}).`;
  return failure(lines, `${outOfStep}${interrupted ?? ''} Run: pnpm generate`);
}

function problemsReport(problems: readonly Problem[]): Report {
  return failure(
    problems.map(formatProblem),
    `${count(problems.length, 'problem')} in the catalog; nothing was written.`,
  );
}

function success(lines: readonly string[], summary: string): Report {
  return { isSuccess: true, lines, summary };
}

function failure(lines: readonly string[], summary: string): Report {
  return { isSuccess: false, lines, summary };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
