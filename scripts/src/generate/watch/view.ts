import type { Writable } from 'node:stream';
import { createLogUpdate } from 'log-update';
import type { Report } from '../report.js';

const FOOT = 'Watching catalog/; Ctrl-C ends.';

/** The target of a watch: a terminal, which knows its size, or any other stream. */
export interface Output extends Writable {
  readonly isTTY: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** Shows the current state of a watch. */
export type View = (report: Report) => void;

/** On a terminal each state replaces the one before. On any other stream lines follow lines, without control codes. */
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
  const update = createLogUpdate(output, { showCursor: true });
  const draw: View = (report) => {
    const rest = ['', ...`${clock()}  ${report.summary}`.split('\n'), FOOT];
    // The last row is for the line break at the end.
    const free = output.rows - 1 - rest.reduce((rows, line) => rows + rowsOf(line, output), 0);
    update([...fitting(report.lines, free, output), ...rest].join('\n'));
  };
  draw({ isSuccess: true, lines: [], summary: 'Generating.' });
  return draw;
}

/** Returns the lines that fit, and how many more there are: log-update would cut off the first ones. */
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
