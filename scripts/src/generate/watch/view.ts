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

/**
 * Creates a view. On a terminal each state replaces the one before. On any other stream lines follow lines, without
 * control codes.
 */
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
    const free = output.rows - 1 - rowsOf(rest, output);
    update([...fitting(report.lines, free, output), ...rest].join('\n'));
  };
  draw({ isSuccess: true, lines: [], summary: 'Generating.' });
  return draw;
}

/** Returns the lines that fit, and how many more there are: log-update would cut off the first ones. */
function fitting(lines: readonly string[], free: number, output: Output): readonly string[] {
  if (rowsOf(lines, output) <= free) return lines;
  const shown = lines.filter((_, index) => rowsOf(lines.slice(0, index + 1), output) < free);
  return [...shown, `… and ${lines.length - shown.length} more`];
}

function rowsOf(lines: readonly string[], { columns }: Output): number {
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / columns)), 0);
}

function clock(): string {
  return new Date().toLocaleTimeString('sv-SE');
}
