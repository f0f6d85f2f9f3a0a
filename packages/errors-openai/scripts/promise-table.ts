/** The part of a vitest report that the table needs. */
export interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      /** The titles of the `describe` blocks around the test, from the outside in. */
      readonly ancestorTitles: readonly string[];
      readonly status: string;
    }[];
  }[];
}

export const MAJORS = [4, 5, 6, 7] as const;

const START = '<!-- promises: written by `pnpm promises` -->';
const END = '<!-- promises end -->';

/** Formats the test results as a table: a row for each promise, a column for each major. */
export function promiseTable(promises: readonly string[], report: TestReport): string {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  // vitest quotes the values that it inserts into a title.
  const isOf = (major: number, title: string): boolean => new RegExp(`^'?openai ${major}\\b`).test(title);
  const cell = (promise: string, major: number): string => {
    const own = tests.filter(
      ({ ancestorTitles }) =>
        ancestorTitles.includes(promise) && ancestorTitles.some((title) => isOf(major, title)),
    );
    if (own.length === 0) return 'not tested';
    return own.every(({ status }) => status === 'passed') ? '✓' : 'fails';
  };
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['promise', ...MAJORS.map((major) => `openai ${major}`)]),
    row(['---', ...MAJORS.map(() => ':-:')]),
    ...promises.map((promise) => row([promise, ...MAJORS.map((major) => cell(promise, major))])),
  ].join('\n');
}

/** Returns the document with this table between its markers. */
export function withTable(document: string, table: string): string {
  const [before, rest, ...more] = document.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The document has no place between ${START} and ${END}.`);
  }
  return `${before}${START}\n<!-- prettier-ignore-start -->\n${table}\n<!-- prettier-ignore-end -->\n${END}${after}`;
}
