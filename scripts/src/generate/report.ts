import { formatProblem, type Problem } from '../catalog/problem.js';
import type { Difference } from './disk/compare.js';
import type { findHolder } from './disk/lock.js';

/** The printed result of a run: a line for each file or problem, and a summary. */
export interface Report {
  readonly isSuccess: boolean;
  readonly lines: readonly string[];
  readonly summary: string;
  /** Whether another run or the disk prevented it: the same run can succeed later. */
  readonly isPrevented?: true;
}

export function generatedReport(total: number, written: readonly Difference[]): Report {
  const summary = `${count(total, 'file')} generated, ${written.length} changed.`;
  return { isSuccess: true, lines: written.map(writtenLine), summary };
}

export function problemsReport(problems: readonly Problem[]): Report {
  const summary = `${count(problems.length, 'problem')} in the catalog; nothing was written.`;
  return { isSuccess: false, lines: problems.map(formatProblem), summary };
}

export function preventedReport(summary: string, written: readonly Difference[]): Report {
  return { isSuccess: false, lines: written.map(writtenLine), summary, isPrevented: true };
}

/** Reports the differences. A lock that is held, or was left behind, explains them. */
export function comparedReport(
  total: number,
  differences: readonly Difference[],
  holder: ReturnType<typeof findHolder>,
): Report {
  if (differences.length === 0) {
    const summary = `${count(total, 'file')} generated from the catalog, all up to date.`;
    return { isSuccess: true, lines: [], summary };
  }
  const outOfStep = `${count(differences.length, 'generated file')} out of step with the catalog.`;
  const interrupted = holder && ` A run was interrupted (pid ${holder.pid}).`;
  return {
    isSuccess: false,
    lines: differences.map(({ path, state }) => `${state.padEnd(8)}  ${path}`),
    summary: holder?.isAlive
      ? `${outOfStep} \`pnpm generate\` is running (pid ${holder.pid}). Wait for it, then run: pnpm generate --check`
      : `${outOfStep}${interrupted ?? ''} Run: pnpm generate`,
  };
}

function writtenLine({ path, state }: Difference): string {
  return `${state === 'orphaned' ? 'deleted' : 'wrote'}  ${path}`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
