import { withVeniceErrors as throwingFetch } from '@venice/errors-fetch';
import { onTestFinished, vi } from 'vitest';
import { veniceFailedAttemptHandler, withVeniceErrors } from '../../src/index.js';

/** The part of LangChain's `ChatOpenAI` that the tests use, the same in all versions. */
export interface ChatModel {
  invoke(question: string): Promise<unknown>;
  stream(question: string): Promise<AsyncIterable<unknown>>;
  withRetry(options: {
    readonly stopAfterAttempt: number;
    readonly onFailedAttempt?: (error: unknown) => unknown;
  }): ChatModel;
  withFallbacks(models: readonly ChatModel[]): ChatModel;
}

export interface ChatOptions {
  readonly model: string;
  readonly apiKey: string;
  readonly maxRetries?: number;
  readonly configuration: { readonly baseURL: string; readonly fetch?: typeof fetch };
  readonly onFailedAttempt?: (error: unknown) => unknown;
}

export type ChatOpenAI = new (options: ChatOptions) => ChatModel;

/** The ways in which an application can set up LangChain. */
export const setups = {
  'LangChain alone': (options) => options,
  'a `fetch` that throws': ({ configuration: { fetch: send = fetch, ...others }, ...options }) => ({
    ...options,
    configuration: { ...others, fetch: throwingFetch(send) },
  }),
  '`withVeniceErrors`': withHook,
  'and `onFailedAttempt`': (options) => ({
    ...withHook(options),
    onFailedAttempt: veniceFailedAttemptHandler,
  }),
} satisfies Readonly<Record<string, (options: ChatOptions) => ChatOptions>>;

function withHook(options: ChatOptions): ChatOptions {
  return {
    ...options,
    configuration: withVeniceErrors<ChatOptions['configuration']>(options.configuration),
  };
}

export interface Situation {
  readonly what: string;
  readonly respond: () => Response;
  /** The requests that the catalog allows, with two retries. */
  readonly requests: number;
  /** Whether another attempt may succeed after them. Default: if there was more than one. */
  readonly mayPass?: boolean;
}

function failed(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): () => Response {
  return () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });
}

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };

export const situations: readonly Situation[] = [
  {
    what: '400, invalid request',
    respond: failed(400, { error: 'Invalid request parameters' }),
    requests: 1,
  },
  { what: '401', respond: failed(401, { error: 'Authentication failed' }), requests: 1 },
  { what: '402, no credits', respond: failed(402, { error: 'Insufficient balance' }), requests: 1 },
  { what: '404, no such model', respond: failed(404, { error: 'Specified model not found' }), requests: 1 },
  {
    what: '422, refused content',
    respond: failed(422, { error: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' }),
    requests: 1,
  },
  {
    what: '500, refunded',
    respond: failed(500, { error: 'Inference processing failed', credits_refunded: true }),
    // The second one failed in the same way.
    requests: 2,
    mayPass: false,
  },
  { what: '429 for 20 s', respond: failed(429, overloaded, { 'retry-after': '20' }), requests: 3 },
  { what: '429 for 2 h', respond: failed(429, overloaded, { 'retry-after': '7200' }), requests: 1 },
  { what: '409, conflict', respond: failed(409, { error: 'Already being worked on' }), requests: 1 },
  {
    what: '504, payment not settled',
    respond: failed(504, { error: 'SETTLEMENT_TIMEOUT', message: 'Payment settlement timed out' }),
    requests: 1,
  },
  {
    what: '400 that passes: wallet not verified',
    respond: failed(400, { error: 'Could not verify wallet signature' }),
    requests: 3,
  },
];

/** Returns options whose `fetch` gives this response in memory, and counts its calls. */
export function optionsFor(respond: () => Response): { options: ChatOptions; count: () => number } {
  const send = vi.fn<typeof fetch>(async () => respond());
  return {
    options: {
      model: 'm',
      apiKey: 'key',
      maxRetries: 2,
      configuration: { baseURL: 'https://api.venice.ai/api/v1', fetch: send },
    },
    count: () => send.mock.calls.length,
  };
}

/** The limits of the SDK and of reading a body are no pauses. */
const LIMITS_MS = [10_000, 600_000];

/** Lets all pauses between attempts end immediately, and records them in milliseconds. */
export function recordPauses(): readonly number[] {
  const pauses: number[] = [];
  const { setTimeout: wait } = globalThis;
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds = 0, ...rest: unknown[]) => {
    if (LIMITS_MS.includes(milliseconds)) return wait(callback, milliseconds, ...rest);
    if (milliseconds > 0) pauses.push(milliseconds);
    return wait(callback, 0, ...rest);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return pauses;
}
