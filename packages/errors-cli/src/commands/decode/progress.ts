import type { Io } from '../../io.js';
import { columnsOf } from '../../output/style.js';

const FIRST_BYTES = 4_000_000;
const EACH_BYTES = 1_000_000;
const BAR_WIDTH = 24;

/** Shows on a terminal how much of a large input has been read. */
export class Progress {
  readonly #stderr: Io['stderr'];
  #bytes = 0;
  #next = FIRST_BYTES;
  #isShown = false;

  constructor(stderr: Io['stderr']) {
    this.#stderr = stderr;
  }

  /**
   * @param size - Bytes of all inputs; `undefined` if that is not known.
   */
  add(bytes: number, size: number | undefined, errors: number): void {
    this.#bytes += bytes;
    if (this.#stderr.isTTY !== true || this.#bytes < this.#next) return;
    this.#next = this.#bytes + EACH_BYTES;
    this.#isShown = true;
    this.#stderr.write(
      `\r${lineOf(this.#bytes, size, errors).slice(0, columnsOf(this.#stderr, {}) - 1)}\u001b[K`,
    );
  }

  /** Removes the bar, so that something else can be printed. */
  clear(): void {
    if (this.#isShown) this.#stderr.write('\r\u001b[K');
    this.#isShown = false;
  }
}

function lineOf(bytes: number, size: number | undefined, errors: number): string {
  const found = `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  if (size === undefined) return `${megabytes(bytes)} MB read, ${found}`;
  const share = Math.min(1, bytes / size);
  const full = Math.round(share * BAR_WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${Math.floor(share * 100)} % of ${megabytes(size)} MB, ${found}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
