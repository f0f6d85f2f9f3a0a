import type { Agent } from 'node:http';
import { createRequire } from 'node:module';
import OpenAI6, { AzureOpenAI as Azure6 } from 'openai';
import OpenAI4, { AzureOpenAI as Azure4 } from 'openai-4';
import OpenAI5, { AzureOpenAI as Azure5 } from 'openai-5';
import OpenAI7, { AzureOpenAI as Azure7 } from 'openai-7';

const require = createRequire(import.meta.url);

/** The part of the SDK that the tests use, the same in all majors. */
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

/** Abstract, so that constructors with any parameters fit. It is used with `instanceof` only. */
type ErrorClass = abstract new (...parameters: never) => Error;

/** The helpers that collect a stream. */
export interface EventStreamHelper extends AsyncIterable<unknown> {
  readonly controller: AbortController;
  done(): Promise<void>;
}

export interface Stream extends AsyncIterable<{ readonly id: string }> {
  readonly controller: AbortController;
}

interface StreamPromise extends PromiseLike<Stream> {
  asResponse(): Promise<Response>;
}

export interface ClientOptions {
  readonly apiKey: string;
  readonly baseURL: string;
  readonly maxRetries?: number;
  readonly timeout?: number;
  readonly fetch?: (url: string, init: RequestInit) => Promise<unknown>;
  /** openai 4. */
  readonly httpAgent?: Agent;
  /** openai 5 and later. */
  readonly fetchOptions?: object;
  readonly logLevel?: 'debug';
  readonly logger?: object;
  /** Of `AzureOpenAI`. */
  readonly apiVersion?: string;
}

export interface Client {
  readonly apiKey: string | null;
  readonly baseURL: string;
  readonly maxRetries: number;
  readonly timeout: number;
  /** openai 5 and later. */
  withOptions?(options: Partial<ClientOptions>): Client;
  readonly chat: {
    readonly completions: {
      create(request: object, options?: { readonly signal?: AbortSignal }): StreamPromise;
      /** openai 5 and later. */
      stream?(request: object): EventStreamHelper;
    };
  };
  readonly audio: { readonly transcriptions: { create(request: object): PromiseLike<unknown> } };
  readonly beta: {
    readonly chat?: { readonly completions: { stream(request: object): EventStreamHelper } };
  };
  readonly responses: {
    create(request: object): StreamPromise;
    stream(request: object): EventStreamHelper;
  };
  request(options: { readonly method: string; readonly path: string }): PromiseLike<unknown>;
  get(path: string, options?: { readonly signal?: AbortSignal }): PromiseLike<unknown>;
  post(
    path: string,
    options?: {
      readonly body?: unknown;
      readonly signal?: AbortSignal;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): PromiseLike<unknown>;
}

export interface Major {
  readonly name: string;
  readonly version: 4 | 5 | 6 | 7;
  readonly OpenAI: SDK;
  readonly AzureOpenAI: SDK;
}

/** Returns the helper that collects a chat; its place differs between majors. */
export function chatHelper(client: Client, request: object): EventStreamHelper {
  const { completions } = client.chat;
  if (completions.stream !== undefined) return completions.stream(request);
  if (client.beta.chat === undefined) throw new Error('This major has no such helper.');
  return client.beta.chat.completions.stream(request);
}

/** The majors differ in types that these tests do not use. */
function major(
  version: Major['version'],
  module: string,
  copy: { readonly OpenAI: unknown; readonly AzureOpenAI: unknown },
): Major {
  return {
    name: `openai ${version}, ${module}`,
    version,
    OpenAI: copy.OpenAI as SDK,
    AzureOpenAI: copy.AzureOpenAI as SDK,
  };
}

/** All four majors as ES modules and as CommonJS: two copies with different classes. */
const copies: readonly Major[] = [
  major(4, 'ESM', { OpenAI: OpenAI4, AzureOpenAI: Azure4 }),
  major(4, 'CommonJS', require('openai-4')),
  major(5, 'ESM', { OpenAI: OpenAI5, AzureOpenAI: Azure5 }),
  major(5, 'CommonJS', require('openai-5')),
  major(6, 'ESM', { OpenAI: OpenAI6, AzureOpenAI: Azure6 }),
  major(6, 'CommonJS', require('openai')),
  major(7, 'ESM', { OpenAI: OpenAI7, AzureOpenAI: Azure7 }),
  major(7, 'CommonJS', require('openai-7')),
];

const NEWEST = 7;

function isOlderCommonJS({ name, version }: Major): boolean {
  return version < NEWEST && name.endsWith('CommonJS');
}

/** In `npm test` all majors as ES modules and the newest as CommonJS too; the others are among the extended tests. */
export const majors: readonly Major[] =
  process.env['VENICE_MAJORS'] === 'older-commonjs'
    ? copies.filter(isOlderCommonJS)
    : copies.filter((copy) => !isOlderCommonJS(copy));

/** The node-fetch that openai 4 itself depends on, which takes agents. */
export const nodeFetch: (url: string, init: RequestInit) => Promise<unknown> = createRequire(
  require.resolve('openai-4'),
)('node-fetch');
