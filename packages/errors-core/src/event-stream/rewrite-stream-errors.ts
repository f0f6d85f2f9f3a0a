import { eventStreamRules } from '../generated/tables/event-stream.js';
import { basePath, routes } from '../generated/tables/routes.js';
import { toBytes } from '../response/bytes.js';
import { type Chunks, chunksOf, type ChunkSource } from '../response/chunks.js';
import { normalizeRoute } from '../response/route.js';
import { isAbort } from './is-abort.js';
import { EventStreamScanner, type ScannedPiece } from './scanner.js';
import type { StreamedError } from './stream-error.js';

export type { StreamedError } from './stream-error.js';

/** A stream that broke off, or ended too early. */
export interface StreamInterruption {
  /** Why: the connection broke, the body ended in the middle of an event, or it ended without an end marker. */
  readonly kind: 'broken' | 'incomplete-event' | 'no-end-marker';
  /** The value with which the source failed, if the connection broke. */
  readonly reason: unknown;
  /** Whether data has passed to the reader before. Comments do not count. */
  readonly hasOutput: boolean;
  /**
   * `false` in the middle of an event that was too long to be held. A part of it has passed already, which is ended
   * by a blank line if the handler returns frames.
   */
  readonly isBetweenEvents: boolean;
}

/** Options for reading an event stream. */
export interface EventStreamOptions {
  /**
   * Bytes up to which one event is searched for an error; longer events pass unread.
   *
   * @defaultValue 1 MiB
   */
  readonly maxFrameBytes?: number | undefined;
  /**
   * Whether a stream that ends without the end marker of its route counts as interrupted too: `[DONE]` or a
   * `finish_reason` on `/chat/completions`, `response.completed` or `response.incomplete` on `/responses`. For an
   * unknown route, any of these is enough; other routes have none.
   *
   * @defaultValue `false`
   */
  readonly requireEndMarker?: boolean | undefined;
}

/** Handles the errors in an event stream. */
export interface StreamErrorHandlers extends EventStreamOptions {
  /** The route of the stream, such as `POST /chat/completions`, which decides which end markers count. */
  readonly route?: string | undefined;
  /**
   * Called for each error. The frames that it returns replace the frame of the error. If it returns `undefined`,
   * the frame passes unchanged. If it throws, the stream fails with that value.
   */
  readonly onError: (error: StreamedError) => string | undefined;
  /**
   * Called if the stream is interrupted, unless its last event was an error. The frames that it returns replace an
   * incomplete one and end the stream. If it returns `undefined`, the stream ends as its source did. If it throws, the
   * stream fails with that value.
   */
  readonly onInterruption?: (interruption: StreamInterruption) => string | undefined;
  /** Aborted by the caller that reads the stream; an abort is not an interruption. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Returns an event stream in which handlers replace the errors. The bytes are searched for the words that an error
 * must contain, and only frames that contain one are parsed; all others pass byte for byte. Nothing is read before
 * it is asked for, and canceling the stream cancels the source.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { rewriteStreamErrors } from '@venice/errors-core/adapter';
 *
 * const response = await fetch('https://api.venice.ai/api/v1/chat/completions', { method: 'POST' });
 * if (response.body !== null) {
 *   const { status, headers } = response;
 *   const events = rewriteStreamErrors(response.body, {
 *     onError: ({ body }) => {
 *       throw toVeniceError({ status, headers, body });
 *     },
 *   });
 *   console.log(await new Response(events).text());
 * }
 * ```
 */
export function rewriteStreamErrors(
  source: ChunkSource,
  handlers: StreamErrorHandlers,
): ReadableStream<Uint8Array> {
  return new ReadableStream(new RewrittenStream(chunksOf(source), handlers), { highWaterMark: 0 });
}

const MAX_FRAME_BYTES = 1_048_576;

/** How a stream ends after its last piece. */
type End = { readonly isFailed: false } | { readonly isFailed: true; readonly reason: unknown };

type Step = Awaited<ReturnType<Chunks['next']>>;

class RewrittenStream implements UnderlyingDefaultSource<Uint8Array> {
  readonly #chunks: Chunks;
  readonly #handlers: StreamErrorHandlers;
  readonly #scanner: EventStreamScanner;
  #pieces: Iterator<ScannedPiece, unknown> | undefined;
  #end: End | undefined;
  #isCancelled = false;

