import { toVeniceError } from '@venice/errors-core';
import { type AdapterOptions, type InBandErrorOptions, routeOf } from '@venice/errors-core/adapter';
import { errorInResponse } from './error-in-response.js';
import { readFetchRequest } from './fetch-request.js';
import { isFailedResponse, isResponse, readResponseBody } from './response.js';

/** Anything that is called like `fetch` and answers with something that has a status. */
export type FetchLike = (...args: never[]) => Promise<{ readonly status: number }>;

/**
 * A `fetch` that throws a `VeniceError` for a failed exchange with Venice (status 400 and above) and
 * otherwise does exactly what the given one does: arguments go in untouched, the very same `Response` comes
 * out, aborts and network failures are thrown as they are. An abort while the body of a failed response is
 * read rejects with the reason of that abort. Wrapping twice changes nothing.
 *
 * Not for use inside the OpenAI SDK: that sends a request three times when its `fetch` throws, and reports a
 * connection error. `@venice/errors-openai` is made for it.
 *
 * @param options - Which answers are Venice's (all, unless told), and the limits within which the body of a
 * failed response is read: `maxBodyBytes` in bytes, `bodyTimeoutMs` in milliseconds. With `inBandErrors` a
 * successful answer that tells an error throws too.
 *
 * @example
 * ```ts
 * import { isVeniceError, withVeniceErrors } from '@venice/errors-fetch';
 *
 * const veniceFetch = withVeniceErrors(fetch);
 *
 * export async function listModels(): Promise<unknown> {
 *   try {
 *     const response = await veniceFetch('https://api.venice.ai/api/v1/models');
 *     return await response.json();
 *   } catch (error) {
 *     if (isVeniceError(error, 'AUTHENTICATION_FAILED')) throw new Error('Check the key.', { cause: error });
 *     throw error;
 *   }
 * }
 * ```
 */
export function withVeniceErrors<Fetch extends FetchLike>(
  fetch: Fetch,
  options: AdapterOptions & InBandErrorOptions = {},
): Fetch {
  // A proxy rather than a function of our own: it keeps overloads and whatever a runtime hangs on its fetch.
  return new Proxy(fetch, {
    async apply(target, _thisArgument, args: readonly unknown[]): Promise<unknown> {
      // Without `this`: browsers refuse to run their fetch as a method of anything but the window.
      const response: unknown = await Reflect.apply(target, undefined, args);
      const isFailed = isFailedResponse(response);
      if (!isFailed && !(options.inBandErrors === true && isResponse(response))) return response;

      const { method, url, signal } = readFetchRequest(args);
      if (options.isVenice?.(url) === false) return response;

      const route = routeOf(method, url);
      if (!isFailed) {
        const error = await errorInResponse(response, route, options, signal);
        if (error === undefined) return response;
        throw error;
      }
      throw toVeniceError({
        status: response.status,
        headers: response.headers,
        body: await readResponseBody(response, options, signal),
        route,
      });
    },
  });
}
