import { createRequire } from 'node:module';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';

const require = createRequire(import.meta.url);

/** What the tests need of the SDK, alike in all majors. */
export interface SDK {
  new (options: ClientOptions): Client;
  readonly APIError: ErrorClass;
  readonly APIUserAbortError: ErrorClass;
  readonly APIConnectionError: ErrorClass;
  readonly APIConnectionTimeoutError: ErrorClass;
  readonly AuthenticationError: ErrorClass;
  readonly BadRequestError: ErrorClass;
  readonly ConflictError: ErrorClass;
  readonly InternalServerError: ErrorClass;
  readonly NotFoundError: ErrorClass;
  readonly PermissionDeniedError: ErrorClass;
  readonly RateLimitError: ErrorClass;
  readonly UnprocessableEntityError: ErrorClass;
}

/** Abstract, so that constructors of any parameters fit; all that counts is `instanceof`. */
type ErrorClass = abstract new (...parameters: never) => Error;

export interface ClientOptions {
  readonly apiKey: string;
  readonly baseURL: string;
  readonly maxRetries?: number;
  readonly timeout?: number;
  readonly fetch?: (url: string, init: RequestInit) => Promise<unknown>;
}

export interface Client {
  readonly chat: {
    readonly completions: { create(request: object): PromiseLike<AsyncIterable<{ readonly id: string }>> };
  };
  get(path: string, options?: { readonly signal?: AbortSignal }): PromiseLike<unknown>;
  post(
    path: string,
    options?: { readonly body?: unknown; readonly signal?: AbortSignal },
  ): PromiseLike<unknown>;
}

export interface Major {
  readonly name: string;
  readonly version: 4 | 5 | 6 | 7;
  readonly OpenAI: SDK;
}

/** The majors differ in types that these tests do not touch. */
const major = (version: Major['version'], module: string, OpenAI: unknown): Major => ({
  name: `openai ${version}, ${module}`,
  version,
  OpenAI: OpenAI as SDK,
});

/** All four majors as ES modules and as CommonJS: two copies with different classes. */
export const majors: readonly Major[] = [
  major(4, 'ESM', OpenAI4),
  major(4, 'CommonJS', require('openai-4')),
  major(5, 'ESM', OpenAI5),
  major(5, 'CommonJS', require('openai-5')),
  major(6, 'ESM', OpenAI6),
  major(6, 'CommonJS', require('openai')),
  major(7, 'ESM', OpenAI7),
  major(7, 'CommonJS', require('openai-7')),
];
