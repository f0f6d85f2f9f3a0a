import { type AnyVeniceError, getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Method = (typeof METHODS)[number];

/** The part of the SDK that a call needs. It is the same in all majors. */
export type Constructor = new (options: { apiKey: string; baseURL: string; maxRetries: number }) => Record<
  Method,
  (
    path: string,
    request?: { headers: Readonly<Record<string, string>>; body: object },
  ) => PromiseLike<unknown>
> & {
  post(
    path: string,
    options: { stream: true; headers?: Readonly<Record<string, string>>; body?: object },
  ): PromiseLike<unknown>;
};

/** Sends one request. */
export async function send(
  baseURL: string,
  method: string,
  path: string,
  SDK: Constructor,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<unknown> {
  const openai = new SDK(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  const request = sent && { headers: sent.headers, body: { prompt: sent.prompt } };
  return openai[METHODS.find((name) => name === method.toLowerCase()) ?? 'post'](path, request);
}

/** Sends one request and returns the error that comes of it. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
  SDK: Constructor = OpenAI,
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
  SDK: Constructor,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<unknown> {
  const openai = new SDK(withVeniceErrors({ apiKey: 'none', baseURL, maxRetries: 0 }));
  try {
    const request = sent && { headers: sent.headers, body: { prompt: sent.prompt } };
    const chunks = await openai.post(path, { stream: true, ...request });
    if (!isAsyncIterable(chunks)) return undefined;
    const iterator = chunks[Symbol.asyncIterator]();
    while ((await iterator.next()).done !== true);
  } catch (caught) {
    return caught;
  }
  return undefined;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
