import { onTestFinished, vi } from 'vitest';
import type { Settings } from './majors.js';

/** A response to send. */
export interface TestResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
}

/** Settings whose `fetch` responds in memory, and the calls of that `fetch` so far. */
export interface Responder {
  readonly settings: Settings & { readonly fetch: typeof fetch };
  readonly calls: Parameters<typeof fetch>[];
}

/** Returns settings for which each call gets the next response, and the last one once they are used up. */
export function respond(...responses: readonly (TestResponse | (() => Response))[]): Responder {
  const calls: Parameters<typeof fetch>[] = [];
  return {
    calls,
    settings: {
      name: 'venice',
      apiKey: 'key',
      baseURL: 'https://api.venice.ai/api/v1',
      fetch: async (...call) => {
        calls.push(call);
        const response = responses[Math.min(calls.length, responses.length) - 1];
        if (response === undefined) throw new Error('There is no response.');
        return typeof response === 'function' ? response() : toResponse(response);
      },
    },
  };
}

/** Without a status text, as over HTTP/2. */
function toResponse({ status, headers, body }: TestResponse): Response {
  const isJson = typeof body === 'object';
  return new Response(isJson ? JSON.stringify(body) : (body as string | undefined), {
    status,
    headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
  });
}

export const overloaded = { error: 'The model is currently overloaded. Please try again later.' };

/** A chat that succeeds. */
export const answer: TestResponse = {
  status: 200,
  body: {
    id: '1',
    created: 1,
    model: 'm',
    choices: [
      { index: 0, message: { role: 'assistant', content: '{"answer":"yes"}' }, finish_reason: 'stop' },
    ],
  },
};

/** The limit for reading a body is the only timer that is no pause. */
const BODY_TIMEOUT_MS = 10_000;

/** Lets the SDK's pauses before a retry end immediately, stops the clock, and records the pauses in milliseconds. */
export function recordPauses(): readonly number[] {
  const pauses: number[] = [];
  const { setTimeout: wait } = globalThis;
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds = 0) => {
    if (milliseconds === BODY_TIMEOUT_MS) return wait(callback, milliseconds);
    pauses.push(milliseconds);
    return wait(callback, 0);
  });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return pauses;
}

/** Returns what a call rejects with. */
export async function thrownBy(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('The call did not fail.');
}
