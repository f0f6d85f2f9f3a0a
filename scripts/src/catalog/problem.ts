import { type ProblemFacts, type ProblemId, textOf } from './problem-texts.js';

/** A position in a file of the catalog. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The code of the entry, or the part of the catalog. */
  readonly subject: string;
}

/** A mistake in the catalog: its position, its id, and its facts. */
export type Problem = { [Id in ProblemId]: ProblemOf<Id> }[ProblemId];

export interface ProblemOf<Id extends ProblemId> extends Position {
  readonly id: Id;
  readonly facts: ProblemFacts[Id];
}

/** Renders a problem as one line: the position, the mistake, and what to do. */
export function formatProblem<Id extends ProblemId>({ id, facts, ...position }: ProblemOf<Id>): string {
  return `${formatPosition(position)}  ${position.subject}: ${textOf(id, facts).join('; ')}`;
}

export function formatPosition({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

/** Sorts by file and position, so that the order of the checks has no effect on the report. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (left, right) =>
      compare(left.file, right.file) ||
      left.line - right.line ||
      left.column - right.column ||
      compare(formatProblem(left), formatProblem(right)),
  );
}

/** Compares by code unit, which has the same result on every machine. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
