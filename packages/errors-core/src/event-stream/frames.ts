const LF = 10;
const CR = 13;

/** Where frames end in a stream of bytes that comes in chunks: behind a blank line, in any of the line ends. */
export class FrameEnds {
  #isInLine = false;
  #isAfterCR = false;
  #isAfterFrame = false;

  /** The indexes behind every frame that ends in this chunk. */
  in(chunk: Uint8Array): number[] {
    const ends: number[] = [];
    let lineStart = this.#isInLine ? -1 : 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index];
      if (byte !== LF && byte !== CR) continue;
      const isEmptyLine = index === lineStart;
      lineStart = index + 1;
      if (isEmptyLine && byte === LF && this.#isAfterCR) {
        // The second half of CRLF belongs to the line before, and so to the frame that has ended with it.
        this.#isAfterCR = false;
        if (!this.#isAfterFrame) continue;
        if (ends.at(-1) === index) ends.pop();
      } else {
        this.#isAfterCR = byte === CR;
        this.#isAfterFrame = isEmptyLine;
        if (!isEmptyLine) continue;
      }
      ends.push(lineStart);
    }
    this.#isInLine = lineStart < chunk.length;
    return ends;
  }
}

/** Bytes of a stream: one or more whole frames, or a part of one that is too long to be held. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/**
 * Cuts a stream of bytes behind its frames. A frame that has not ended yet is held, up to `maxFrameBytes`;
 * a longer one is let go in parts.
 */
export class FrameCutter {
  readonly #maxFrameBytes: number;
  readonly #ends = new FrameEnds();
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #isTooLong = false;

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes;
  }

  /** Whether a part of a frame was let go whose end has not come yet. */
  get isWithinTooLong(): boolean {
    return this.#isTooLong;
  }

  push(chunk: Uint8Array): FramePiece[] {
    const ends = this.#ends.in(chunk);
    const last = ends.at(-1) ?? 0;
    // Nearly every chunk: servers send frames as a whole.
    if (last === chunk.length && last > 0 && this.#heldBytes === 0 && !this.#isTooLong) {
      return [{ bytes: chunk, isWhole: true }];
    }
    const pieces: FramePiece[] = [];
    let start = 0;
    if (this.#isTooLong) {
      start = ends[0] ?? chunk.length;
      this.#isTooLong = ends.length === 0;
      pieces.push({ bytes: part(chunk, 0, start), isWhole: false });
    }
    if (last > start) {
      this.#hold(part(chunk, start, last));
      pieces.push({ bytes: this.release(), isWhole: true });
      start = last;
    }
    this.#hold(part(chunk, start, chunk.length));
    if (this.#heldBytes > this.#maxFrameBytes) {
      this.#isTooLong = true;
      pieces.push({ bytes: this.release(), isWhole: false });
    }
    return pieces.filter(({ bytes }) => bytes.length > 0);
  }

  /** What is held, which is held no longer. */
  release(): Uint8Array {
    const bytes = join(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return bytes;
  }

  #hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
  }
}

/** The whole chunk as the very same object. */
function part(chunk: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const bytes of parts) {
    joined.set(bytes, offset);
    offset += bytes.length;
  }
  return joined;
}
