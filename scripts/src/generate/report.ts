import { formatProblem, type Problem } from '../catalog/problem.js';
import type { Finding } from './check.js';
import type { Difference } from './disk/compare.js';
import type { Holder } from './disk/lock.js';
import type { Outcome } from './regenerate.js';

/** What is told of a run: the things it is about, a line each, and what they come to. */
export interface Report {
  readonly isSuccess: boolean;
  readonly lines: readonly string[];
  readonly summary: string;
}

/** What a run that writes has to tell. */
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
        `Another run of pnpm generate is at work: ${identify(outcome.holder)}. Let it end, or end it, then run: pnpm generate`,
      );
    case 'stopped':
      return failure(lines, outcome.reason);
  }
}

/** What a run that only compares has to tell. */
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
  const told = differences.map(({ path, state }) => `${state.padEnd(8)}  ${path}`);
  const outOfStep = `${count(differences.length, 'generated file')} out of step with the catalog.`;
  if (holder?.isAlive)
    return failure(
      told,
      `${outOfStep} A run of pnpm generate is under way: ${identify(holder)}. When it has ended, run: pnpm generate --check`,
    );
  const cutShort = holder && ` A run was cut short: ${identify(holder)}.`;
  return failure(told, `${outOfStep}${cutShort ?? ''} Run: pnpm generate`);
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

function identify({ pid, since }: Holder): string {
  return `process ${pid}, since ${new Date(since).toLocaleString('sv-SE')}`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
