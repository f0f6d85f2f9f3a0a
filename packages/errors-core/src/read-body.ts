/** How much of an error body is read, and for how long. */
export interface BodyLimits {
  /** Bytes after which reading stops; 1 MiB unless told. */
  readonly maxBodyBytes?: number;
  /** Milliseconds after which reading stops; 10 000 unless told. */
  readonly bodyTimeoutMs?: number;
}

/** The forms in which clients hold a body that was not read yet, or was read as something else. */
export type BodySource =
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array | string>
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | string
  | null
  | undefined;

const MAX_BODY_BYTES = 1_048_576;
const BODY_TIMEOUT_MS = 10_000;

/**
 * Reads a body as text within limits. Past a limit, or where the connection breaks, it returns what came so
 * far and cancels the rest, so that the socket is freed. Rejects only when `signal` is aborted, with the
 * signal's own reason.
 */
export async function readBody(source: BodySource, limits: BodyLimits = {}, signal?: AbortSignal | null): Promise<string> {
  const maxBytes = limits.maxBodyBytes ?? MAX_BODY_BYTES;
  if (source === null || source === undefined) return '';
  if (typeof source === 'string') return source.slice(0, maxBytes);
  if (source instanceof ArrayBuffer) return decode([new Uint8Array(source)], maxBytes);
  if (ArrayBuffer.isView(source)) {
    return decode([new Uint8Array(source.buffer, source.byteOffset, source.byteLength)], maxBytes);
  }
  const chunks = chunksOf(isBlob(source) ? source.stream() : source);
  return readChunks(chunks, maxBytes, limits.bodyTimeoutMs ?? BODY_TIMEOUT_MS, signal ?? undefined);
}

/** One way to pull and to stop, for web streams and for Node's. */
interface Chunks {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  cancel(): void;
}

function chunksOf(source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>): Chunks {
  if ('getReader' in source) {
    const reader = source.getReader();
    return {
      next: () => reader.read(),
      cancel: () => void reader.cancel().catch(ignore),
    };
  }
  const iterator = source[Symbol.asyncIterator]();
  return {
    next: () => iterator.next(),
    cancel: () => {
      // A Node stream's iterator waits for the pending read before it returns: destroying does not.
      if ('destroy' in source && typeof source.destroy === 'function') source.destroy();
      else void iterator.return?.().catch(ignore);
    },
  };
}

async function readChunks(
  chunks: Chunks,
  maxBytes: number,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const received: Uint8Array[] = [];
  let size = 0;
  const { stopped, release } = stopAfter(timeoutMs, signal);
  try {
    while (size < maxBytes) {
      const step = await Promise.race([chunks.next(), stopped]);
      if (step === undefined || step.done === true) break;
      const chunk = toBytes(step.value);
      received.push(chunk);
      size += chunk.byteLength;
    }
  } catch {
    // The connection broke: the status is known all the same, and so is what came before.
  } finally {
    release();
    chunks.cancel();
  }
  signal?.throwIfAborted();
  return decode(received, maxBytes);
}

/** Resolves when time is up or the signal is aborted, whichever is first. */
function stopAfter(timeoutMs: number, signal: AbortSignal | undefined): { stopped: Promise<undefined>; release: () => void } {
  let release = (): void => {};
  const stopped = new Promise<undefined>((resolve) => {
    const stop = (): void => {
      resolve(undefined);
    };
    const timer = setTimeout(stop, timeoutMs);
    signal?.addEventListener('abort', stop);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    if (signal?.aborted === true) stop();
  });
  return { stopped, release };
}

function toBytes(value: unknown): Uint8Array {
  if (typeof value === 'string') return new TextEncoder().encode(value);
  return value instanceof Uint8Array ? value : new Uint8Array();
}

/** Without `fatal`: a character cut in two at the limit becomes a replacement character, not an exception. */
function decode(chunks: readonly Uint8Array[], maxBytes: number): string {
  const decoder = new TextDecoder();
  let left = maxBytes;
  let text = '';
  for (const chunk of chunks) {
    text += decoder.decode(chunk.subarray(0, left), { stream: true });
    left -= Math.min(left, chunk.byteLength);
  }
  return text + decoder.decode();
}

const isBlob = (source: object): source is Blob => 'stream' in source && typeof source.stream === 'function';
const ignore = (): void => {};
