import { toVeniceError } from '@venice/errors-core';
import {
  type AdapterOptions,
  attemptsOf,
  belongsToVenice,
  cancelBody,
  createSigner,
  type InBandErrorOptions,
  isFetchResponse,
  isSingleUse,
  originOf,
  read,
  readFetchBody,
  readFetchCall,
  readInBandError,
  readSecrets,
  reportNotices,
  routeOf,
  type SignatureRenewal,
  signFetchCall,
  type SigningOptions,
  wrapFetch,
} from '@venice/errors-core/adapter';
import { rememberCall } from './fetch-calls.js';

/** A function that is called like `fetch` and resolves with an object that has a status. */
export type FetchLike = (...args: never[]) => Promise<{ readonly status: number }>;

/**
 * Returns a `fetch` that throws a `VeniceError` for a failed Venice response (status 400 and above). Otherwise it
 * does exactly what the given `fetch` does: arguments are passed on untouched, the same `Response` object is
 * returned, and aborts and network failures are thrown as they are. An abort while the body of a failed response
 * is read rejects with the reason of that abort. Wrapping twice changes nothing.
 *
 * Don't pass it to an SDK. The OpenAI SDK, and LangChain on top of it, send a request three times if their `fetch`
 * throws, and report a connection error: use `@venice/errors-openai`. The Vercel AI SDK silently stops retrying: use
 * `@venice/errors-ai-sdk`.
 *
 * @param options - Which responses are Venice's (default: all), the limits within which the body of a failed
 * response is read (`maxBodyBytes` in bytes, `bodyTimeoutMs` in milliseconds), `inBandErrors` to throw for a
 * response of status 200 that contains an error too, `signRequest` to sign a request anew that is sent again, and
 * `onNotice` for announcements in successful responses.
 *
 * @throws TypeError if the first argument is not a `fetch` function.
 *
 * @example
 * ```ts
 * import { getVeniceError, withVeniceErrors } from '@venice/errors-fetch';
 *
 * const veniceFetch = withVeniceErrors(fetch);
 *
 * export async function listModels(): Promise<unknown> {
 *   try {
 *     const response = await veniceFetch('https://api.venice.ai/api/v1/models');
 *     return await response.json();
 *   } catch (caught) {
 *     const error = getVeniceError(caught);
 *     if (error?.code === 'AUTHENTICATION_FAILED') throw new Error('Check the key.', { cause: caught });
 *     throw caught;
 *   }
 * }
 * ```
 */
export function withVeniceErrors<Fetch extends FetchLike>(
  fetch: Fetch,
  options: AdapterOptions & InBandErrorOptions & SigningOptions = {},
): Fetch {
  if (typeof fetch !== 'function' || read(fetch, 'interceptors') !== undefined) {
    throw new TypeError(
      'withVeniceErrors: the first argument must be a `fetch` function: `withVeniceErrors(fetch)`. ' +
        'For a client of axios or OpenAI, use `@venice/errors-axios` or `@venice/errors-openai`.',
    );
  }
  const renew = options.signRequest && createSigner(options.signRequest);
  return wrapFetch(fetch, async (given, send) => {
    const args = renew === undefined ? given : await signed(given, renew, options);
    const response = await send(args);
    if (!isFetchResponse(response)) return response;
    const { isVenice, inBandErrors, onNotice } = options;
    // The call of a success is not read if nothing asks for it.
    if (isVenice !== undefined && !belongsToVenice(readFetchCall(args).url, options)) return response;

    const { status, headers } = response;
    const isSuccess = status < 400;
    if (isSuccess) rememberCall(response, args);
    if (isSuccess && inBandErrors !== true && onNotice === undefined) return response;
    const { method, url, signal, headers: sent } = readFetchCall(args);
    const route = routeOf(method, url);
    const singleUse = renew === undefined && isSingleUse(sent);
    const secrets = readSecrets(sent, url);
    if (isSuccess) {
      reportNotices({ headers, route }, options);
      if (inBandErrors !== true) return response;
      const reading = await readInBandError(response, { route, singleUse, secrets }, options, signal);
      if (reading.error !== undefined) {
        cancelBody(reading.response);
        throw reading.error;
      }
      rememberCall(reading.response, args);
      return reading.response;
    }
    const body = await readFetchBody(response, options, signal);
    const origin = originOf(response);
    const attempts = attemptsOf(response);
    throw toVeniceError({ status, headers, body, route, singleUse, secrets, origin, attempts });
  });
}

/** Returns the same arguments, or those with a new signature. */
async function signed(
  args: readonly unknown[],
  renew: SignatureRenewal,
  options: AdapterOptions,
): Promise<readonly unknown[]> {
  const call = readFetchCall(args);
  if (!belongsToVenice(call.url, options)) return args;
  const [input, init] = args;
  const signedInit = await signFetchCall(call, init, renew);
  return signedInit === init ? args : [input, signedInit];
}
