import { read } from '../data/read-unknown.js';

/** A body in chunks: a web stream or a Node stream. */
export type ChunkSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Reads and cancels web streams and Node streams in the same way. */
export interface Chunks {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | string | undefined }>;
  cancel(reason?: unknown): Promise<void>;
  /** Unlocks a web stream that has ended, as `for await` does. `cancel` unlocks it too. */
  release(): void;
}

/** Returns whether a value is a web stream, a Node stream or another source of chunks. */
export function isStream(value: unknown): value is ChunkSource {
  return (
    typeof value === 'object' && value !== null && ('getReader' in value || Symbol.asyncIterator in value)
  );
}

/** Returns whether somebody else reads this stream. */
export function isLocked(stream: ChunkSource): boolean {
  return 'locked' in stream && stream.locked;
}

/** Returns a web stream that emits the chunks of a source as they are, when they are asked for. */
export function toWebStream(source: ChunkSource): ReadableStream<unknown> {
  if ('getReader' in source) return source;
  const chunks = chunksOf(source);
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => chunks.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

export function chunksOf(source: ChunkSource): Chunks {
  if ('getReader' in source) return readerChunks(source);
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    release: () => {},
    cancel: async () => {
      // A Node stream's iterator waits for the pending read before it returns: destroying does not.
      if (isDestroyable(source)) destroyWithSource(source);
      else await iterator.return?.();
    },
  };
}

/** Locks the stream at the first read: a stream that nobody reads stays as it is without a wrapper around it. */
function readerChunks(source: ReadableStream<Uint8Array>): Chunks {
  if (isLocked(source)) throw new TypeError('The stream is being read already.');
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  let isReleased = false;
  const release = (): void => {
    if (isReleased) return;
    isReleased = true;
    try {
      reader?.releaseLock();
    } catch {
      // Old runtimes refuse while a read is pending.
    }
  };
  return {
    next: () => (reader ??= source.getReader()).read(),
    release,
    // `async`, because `cancel` of a foreign stream can throw.
    cancel: async (reason) => {
      if (isReleased) return;
      const canceled = (reader ?? source).cancel(reason);
      release();
      await canceled;
    },
  };
}

interface NodeStream {
  destroy(): unknown;
}

/**
 * Destroys a Node stream, and the stream that is piped into it if nobody else reads that: node-fetch pipes a body into
 * others, which do not pass on that they are destroyed.
 */
function destroyWithSource(stream: NodeStream): void {
  const once = read(stream, 'once');
  if (typeof once === 'function') Reflect.apply(once, stream, ['unpipe', destroyUnread]);
  stream.destroy();
}

function destroyUnread(source: object): void {
  const count = read(source, 'listenerCount');
  const isRead = typeof count === 'function' && Reflect.apply(count, source, ['data']) !== 0;
  if (!isRead && isDestroyable(source)) destroyWithSource(source);
}

function isDestroyable(source: object): source is NodeStream {
  return 'destroy' in source && typeof source.destroy === 'function';
}
