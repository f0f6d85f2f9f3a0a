import { ByteBuffer } from '../response/bytes.js';

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
  readonly #held = new ByteBuffer();
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
    const pieces: FramePiece[] = [];
    let start = 0;
    if (this.#isTooLong) {
      start = ends[0] ?? chunk.length;
      this.#isTooLong = ends.length === 0;
      pieces.push({ bytes: part(chunk, 0, start), isWhole: false });
    }
    if (last > start) {
      pieces.push({ bytes: this.#withHeld(part(chunk, start, last)), isWhole: true });
      start = last;
    }
    if (start < chunk.length) this.#held.append(chunk.subarray(start));
    if (this.#held.length > this.#maxFrameBytes) {
      this.#isTooLong = true;
      pieces.push({ bytes: this.#held.take(), isWhole: false });
    }
    return pieces.filter(({ bytes }) => bytes.length > 0);
  }

  /** Returns the bytes that are held, and clears them. */
  release(): Uint8Array {
    return this.#held.take();
  }

  /** Nearly always nothing is held, because servers send complete frames: the bytes are then not copied. */
  #withHeld(bytes: Uint8Array): Uint8Array {
    if (this.#held.length === 0) return bytes;
    this.#held.append(bytes);
    return this.#held.take();
  }
}

/** Returns the same object for a whole chunk. */
function part(chunk: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end);
}
