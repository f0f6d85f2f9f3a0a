import Table from 'cli-table3';

/** A column: its head, and its width without the spaces at its sides. */
export interface Column {
  readonly head: string;
  readonly width: number;
}

/** The cells of a row, or a heading across all columns. */
export type Row = readonly string[] | { readonly heading: string };

/** No frame: only lines between columns, under the head and, on request, between rows. */
const LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', right: '', 'right-mid': '' },
  ...{ middle: '│', mid: '─', 'mid-mid': '┼' },
};
const SIDES = 2;

/** Renders a table as wide as its columns. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly Row[],
  { lines = false }: { readonly lines?: boolean } = {},
): string {
  const table = new Table({
    head: columns.map(({ head }) => head),
    colWidths: columns.map(({ width }) => width + SIDES),
    chars: LINES,
    // By default, cli-table3 colors the head and the lines.
    style: { head: [], border: [], compact: !lines },
  });
  for (const row of rows) {
    table.push('heading' in row ? [{ content: row.heading, colSpan: columns.length }] : [...row]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
