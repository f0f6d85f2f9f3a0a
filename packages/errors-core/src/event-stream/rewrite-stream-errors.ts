import { tables } from '../generated/tables.js';
import { toBytes } from '../response/bytes.js';
import { type Chunks, chunksOf, type ChunkSource } from '../response/chunks.js';
import { read } from '../response/json.js';
import { EventStreamScanner, type ScannedPiece } from './scanner.js';
import type { StreamedError } from './stream-error.js';

export type { StreamedError } from './stream-error.js';

/** Handles the errors in an event stream. */
export interface StreamErrorHandlers {
  /**
   * Called for each error. The frames that it returns replace the frame of the error. If it returns `undefined`,
   * the frame passes unchanged. If it throws, the stream fails with that value.
   */
  readonly onError: (error: StreamedError) => string | undefined;
  /**
   * Called if the connection breaks before the stream has ended, with the reason; `undefined` if the body ends in
   * the middle of a frame. The frames that it returns replace the incomplete frame and end the stream. If it
   * returns `undefined`, the stream ends as its source did.
   */
  readonly onCut?: (reason: unknown) => string | undefined;
  /** Aborted by the caller that reads the stream; an abort does not count as a broken connection. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Bytes up to which a frame is held until it is complete; longer frames pass unread.
   *
   * @defaultValue 1 MiB
   */
  readonly maxFrameBytes?: number | undefined;
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

/** How a stream ends after its last chunk. */
type End = { readonly isFailed: false } | { readonly isFailed: true; readonly reason: unknown };

type Step = Awaited<ReturnType<Chunks['next']>>;

class RewrittenStream implements UnderlyingDefaultSource<Uint8Array> {
  readonly #chunks: Chunks;
  readonly #handlers: StreamErrorHandlers;
  readonly #scanner: EventStreamScanner;
  #ready: ScannedPiece[] = [];
  #end: End | undefined;
  #isCancelled = false;

  constructor(chunks: Chunks, handlers: StreamErrorHandlers) {
    this.#chunks = chunks;
    this.#handlers = handlers;
    this.#scanner = new EventStreamScanner(handlers.maxFrameBytes ?? MAX_FRAME_BYTES, tables.eventStream);
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    try {
      while (this.#ready.length === 0 && this.#end === undefined) {
        let step: Step;
        // Only one `await` per chunk: it costs as much as searching the chunk.
        try {
          step = await this.#chunks.next();
        } catch (reason) {
          this.#break(reason);
          continue;
        }
        const { done, value } = step;
        if (done === true) this.#finish();
        else if (value !== undefined) this.#ready = this.#scanner.push(toBytes(value));
      }
      if (this.#isCancelled) return;
      const piece = this.#ready.shift();
      if (piece !== undefined) controller.enqueue(this.#handle(piece));
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

  #break(reason: unknown): void {
    if (this.#scanner.isClosed) {
      this.#end = { isFailed: false };
    } else if (this.#isCancelled || this.#isAborted(reason) || !this.#endWith(reason)) {
      this.#ready = this.#scanner.release();
      this.#end = { isFailed: true, reason };
    }
  }

  #finish(): void {
    const { pieces, isCut } = this.#scanner.end();
    if (this.#isCancelled || !isCut || !this.#endWith(undefined)) {
      this.#ready = pieces;
      this.#end = { isFailed: false };
    }
  }

  /** Whether the handler returned frames that replace the missing ones. */
  #endWith(reason: unknown): boolean {
    // Once part of a frame has been emitted, no frame can be inserted.
    const frames = this.#scanner.isWithinFrame ? undefined : this.#handlers.onCut?.(reason);
    if (frames === undefined) return false;
    this.#ready = [{ bytes: toBytes(frames), error: undefined }];
    this.#end = { isFailed: false };
    return true;
  }

  #handle({ bytes, error }: ScannedPiece): Uint8Array {
    const frames = error === undefined ? undefined : this.#handlers.onError(error);
    return frames === undefined ? bytes : toBytes(frames);
  }

  #isAborted(reason: unknown): boolean {
    return this.#handlers.signal?.aborted === true || read(reason, 'name') === 'AbortError';
  }
}

function ignore(): void {}
