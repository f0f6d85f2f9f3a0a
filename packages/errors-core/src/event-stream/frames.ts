const LF = 10;
const CR = 13;

/** Finds the ends of frames in chunks of bytes: after a blank line, with any kind of line end. */
export class FrameEnds {
  #isInLine = false;
  #isAfterCR = false;
  #isAfterFrame = false;

  /** Returns the index after every frame that ends in this chunk. */
  in(chunk: Uint8Array): number[] {
    const ends: number[] = [];
    let lineStart = this.#isInLine ? -1 : 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index];
      if (byte !== LF && byte !== CR) continue;
      const isEmptyLine = index === lineStart;
      lineStart = index + 1;
      if (isEmptyLine && byte === LF && this.#isAfterCR) {
        // The second half of CRLF belongs to the line before, and to the frame that ended with it.
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

/** One or more complete frames, or a part of a frame that is too long to be held. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/**
 * Cuts a stream of bytes after its frames. An incomplete frame is held, up to `maxFrameBytes`; a longer one is
 * emitted in parts.
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

  /** Whether part of a frame was emitted and its end is missing. */
  get isWithinTooLong(): boolean {
    return this.#isTooLong;
  }

  push(chunk: Uint8Array): FramePiece[] {
    const ends = this.#ends.in(chunk);
    const last = ends.at(-1) ?? 0;
    // Nearly every chunk: servers send complete frames.
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

  /** Returns the bytes that are held, and clears them. */
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

/** Returns the same object for a whole chunk. */
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
