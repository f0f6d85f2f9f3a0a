import type { Effort } from '../measure/in-turns.js';
import type { Reading } from '../measure/reading.js';

/** The unit of a reading: a ratio of two times, bytes after gzip, or milliseconds. */
export type Unit = 'times' | 'bytes' | 'milliseconds';

/** Something that is measured, and the value that it should not exceed. */
export interface Bar {
  readonly group: string;
  readonly name: string;
  /** What it is compared with. */
  readonly peer: string;
  readonly unit: Unit;
  /** Absent if the value is for information only. */
  readonly limit?: number;
  /** A lower value that would be better still. */
  readonly goal?: number;
  readonly measure: (effort: Effort) => Promise<Reading>;
}
