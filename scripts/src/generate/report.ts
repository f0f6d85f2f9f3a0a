import { formatProblem } from '../catalog/problem.js';
import type { Difference } from './disk/compare.js';
import type { Outcome } from './regenerate.js';

/** The printed result of a run: a line for each file or problem, and a summary. */
export interface Report {
  readonly isSuccess: boolean;
  readonly lines: readonly string[];
  readonly summary: string;
}

/** Describes the result of a run. */
export function reportOutcome(outcome: Outcome): Report {
  switch (outcome.kind) {
    case 'done': {
      const lines = outcome.written.map(writtenLine);
      const summary = `${count(outcome.total, 'file')} generated, ${lines.length} changed.`;
      return { isSuccess: true, lines, summary };
    }
    case 'compared':
      return comparedReport(outcome);
    case 'problems':
      return failure(
        outcome.problems.map(formatProblem),
        `${count(outcome.problems.length, 'problem')} in the catalog; nothing was written.`,
      );
    case 'stopped':
      return failure(outcome.written.map(writtenLine), outcome.reason);
  }
}

function writtenLine({ path, state }: Difference): string {
  return `${state === 'orphaned' ? 'deleted' : 'wrote'}  ${path}`;
}

function comparedReport({ total, differences, holder }: Extract<Outcome, { kind: 'compared' }>): Report {
  if (differences.length === 0) {
    const summary = `${count(total, 'file')} generated from the catalog, all up to date.`;
    return { isSuccess: true, lines: [], summary };
  }
  const outOfStep = `${count(differences.length, 'generated file')} out of step with the catalog.`;
  const interrupted = holder && ` A run was interrupted (pid ${holder.pid}).`;
  return failure(
    differences.map(({ path, state }) => `${state.padEnd(8)}  ${path}`),
    holder?.isAlive
      ? `${outOfStep} \`pnpm generate\` is running (pid ${holder.pid}). Wait for it, then run: pnpm generate --check`
      : `${outOfStep}${interrupted ?? ''} Run: pnpm generate`,
  );
}

/** Describes a run that failed. */
export function failure(lines: readonly string[], summary: string): Report {
  return { isSuccess: false, lines, summary };
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
