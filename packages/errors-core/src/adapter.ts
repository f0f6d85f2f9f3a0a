/**
 * For authors of adapters: how the adapters of this family read bodies and name routes. Not needed to
 * handle errors.
 */
import { tables } from './generated/tables.js';
import type { BodyLimits } from './response/read-body.js';
import { routeOf as routeOfTables } from './response/route.js';

export { carriedVeniceError, carryVeniceError, type VeniceErrorCarrier } from './error/carried-error.js';
export { findVeniceError, type VeniceErrorDecoder } from './error/find-venice-error.js';
export { findInBandError } from './find-in-band-error.js';
export { readFetchCall, type FetchCall } from './response/fetch-call.js';
export { isFetchResponse, readFetchBody, type FetchResponse } from './response/fetch-response.js';
export { isBlob, readBody, type BodyLimits, type BodySource } from './response/read-body.js';
export { isBytes, toBytes } from './response/bytes.js';
export { isLocked, isStream, type ChunkSource } from './response/chunks.js';
export { isRecord, read } from './response/json.js';
export {
  rewriteStreamErrors,
  type StreamedError,
  type StreamErrorHandlers,
} from './event-stream/rewrite-stream-errors.js';
export { throwErrorsInStream, type EventStream, type EventStreamOptions } from './throw-errors-in-stream.js';

/** What every adapter can be told. */
export interface AdapterOptions extends BodyLimits {
  /**
   * Whether a URL belongs to Venice. For clients that also talk to other hosts: answers of those are left
   * untouched. Everything belongs to Venice unless told.
   */
  readonly isVenice?: (url: string) => boolean;
}

/** What adapters can be told that see whole successful answers. */
export interface InBandErrorOptions {
  /**
   * Whether an answer of status 200 that tells an error fails like any other: a failed `/responses` job, a
   * JSON-RPC call that failed, a blocked image. Of a success, JSON bodies are then read once more, within the
   * limits. Event streams are left alone: see `rewriteStreamErrors`. Off unless told.
   */
  readonly inBandErrors?: boolean;
}

/**
 * The route of a request, such as `POST /video/retrieve`, as {@link ResponseLike.route} takes it;
 * `undefined` where the URL is not below the API's base path. Never throws.
 *
 * @example
 * ```ts
 * import { routeOf } from '@venice/errors-core/adapter';
 *
 * console.log(routeOf('get', 'https://api.venice.ai/api/v1/characters/alan-watts')); // GET /characters/{slug}
 * ```
 */
export function routeOf(method: string, url: string): string | undefined {
  return routeOfTables(method, url, tables);
}
