/**
 * For authors of adapters: how the adapters of this family read bodies and name routes. Not needed to
 * handle errors.
 */
import { tables } from './generated/tables.js';
import { routeOf as routeOfTables } from './route.js';
import type { BodyLimits } from './read-body.js';

export { errorInSuccess } from './error-in-success.js';
export { readBody, type BodyLimits, type BodySource } from './read-body.js';
export {
  guardEventStream,
  type EventStreamGuard,
  type EventStreamSource,
  type StreamedError,
} from './event-stream.js';

/** What every adapter can be told. */
export interface AdapterOptions extends BodyLimits {
  /**
   * Whether a URL belongs to Venice. For clients that also talk to other hosts: answers of those are left
   * untouched. Everything belongs to Venice unless told.
   */
  readonly isVenice?: (url: string) => boolean;
}

/**
 * The route of a request, such as `POST /video/retrieve`, as {@link FailedResponse.route} takes it;
 * `undefined` where the URL is not below the API's base path. Never throws.
 *
 * @example
 * ```ts
 * import { routeOf } from '@venice/errors-core/adapter';
 *
 * console.log(routeOf('get', 'https://api.venice.ai/api/v1/characters/alan-watts')); // GET /characters/{slug}
 * ```
 */
export const routeOf = (method: string, url: string): string | undefined =>
  routeOfTables(method, url, tables);
