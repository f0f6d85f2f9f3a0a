import { tables } from '../generated/tables.js';
import { toBytes } from '../response/bytes.js';
import { type Chunks, chunksOf, type ChunkSource } from '../response/chunks.js';
import { read } from '../response/json.js';
import { EventStreamScanner, type ScannedPiece } from './scanner.js';
import type { StreamedError } from './stream-error.js';

export type { StreamedError } from './stream-error.js';

/** What is to be done about the errors in an event stream. */
export interface StreamErrorHandlers {
  /**
   * Called for each error. The frames it returns go on in place of the error's own; `undefined` lets that
   * one pass as it is; what it throws ends the stream.
   */
  readonly onError: (error: StreamedError) => string | undefined;
  /**
   * Called where the connection breaks before the stream has ended, with what broke it: `undefined` where the
   * body just ends in the middle of a frame. The frames it returns are the last ones, in place of the frame
   * that is not whole; without any the stream ends as its source did.
   */
  readonly onCut?: (reason: unknown) => string | undefined;
  /** Aborted by whoever reads the stream: what breaks then is no broken connection. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes up to which a frame is held until its end has come; longer ones pass unread. 1 MiB unless told. */
  readonly maxFrameBytes?: number | undefined;
}

/**
 * An event stream whose errors are told to a guard. Its bytes are searched for what an error needs to be one,
 * and only frames that have it are parsed; all others pass byte for byte. Nothing is read before it is asked
 * for, and cancelling cancels the source.
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

/** How a stream ends, once everything before was handed out. */
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
        // One `await` for every chunk: each costs as much as to search it.
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

  /** Whether the guard has something to say in place of what is missing. */
  #endWith(reason: unknown): boolean {
    // Behind the first part of a frame nothing can be said any more.
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
