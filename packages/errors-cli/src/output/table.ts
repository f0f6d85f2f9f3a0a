import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Look } from './style.js';

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Columns with a higher number are left out first if the terminal is narrow. */
  readonly rank: number;
  readonly alignsRight?: boolean;
  /** Whether its cells may be broken into lines. */
  readonly wraps?: boolean;
}

const GAP = 2;
const NARROWEST_WRAPPED = 18;

/** Prints a table that fits into the width. Ends with a line break. */
export function printTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { style, width }: Look,
): string {
  const natural = columns.map(({ head }, index) =>
    Math.max(stringWidth(head), ...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  const smallest = (index: number): number =>
    columns[index]?.wraps === true ? Math.min(natural[index] ?? 0, NARROWEST_WRAPPED) : (natural[index] ?? 0);
  let shown = columns.map((_, index) => index);
  const least = (): number => shown.reduce((sum, index) => sum + smallest(index) + GAP, -GAP);
  while (shown.length > 1 && least() > width) {
    const last = Math.max(...shown.map((index) => columns[index]?.rank ?? 0));
    shown = shown.filter((index) => columns[index]?.rank !== last);
  }

  let room = width - least();
  const widths = new Map<number, number>();
  for (const index of shown) {
    const more = Math.max(0, Math.min(room, (natural[index] ?? 0) - smallest(index)));
    widths.set(index, Math.min(smallest(index) + more, width));
    room -= more;
  }

  const line = (cells: readonly string[], paint: (text: string) => string): string[] => {
    const broken = shown.map((index) =>
      wrapAnsi(cells[index] ?? '', widths.get(index) ?? 1, { hard: true }).split('\n'),
    );
    const height = Math.max(...broken.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      paint(
        shown
          .map((index, position) => {
            const text = broken[position]?.[at] ?? '';
            const padding = ' '.repeat(Math.max(0, (widths.get(index) ?? 0) - stringWidth(text)));
            return columns[index]?.alignsRight === true ? padding + text : text + padding;
          })
          .join(' '.repeat(GAP))
          .trimEnd(),
      ),
    );
  };
  const head = line(
    columns.map((column) => column.head),
    style.bold,
  );
  const lines = [...head, ...rows.flatMap((row) => line(row, (text) => text))];
  return `${lines.join('\n')}\n`;
}
