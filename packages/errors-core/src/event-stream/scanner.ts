import type { EventStreamRules } from '../catalog/recognition-tables.js';
import { EndMarkers } from './end-markers.js';
import { type Frame, looksLikeJson, parseData, parseFrame } from './frame.js';
import { FrameCutter, FrameEnds } from './frames.js';
import { searchFor } from './search.js';
import { errorOf, type StreamedError, words } from './stream-error.js';

/** Frames that pass, or one frame that is an error. */
export interface ScannedPiece {
  readonly bytes: Uint8Array;
  readonly error: StreamedError | undefined;
}

/** The rest of a body that has ended or broken off. */
export interface ScannedEnd {
  /** The bytes that were held; `undefined` if there are none. */
  readonly rest: ScannedPiece | undefined;
  /** Whether the rest is a frame without its end. */
  readonly isIncomplete: boolean;
}

/** What a scanner looks for. */
export interface ScanOptions {
  /** The route of the stream. */
  readonly route: string | undefined;
  readonly maxFrameBytes: number;
  /** Whether every frame is searched for an end marker. */
  readonly findsEnd: boolean;
}

/** Finds the errors in the chunks of an event stream. Only frames that can be an error are decoded. */
export class EventStreamScanner {
  readonly #rules: EventStreamRules;
  readonly #maxFrameBytes: number;
  readonly #findsEnd: boolean;
  readonly #cutter: FrameCutter;
  readonly #hasWord: (bytes: Uint8Array) => boolean;
  readonly #ends: EndMarkers;
  #lastFrames: Uint8Array = new Uint8Array();
  #hasOutput = false;
  #isComplete: boolean;

  constructor({ route, maxFrameBytes, findsEnd }: ScanOptions, rules: EventStreamRules) {
    this.#rules = rules;
    this.#maxFrameBytes = maxFrameBytes;
    this.#cutter = new FrameCutter(maxFrameBytes);
    this.#hasWord = searchFor(words(rules));
    this.#ends = new EndMarkers(route, rules);
    this.#findsEnd = findsEnd && this.#ends.exist;
    this.#isComplete = !this.#findsEnd;
  }

  /** Returns the pieces of a chunk. Each is searched when it is asked for. */
  *push(chunk: Uint8Array): Generator<ScannedPiece, void> {
    for (const { bytes, isWhole } of this.#cutter.push(chunk)) {
      this.#remember(bytes);
      // A frame that is too long to be read can contain the end marker, and is no comment.
      if (!isWhole) {
        this.#isComplete = true;
        this.#hasOutput = true;
      }
      if (isWhole && this.#mustRead(bytes)) yield* this.#scan(bytes);
      else yield this.#passing(bytes);
    }
  }

  /** Whether an end marker has passed. `true` if none is searched for. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Whether data has passed. Comments do not count. */
  get hasOutput(): boolean {
    return this.#hasOutput;
  }

  /** Whether part of a frame was emitted and its end is missing. */
  get isWithinFrame(): boolean {
    return this.#cutter.isWithinTooLong;
  }

  /** Whether the last frame with data is one after which a complete stream sends nothing. */
  get isClosed(): boolean {
    return this.#ends.close(this.#lastFrame);
  }

  /** Whether the last frame with data is an error: the server has nothing to send after it. */
  get isFailed(): boolean {
    return errorOf(this.#lastFrame, this.#rules) !== undefined;
  }

  /** Returns the bytes that are held when the body ends. */
  end(): ScannedEnd {
    const bytes = this.#cutter.release();
    if (bytes.length === 0) return { rest: undefined, isIncomplete: this.isWithinFrame };
    this.#remember(bytes);
    const text = decode(bytes);
    const parsed = parseFrame(text);
    // JSON in place of an event is read as its data. A server that does not stream sends nothing else.
    const isJson = parsed.data === undefined && parseData(text) !== undefined;
    const frame = isJson ? { ...parsed, data: text } : parsed;
    if (!this.isClosed && isCutOff(frame, text))
      return { rest: { bytes, error: undefined }, isIncomplete: true };
    const error = errorOf(frame, this.#rules);
    this.#isComplete ||= (isJson && !this.#hasOutput) || error !== undefined || this.#ends.complete(frame);
    return { rest: error === undefined ? this.#passing(bytes) : { bytes, error }, isIncomplete: false };
  }

  get #lastFrame(): Frame {
    return parseFrame(decode(lastWithData(this.#lastFrames)));
  }

  /** A comment, or the second half of a line end, changes nothing. */
  #remember(frames: Uint8Array): void {
    if (hasData(frames)) this.#lastFrames = frames;
  }

  #mustRead(bytes: Uint8Array): boolean {
    return this.#hasWord(bytes) || (!this.#isComplete && this.#ends.mayContain(bytes));
  }

  *#scan(frames: Uint8Array): Generator<ScannedPiece, void> {
    let start = 0;
    let passed = 0;
    for (const end of new FrameEnds().in(frames)) {
      const bytes = frames.subarray(start, end);
      const error = this.#errorIn(bytes);
      if (error !== undefined) {
        if (start > passed) yield this.#passing(frames.subarray(passed, start));
        yield { bytes, error };
        passed = end;
      }
      start = end;
    }
    if (frames.length > passed) yield this.#passing(frames.subarray(passed));
  }

  #errorIn(bytes: Uint8Array): StreamedError | undefined {
    if (bytes.length > this.#maxFrameBytes || !this.#mustRead(bytes)) return undefined;
    const frame = parseFrame(decode(bytes));
    const error = errorOf(frame, this.#rules);
    if (!this.#isComplete) this.#isComplete = error !== undefined || this.#ends.complete(frame);
    return error;
  }

  #passing(bytes: Uint8Array): ScannedPiece {
    this.#hasOutput ||= hasData(bytes);
    return { bytes, error: undefined };
  }
}

const hasData = /* @__PURE__ */ searchFor(['data:']);

/**
 * Returns whether the last frame of a body is cut off. It needs no blank line, and its last line no line end if
 * it is a comment, whole JSON, or a text that cannot be JSON.
 */
function isCutOff({ data }: Frame, text: string): boolean {
  const lastLine = text.split(/[\r\n]/).at(-1) ?? '';
  if (lastLine === '' || lastLine.startsWith(':')) return false;
  return data === undefined || (parseData(data) === undefined && looksLikeJson(data));
}

function lastWithData(frames: Uint8Array): Uint8Array {
  let end = frames.length;
  for (const start of [0, ...new FrameEnds().in(frames)].reverse()) {
    const frame = frames.subarray(start, end);
    if (hasData(frame)) return frame;
    end = start;
  }
  return frames;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
