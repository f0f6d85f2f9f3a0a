import { read } from '../data/read-unknown.js';
import { ByteBuffer, decodeBytes, isBytes, toBytes } from './bytes.js';
import { type Chunks, chunksOf, type ChunkSource } from './chunks.js';
import { type Stop, stopAfter } from './stop-after.js';

/** Limits for reading a body. */
export interface BodyLimits {
  /**
   * Bytes after which reading stops.
   *
   * @defaultValue 1 MiB
   */
  readonly maxBodyBytes?: number;
  /**
   * Milliseconds after which reading stops.
   *
   * @defaultValue 10 000
   */
  readonly bodyTimeoutMs?: number;
}

/** The forms in which clients keep a body, read or unread. */
export type BodySource = ChunkSource | Blob | ArrayBuffer | ArrayBufferView | string | null | undefined;

const MAX_BODY_BYTES = 1_048_576;
const BODY_TIMEOUT_MS = 10_000;

/**
 * Reads a body as text within limits. If a limit is reached or the connection breaks, it returns the part that
 * was received and cancels the rest, so that the socket is freed. Returns the empty string if nothing can be
 * read. Rejects only when `signal` is aborted, with the signal's own reason.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { readBody } from '@venice/errors-core/adapter';
 *
 * const response = await fetch('https://api.venice.ai/api/v1/models');
 * if (!response.ok) {
 *   const body = await readBody(response.body, { maxBodyBytes: 65_536, bodyTimeoutMs: 2_000 });
 *   throw toVeniceError({ status: response.status, headers: response.headers, body });
 * }
 * ```
 */
export async function readBody(
  source: BodySource,
  limits: BodyLimits = {},
  signal?: AbortSignal | null,
): Promise<string> {
  return (await readPart(source, limits, signal ?? undefined)).text;
}

/** The part of a body that was received within the limits. */
export interface BodyPart {
  readonly text: string;
  /** Whether it is the whole body. */
  readonly isWhole: boolean;
}

/** Reads a body as {@link readBody} does, and returns whether a limit or a broken connection ended the reading. */
export async function readPart(
  source: BodySource,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<BodyPart> {
  const { maxBodyBytes = MAX_BODY_BYTES, bodyTimeoutMs = BODY_TIMEOUT_MS } = limits;
  if (source === null || source === undefined) return { text: '', isWhole: true };
  if (typeof source === 'string') return { text: source.slice(0, maxBodyBytes), isWhole: true };
  if (isBytes(source)) return { text: decodeBytes(toBytes(source).subarray(0, maxBodyBytes)), isWhole: true };

  const stop = stopAfter(bodyTimeoutMs, signal);
  const received = new ByteBuffer();
  const isWhole = await readChunks(source, maxBodyBytes, stop, received);
  if (signal?.aborted === true) throw signal.reason;
  return { text: decodeBytes(received.take()), isWhole };
}

/**
 * Waits for the text of a body that cannot be read in parts, within limits. Needs neither streams nor a
 * `TextDecoder`. Rejects only when `signal` is aborted, with the signal's own reason.
 */
export async function readText(
  text: Promise<unknown>,
  { maxBodyBytes = MAX_BODY_BYTES, bodyTimeoutMs = BODY_TIMEOUT_MS }: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<BodyPart> {
  const stop = stopAfter(bodyTimeoutMs, signal);
  const received = await stop.orStep(text).catch(ignore);
  stop.release();
  if (signal?.aborted === true) throw signal.reason;
  const isWhole = typeof received === 'string';
  return { text: isWhole ? received.slice(0, maxBodyBytes) : '', isWhole };
}

type Stream = Blob | ChunkSource;

/** Returns whether the source has ended. */
async function readChunks(
  source: Stream,
  maxBytes: number,
  stop: Stop,
  received: ByteBuffer,
): Promise<boolean> {
  let chunks: Chunks | undefined;
  try {
    chunks = chunksOf(isBlob(source) ? source.stream() : source);
    let size = 0;
    while (size < maxBytes) {
      const step = await stop.orStep(chunks.next());
      if (step === undefined) return false;
      if (step.done === true) return true;
      const chunk = toBytes(step.value);
      received.append(chunk.subarray(0, maxBytes - received.length));
      // An empty chunk counts too, or a source of nothing else would never let the timer fire.
      size += Math.max(chunk.byteLength, 1);
    }
  } catch {
    // The connection broke: the part that was received is used.
  } finally {
    stop.release();
    chunks?.cancel().catch(ignore);
  }
  return false;
}

/** Returns whether a value is a `Blob`, whichever realm it is from. */
export function isBlob(value: unknown): value is Blob {
  return typeof read(value, 'stream') === 'function';
}

function ignore(): void {}