  constructor(chunks: Chunks, handlers: StreamErrorHandlers) {
    const { route, maxFrameBytes = MAX_FRAME_BYTES, requireEndMarker = false } = handlers;
    this.#chunks = chunks;
    this.#handlers = handlers;
    this.#scanner = new EventStreamScanner(
      { route: normalizeRoute(route, { basePath, routes }), maxFrameBytes, findsEnd: requireEndMarker },
      eventStreamRules,
    );
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    try {
      let bytes = this.#nextPiece();
      while (bytes === undefined && this.#end === undefined) {
        let step: Step;
        // Only one `await` per chunk: it costs as much as searching the chunk.
        try {
          step = await this.#chunks.next();
        } catch (reason) {
          this.#finish({ isFailed: true, reason });
          bytes = this.#nextPiece();
          continue;
        }
        const { done, value } = step;
        if (done === true) this.#finish({ isFailed: false });
        else if (value !== undefined) this.#pieces = this.#scanner.push(toBytes(value));
        bytes = this.#nextPiece();
      }
      if (this.#isCancelled) return;
      if (bytes !== undefined) controller.enqueue(bytes);
      else if (this.#end?.isFailed === true) controller.error(this.#end.reason);
      else controller.close();
    } catch (thrown) {
      this.#chunks.cancel(thrown).catch(ignore);
      throw thrown;
    }
  }

  async cancel(reason: unknown): Promise<void> {
    this.#isCancelled = true;
    await this.#chunks.cancel(reason);
  }

  /** Returns the next bytes to emit. Nothing is searched before it is asked for. */
  #nextPiece(): Uint8Array | undefined {
    const step = this.#isCancelled ? undefined : this.#pieces?.next();
    if (step === undefined || step.done === true) {
      this.#pieces = undefined;
      return undefined;
    }
    const { bytes, error } = step.value;
    const frames = error === undefined ? undefined : this.#handlers.onError(error);
    return frames === undefined ? bytes : toBytes(frames);
  }

  /** Decides how the stream ends, once its source has. */
  #finish(end: End): void {
    this.#chunks.release();
    const { rest, isIncomplete } = this.#scanner.end();
    if (this.#isCancelled || (end.isFailed && isAbort(end.reason, this.#handlers.signal))) {
      this.#endWith(rest, end);
    } else if (end.isFailed) {
      const isOver = this.#scanner.isClosed || (!isIncomplete && this.#scanner.isFailed);
      if (isOver) this.#endWith(rest, { isFailed: false });
      else this.#interrupt('broken', undefined, rest, end);
    } else if (isIncomplete) {
      this.#interrupt('incomplete-event', undefined, rest, end);
    } else if (!this.#scanner.isComplete) {
      this.#interrupt('no-end-marker', rest, undefined, end);
    } else {
      this.#endWith(rest, end);
    }
  }

  #interrupt(
    kind: StreamInterruption['kind'],
    complete: ScannedPiece | undefined,
    incomplete: ScannedPiece | undefined,
    end: End,
  ): void {
    this.#end = end;
    this.#pieces = this.#interrupted(kind, complete, incomplete, end);
  }

  /** Emits a complete last event, and the frames of the handler in place of an incomplete one. */
  *#interrupted(
    kind: StreamInterruption['kind'],
    complete: ScannedPiece | undefined,
    incomplete: ScannedPiece | undefined,
    end: End,
  ): Generator<ScannedPiece, void> {
    if (complete !== undefined) yield complete;
    const { hasOutput, isWithinFrame } = this.#scanner;
    const reason = end.isFailed ? end.reason : undefined;
    const isBetweenEvents = !isWithinFrame;
    const frames = this.#handlers.onInterruption?.({ kind, reason, hasOutput, isBetweenEvents });
    if (frames !== undefined) {
      this.#end = { isFailed: false };
      const follows = complete !== undefined || !isBetweenEvents;
      yield { bytes: toBytes(follows ? `\n\n${frames}` : frames), error: undefined };
    } else if (incomplete !== undefined) {
      yield incomplete;
    }
  }

  #endWith(rest: ScannedPiece | undefined, end: End): void {
    this.#pieces = rest === undefined ? undefined : [rest].values();
    this.#end = end;
  }
}

function ignore(): void {}
