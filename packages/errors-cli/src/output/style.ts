import picocolors from 'picocolors';
import type { Io, Output } from '../io.js';

/** Functions that color a text, or return it as it is. */
export type Style = ReturnType<typeof picocolors.createColors>;

const WIDEST_TEXT = 100;
const NARROWEST = 40;
const USUAL = 80;

/** How to print to one stream. */
export interface Look {
  readonly style: Style;
  /** Columns for tables. */
  readonly width: number;
  /** Columns for text, which is hard to read in long lines. */
  readonly textWidth: number;
}

/** Returns the look of a stream. */
export function lookOf(stream: Output, env: Io['env'], choice: boolean | undefined): Look {
  const width = Math.max(NARROWEST, columnsOf(stream, env));
  return {
    style: picocolors.createColors(choice ?? hasColors(stream, env)),
    width,
    textWidth: Math.min(width, WIDEST_TEXT),
  };
}

/** Returns how wide a terminal is. Some do not know it, and name 0. */
export function columnsOf({ columns }: Output, { COLUMNS }: Io['env']): number {
  const set = Number(COLUMNS);
  return columns !== undefined && columns > 0 ? columns : Number.isInteger(set) && set > 0 ? set : USUAL;
}

/** As Node decides it: FORCE_COLOR has precedence over NO_COLOR, and that over the terminal. */
function hasColors({ isTTY }: Output, { FORCE_COLOR, NO_COLOR, TERM }: Io['env']): boolean {
  if (FORCE_COLOR !== undefined) return !/^(?:0|false)$/i.test(FORCE_COLOR);
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return isTTY === true && TERM !== 'dumb';
}
