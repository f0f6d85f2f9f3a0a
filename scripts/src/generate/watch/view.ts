import { clearScreenDown, cursorTo } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Report } from '../report.js';

const FOOT = 'Watching catalog/; Ctrl-C ends.';

/** What a watch prints to: a terminal, which knows its size, or anything else. */
export interface Output extends Writable {
  readonly isTTY: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** Where a watch shows how things stand. */
export type View = (report: Report) => void;

/** On a terminal the same place is drawn anew each time; anywhere else line follows line, without control codes. */
export function createView(output: Output): View {
  return output.isTTY ? inPlace(output) : lineByLine(output);
}

function lineByLine(output: Output): View {
  output.write(`${FOOT}\n`);
  return ({ lines, summary }) => {
    output.write([...lines, `${clock()}  ${summary}`, ''].join('\n'));
  };
}

function inPlace(output: Output): View {
  // What stood on the screen before scrolls away instead of being drawn over.
  output.write('\n'.repeat(output.rows));
  const draw: View = (report) => {
    cursorTo(output, 0, 0);
    clearScreenDown(output);
    const rest = ['', ...`${clock()}  ${report.summary}`.split('\n'), FOOT, ''];
    const free = output.rows - rest.reduce((rows, line) => rows + rowsOf(line, output), 0);
    output.write([...fitting(report.lines, free, output), ...rest].join('\n'));
  };
  draw({ isSuccess: true, lines: [], summary: 'Generating.' });
  return draw;
}

/** The first lines, as many as there is room for, and how many more there are. */
function fitting(lines: readonly string[], free: number, output: Output): string[] {
  const shown: string[] = [];
  let used = 0;
  for (const [index, line] of lines.entries()) {
    used += rowsOf(line, output);
    const isLast = index === lines.length - 1;
    if (used > free - (isLast ? 0 : 1)) return [...shown, `… and ${lines.length - index} more`];
    shown.push(line);
  }
  return shown;
}

function rowsOf(line: string, { columns }: Output): number {
  return Math.max(1, Math.ceil(line.length / columns));
}

function clock(): string {
  return new Date().toLocaleTimeString('sv-SE');
}
