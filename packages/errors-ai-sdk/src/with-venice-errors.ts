import { isRecord, read } from '@venice/errors-core/adapter';
import type { FetchFunction } from './hook/fetch-function.js';
import { type AiSdkAdapterOptions, veniceFetch } from './hook/venice-fetch.js';

/** The settings that the providers for OpenAI's API have in common. */
export interface ProviderSettings {
  readonly name: string;
  readonly baseURL: string;
  readonly apiKey?: string;
  readonly headers?: Record<string, string>;
  readonly queryParams?: Record<string, string>;
  readonly fetch?: FetchFunction;
  readonly includeUsage?: boolean;
  readonly supportsStructuredOutputs?: boolean;
}

/**
 * Returns settings for `createOpenAICompatible(…)`, `createVenice(…)` or any other provider of the AI SDK with a
 * `fetch` setting. With them the SDK's `APICallError` has Venice's message and the Venice error as its `cause`, the
 * SDK's own retries follow Venice's rules, and errors in streams reach `onError` with everything that Venice sent.
 * {@link getVeniceError} returns it. Only failed responses and errors in event streams are changed. Wrapping
 * settings twice has no effect.
 *
 * @throws TypeError for a provider, a model or a `fetch` in place of settings.
 *
 * @example
 * ```ts
 * import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
 * import { withVeniceErrors } from '@venice/errors-ai-sdk';
 *
 * export const venice = createOpenAICompatible(
 *   withVeniceErrors({
 *     name: 'venice',
 *     apiKey: process.env.VENICE_API_KEY ?? '',
 *     baseURL: 'https://api.venice.ai/api/v1',
 *   }),
 * );
 * ```
 */
export function withVeniceErrors<Settings extends object | undefined = ProviderSettings>(
  // The type is inferred from the parameter of the provider, so that a misspelt setting is an error.
  settings: NoInfer<NonNullable<Settings>>,
  adapterOptions?: AiSdkAdapterOptions,
): NonNullable<Settings> {
  const mistake = mistakeIn(settings);
  if (mistake !== undefined) {
    throw new TypeError(
      `withVeniceErrors: this is ${mistake}. ` +
        'Pass the settings from which the provider is created: createOpenAICompatible(withVeniceErrors({ … })).',
    );
  }
  const fetch = read(settings, 'fetch');
  return { ...settings, fetch: veniceFetch(isFetch(fetch) ? fetch : undefined, adapterOptions) };
}

/** Returns what was passed in place of settings. */
function mistakeIn(value: unknown): string | undefined {
  if (read(value, 'specificationVersion') !== undefined || read(value, 'languageModel') !== undefined) {
    return read(value, 'modelId') === undefined
      ? 'a provider, not its settings'
      : 'a model, not the settings of its provider';
  }
  if (typeof value === 'function') return 'a function, not the settings of a provider';
  return isRecord(value) ? undefined : 'not an object with the settings of a provider';
}

function isFetch(value: unknown): value is FetchFunction {
  return typeof value === 'function';
}
