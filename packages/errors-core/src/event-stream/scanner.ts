import type { EventStreamRules } from '../catalog/catalog-tables.js';
import { FrameCutter, FrameEnds } from './frames.js';
import { searchFor } from './search.js';
import { errorOf, parseFrame, type StreamedError, words } from './stream-error.js';

/** Frames that pass, or one frame that is an error. */
export interface ScannedPiece {
  readonly bytes: Uint8Array;
  readonly error: StreamedError | undefined;
}

/** The rest of a body that has ended. */
export interface ScannedEnd {
  readonly pieces: ScannedPiece[];
  /** Whether the body has ended in the middle of a frame. */
  readonly isCut: boolean;
}

/** More than the length of the closing frame. */
const TAIL_BYTES = 64;

/** Finds the errors in the chunks of an event stream. Only frames that can be an error are decoded. */
export class EventStreamScanner {
  readonly #rules: EventStreamRules;
  readonly #maxFrameBytes: number;
  readonly #cutter: FrameCutter;
  readonly #hasWord: (bytes: Uint8Array) => boolean;
  #passed: Uint8Array = new Uint8Array();

  constructor(maxFrameBytes: number, rules: EventStreamRules) {
    this.#rules = rules;
    this.#maxFrameBytes = maxFrameBytes;
    this.#cutter = new FrameCutter(maxFrameBytes);
    this.#hasWord = searchFor(words(rules));
  }

  push(chunk: Uint8Array): ScannedPiece[] {
    const scanned: ScannedPiece[] = [];
    for (const { bytes, isWhole } of this.#cutter.push(chunk)) {
      this.#passed = bytes;
      if (isWhole && this.#hasWord(bytes)) scanned.push(...this.#scan(bytes));
      else scanned.push(passing(bytes));
    }
    return scanned;
  }

  /** Whether the last frame was the one that closes a stream. */
  get isClosed(): boolean {
    const tail = decode(this.#passed.subarray(-TAIL_BYTES));
    const line =
      tail
        .trimEnd()
        .split(/[\r\n]/)
        .at(-1) ?? '';
    return parseFrame(line).data?.startsWith(this.#rules.end) === true;
  }

  /** Whether part of a frame was emitted and its end is missing. */
  get isWithinFrame(): boolean {
    return this.#cutter.isWithinTooLong;
  }

  /** Returns the bytes that are held when the connection breaks. */
  release(): ScannedPiece[] {
    const bytes = this.#cutter.release();
    return bytes.length === 0 ? [] : [passing(bytes)];
  }

  /** Returns the bytes that are held when the body ends. The last frame needs no blank line if it is complete. */
  end(): ScannedEnd {
    const bytes = this.#cutter.release();
    if (bytes.length === 0) return { pieces: [], isCut: false };
    const text = decode(bytes);
    const frame = parseFrame(text);
    const error = errorOf(frame, this.#rules);
    const isCut = error === undefined && !/[\r\n]$/.test(text) && !this.#isComplete(frame.data);
    return { pieces: [{ bytes, error }], isCut };
  }

  #isComplete(data: string | undefined): boolean {
    return data === undefined || data.startsWith(this.#rules.end) || isJson(data);
  }

  #scan(frames: Uint8Array): ScannedPiece[] {
    const pieces: ScannedPiece[] = [];
    let start = 0;
    let passed = 0;
    const pass = (end: number): void => {
      if (end > passed) pieces.push(passing(frames.subarray(passed, end)));
    };
    for (const end of new FrameEnds().in(frames)) {
      const bytes = frames.subarray(start, end);
      const error = this.#errorIn(bytes);
      if (error !== undefined) {
        pass(start);
        pieces.push({ bytes, error });
        passed = end;
      }
      start = end;
    }
    pass(frames.length);
    return pieces;
  }

  #errorIn(frame: Uint8Array): StreamedError | undefined {
    if (frame.length > this.#maxFrameBytes || !this.#hasWord(frame)) return undefined;
    return errorOf(parseFrame(decode(frame)), this.#rules);
  }
}

function passing(bytes: Uint8Array): ScannedPiece {
  return { bytes, error: undefined };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function isJson(data: string): boolean {
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
