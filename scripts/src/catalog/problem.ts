/** A mistake in the catalog: where it is, whose it is, what is wrong and what to do. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The code of the error it is in, or the part of the catalog. */
  readonly subject: string;
  readonly what: string;
  readonly todo: string;
}

export function formatProblem({ file, line, column, subject, what, todo }: Problem): string {
  return `${file}:${line}:${column}  ${subject}: ${what}; ${todo}`;
}

/** By file and place, so that the report reads like the files do and does not depend on the order of checks. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const text = (problem: Problem): string => `${problem.what}; ${problem.todo}`;
  return [...problems].sort(
    (left, right) =>
      compare(left.file, right.file) ||
      left.line - right.line ||
      left.column - right.column ||
      compare(text(left), text(right)),
  );
}

/** By code unit: the same on every machine, unlike a locale's order. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
