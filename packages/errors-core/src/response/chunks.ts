/** A body in chunks: a web stream or a Node stream. */
export type ChunkSource = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Reads and cancels web streams and Node streams in the same way. */
export interface Chunks {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | string | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** Whether a value is a web stream, a Node stream or another source of chunks. */
export function isStream(value: unknown): value is ChunkSource {
  return (
    typeof value === 'object' && value !== null && ('getReader' in value || Symbol.asyncIterator in value)
  );
}

/** Whether somebody else reads this stream. */
export function isLocked(stream: ChunkSource): boolean {
  return 'locked' in stream && stream.locked;
}

export function chunksOf(source: ChunkSource): Chunks {
  if ('getReader' in source) {
    const reader = source.getReader();
    // `async`, because `cancel` of a foreign stream can throw.
    return { next: () => reader.read(), cancel: async (reason) => reader.cancel(reason) };
  }
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    cancel: async () => {
      // A Node stream's iterator waits for the pending read before it returns: destroying does not.
      if (isDestroyable(source)) source.destroy();
      else await iterator.return?.();
    },
  };
}

function isDestroyable(source: object): source is { destroy(): unknown } {
  return 'destroy' in source && typeof source.destroy === 'function';
}
