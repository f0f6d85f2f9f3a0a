/** One line of the input. */
export interface Line {
  /** Without its end and without escape sequences of a terminal. */
  readonly text: string;
  /** The characters that ended it; empty for the last line of an input that lacks them. */
  readonly end: string;
  /** The first line is 1. */
  readonly number: number;
  /** Whether the line was too long and has lost its end. */
  readonly isCut: boolean;
}

/** Cuts chunks of text into lines: after LF, CRLF, and the CR with which a progress meter overwrites itself. */
export class LineCutter {
  readonly #limitOf: (start: string) => number;
  #parts: string[] = [];
  #length = 0;
  #limit = 0;
  #number = 0;
  #endsWithCR = false;

  /**
   * @param limitOf - Returns how many characters of a line are kept, given its start.
   */
  constructor(limitOf: (start: string) => number) {
    this.#limitOf = limitOf;
  }

  *push(chunk: string): Generator<Line, void> {
    // A CR at the end of a chunk is held back: the other half of CRLF may follow.
    const text = this.#endsWithCR ? `\r${chunk}` : chunk;
    this.#endsWithCR = text.endsWith('\r');
    const stop = this.#endsWithCR ? text.length - 1 : text.length;
    let start = 0;
    for (const { 0: end, index } of text.slice(0, stop).matchAll(/\r?\n|\r/g)) {
      this.#keep(text, start, index);
      yield this.#take(end);
      start = index + end.length;
    }
    this.#keep(text, start, stop);
  }

  /** Returns the last line, if it has no end. */
  *end(): Generator<Line, void> {
    if (this.#length > 0 || this.#endsWithCR) yield this.#take(this.#endsWithCR ? '\r' : '');
  }

  #keep(text: string, start: number, end: number): void {
    if (end === start) return;
    if (this.#length === 0) this.#limit = this.#limitOf(text.slice(start, Math.min(end, start + 200)));
    const room = this.#limit - this.#length;
    if (room > 0) this.#parts.push(text.slice(start, Math.min(end, start + room)));
    this.#length += end - start;
  }

  #take(end: string): Line {
    const text = withoutEscapes(this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join(''));
    const isCut = this.#length > this.#limit;
    this.#parts = [];
    this.#length = 0;
    this.#number++;
    return {
      text: this.#number === 1 ? text.replace(/^\uFEFF/, '') : text,
      end,
      number: this.#number,
      isCut,
    };
  }
}

// eslint-disable-next-line no-control-regex -- It is what the sequences begin with.
const ESCAPE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-_])/g;

function withoutEscapes(text: string): string {
  return text.includes('\u001b') ? text.replace(ESCAPE, '') : text;
}
