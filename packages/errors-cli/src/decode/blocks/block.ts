import type { Line } from '../lines.js';

/**
 * Lines that belong together. `more`: the line belongs to it. `last`: and it is complete. `not`: it ended before this
 * line.
 */
export type Taken = 'more' | 'last' | 'not';

/** Reads lines that belong together, such as a response. */
export interface Block {
  readonly take: (line: Line) => Taken;
  /** Reports what was found in it. */
  readonly end: () => void;
}
