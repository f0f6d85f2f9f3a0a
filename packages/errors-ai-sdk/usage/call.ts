import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type AnyVeniceError, getVeniceError, withVeniceErrors } from '@venice/errors-ai-sdk';
import { generateText, streamText } from 'ai';

export interface Settings {
  name: string;
  baseURL: string;
  fetch: typeof fetch;
}

interface SentParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly prompt: string;
}

/** The calls of one major of the SDK. */
export interface Major {
  generate(settings: Settings, maxRetries?: number): PromiseLike<unknown>;
  stream(settings: Settings): AsyncIterable<{ readonly type: string; readonly error?: unknown }>;
}

export const REQUEST = { prompt: 'Hello', maxRetries: 0, onError: () => {} };

const ai: Major = {
  generate: (settings, maxRetries = 0) =>
    generateText({ ...REQUEST, maxRetries, model: createOpenAICompatible(settings)('model') }),
  stream: (settings) =>
    streamText({ ...REQUEST, model: createOpenAICompatible(settings)('model') }).fullStream,
};

/** Returns settings for a chat model whose requests have another method and path. */
function settingsFor(baseURL: string, method: string, path: string, sent?: SentParts): Settings {
  const { fetch: send, ...settings } = withVeniceErrors<Settings>({ name: 'venice', baseURL, fetch });
  return {
    ...settings,
    fetch: (_url, { body, ...init } = {}) =>
      send(baseURL + path, {
        ...init,
        method,
        ...(sent && { headers: sent.headers }),
        ...(body && method === 'POST' ? { body: sent?.prompt ?? body } : {}),
      }),
  };
}

/** Sends one request. */
export async function send(
  baseURL: string,
  method: string,
  path: string,
  SDK: Major = ai,
  sent?: SentParts,
): Promise<unknown> {
  return SDK.generate(settingsFor(baseURL, method, path, sent));
}

/** Sends one request and returns the error that comes of it. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
  SDK: Major = ai,
): Promise<AnyVeniceError | undefined> {
  try {
    await send(baseURL, method, path, SDK);
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}

/** Reads a response as an event stream. Resolves with what the client throws for it, or reports as a failure. */
export async function stream(
  baseURL: string,
  path: string,
  SDK: Major = ai,
  sent?: SentParts,
): Promise<unknown> {
  for await (const { type, error } of SDK.stream(settingsFor(baseURL, 'POST', path, sent))) {
    if (type === 'error') return error;
  }
  return undefined;
}
