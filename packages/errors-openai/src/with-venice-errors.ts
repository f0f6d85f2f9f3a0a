import { isRecord, read } from '@venice/errors-core/adapter';
import type { ClientOptions } from 'openai';
import type { OpenAIFetch } from './hook/host-fetch.js';
import { type OpenAIAdapterOptions, veniceFetch } from './hook/venice-fetch.js';

/**
 * Returns options for `new OpenAI(…)`, or any client built on it, with which its errors contain everything Venice
 * sent: `error.code`, `error.type`, `error.param` and `error.requestID` are filled in, the SDK's own retries follow
 * Venice's rules, and {@link getVeniceError} returns the rest. Only failed responses and errors in event streams
 * are changed. Wrapping options twice has no effect.
 *
 * @throws TypeError for a client, a class or a `fetch` in place of the options, and for an `httpAgent` (openai 4) without a `fetch`, because it would silently stop working.
 *
 * @example
 * ```ts
 * import OpenAI from 'openai';
 * import { withVeniceErrors } from '@venice/errors-openai';
 *
 * export const openai = new OpenAI(
 *   withVeniceErrors({ apiKey: process.env.VENICE_API_KEY, baseURL: 'https://api.venice.ai/api/v1' }),
 * );
 * ```
 */
export function withVeniceErrors<Options extends object | undefined = ClientOptions>(
  // The type is inferred from the parameter of the client, so that a misspelt option is an error.
  options: NoInfer<NonNullable<Options>>,
  adapterOptions?: OpenAIAdapterOptions,
): NonNullable<Options> {
  if (isClient(options)) {
    throw new TypeError(
      'withVeniceErrors: the first argument must be the options of a client, not a client: ' +
        '`new OpenAI(withVeniceErrors({ apiKey, baseURL }))`. For an existing client, use ' +
        '`client.withOptions(withVeniceErrors({}))`.',
    );
  }
  const fetch = read(options, 'fetch');
  if (!isFetch(fetch) && isRecord(read(options, 'httpAgent'))) {
    throw new TypeError(
      'withVeniceErrors: `httpAgent` has no effect once `fetch` is set, and `withVeniceErrors` sets it. ' +
        'Also pass a `fetch` that uses the agent, for example the one of the package `node-fetch`.',
    );
  }
  return { ...options, fetch: veniceFetch(isFetch(fetch) ? fetch : undefined, adapterOptions) };
}

/** Options are plain data. A client of any major has a method for each method of HTTP. */
function isClient(value: unknown): boolean {
  return (
    typeof value === 'function' ||
    (typeof read(value, 'get') === 'function' && typeof read(value, 'post') === 'function')
  );
}

function isFetch(value: unknown): value is OpenAIFetch {
  return typeof value === 'function';
}
