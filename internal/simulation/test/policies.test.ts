import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText } from 'ai';
import axios, { AxiosError, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import axiosRetry from 'axios-retry';
import OpenAI from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openaiDefaults } from '../src/policies/openai.js';
import { aiSdkDefaults, axiosRetryDefaults } from '../src/policies/others.js';
import type { Decide } from '../src/policies/policy.js';

const RANDOM = 0.5;
const BASE = 'https://api.venice.ai/api/v1';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const ANSWERS: readonly Answer[] = [
  ...[400, 401, 402, 403, 404, 408, 409, 413, 415, 422, 429, 500, 501, 502, 503, 504, 529].map((status) => ({
    status,
    headers: {},
  })),
  { status: 429, headers: { 'retry-after': '3' } },
  { status: 429, headers: { 'retry-after': '59' } },
  { status: 429, headers: { 'retry-after': '60' } },
  { status: 429, headers: { 'retry-after': '120' } },
  { status: 503, headers: { 'retry-after-ms': '250' } },
  { status: 503, headers: { 'retry-after-ms': '250', 'retry-after': '9' } },
];
const OPENAI_ANSWERS = [
  ...ANSWERS,
  { status: 503, headers: { 'x-should-retry': 'false' } },
  { status: 402, headers: { 'x-should-retry': 'true' } },
];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(RANDOM);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Returns the waits between the requests of a client, in milliseconds. */
async function waitsOf(run: (onRequest: () => void) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const state = { isOver: false };
  const over = (): void => {
    state.isOver = true;
  };
  void run(() => times.push(Date.now())).then(over, over);
  // A client gives up in the end; its waits are short beside an hour.
  for (let steps = 0; !state.isOver && steps < 100; steps++) await vi.advanceTimersToNextTimerAsync();
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

function waitsBy(decide: Decide, { status, headers }: Answer): number[] {
  const waits: number[] = [];
  for (let attempt = 1; ; attempt++) {
    const failure = {
      status,
      headers: new Headers(headers),
      body: '{"error":"x"}',
      route: 'POST /chat/completions',
    };
    const wait = decide(
      { ...failure, attempt, elapsedMs: 0, isUnsent: false, previous: undefined },
      { now: Date.now, random: () => RANDOM },
    );
    if (wait === undefined) return waits;
    waits.push(wait);
  }
}

function fetchOf({ status, headers }: Answer, onRequest: () => void): typeof fetch {
  return () => {
    onRequest();
    return Promise.resolve(
      new Response('{"error":"x"}', { status, headers: { 'content-type': 'application/json', ...headers } }),
    );
  };
}

function options(answer: Answer, onRequest: () => void) {
  return { apiKey: 'k', baseURL: BASE, fetch: fetchOf(answer, onRequest) };
}

const request = { model: 'm', messages: [{ role: 'user' as const, content: 'x' }] };

const CLIENTS = {
  4: (answer: Answer, onRequest: () => void) =>
    new OpenAI4({
      ...options(answer, onRequest),
      fetch: options(answer, onRequest).fetch as never,
    }).chat.completions.create(request),
  5: (answer: Answer, onRequest: () => void) =>
    new OpenAI5(options(answer, onRequest)).chat.completions.create(request),
  6: (answer: Answer, onRequest: () => void) =>
    new OpenAI(options(answer, onRequest)).chat.completions.create(request),
  7: (answer: Answer, onRequest: () => void) =>
    new OpenAI7(options(answer, onRequest)).chat.completions.create(request),
} as const;

describe.each([4, 5, 6, 7] as const)('the defaults of openai %s', (major) => {
  test.each(OPENAI_ANSWERS)('are those of the real client: $status $headers', async (answer) => {
    const waits = await waitsOf((onRequest) => Promise.resolve(CLIENTS[major](answer, onRequest)));
    // Timers have whole milliseconds.
    expect(waits).toEqual(waitsBy(openaiDefaults(major), answer).map(Math.floor));
  });
});

describe('the defaults of the AI SDK', () => {
  test.each(ANSWERS)('are those of the real client: $status $headers', async (answer) => {
    const waits = await waitsOf((onRequest) => {
      const provider = createOpenAICompatible({
        name: 'venice',
        baseURL: BASE,
        fetch: fetchOf(answer, onRequest),
      });
      return generateText({ model: provider('m'), prompt: 'x' });
    });
    expect(waits).toEqual(waitsBy(aiSdkDefaults, answer));
  });
});

describe('the defaults of axios-retry', () => {
  test.each(ANSWERS)('are those of the real client: $status $headers', async ({ status, headers }) => {
    const waits = await waitsOf((onRequest) => {
      const client = axios.create({
        adapter: (config: InternalAxiosRequestConfig) => {
          onRequest();
          const response: AxiosResponse = { status, statusText: '', data: '', headers, config };
          return Promise.reject(new AxiosError('failed', 'ERR_BAD_RESPONSE', config, {}, response));
        },
      });
      axiosRetry(client);
      return client.post(`${BASE}/chat/completions`, {});
    });
    expect(waits).toEqual(waitsBy(axiosRetryDefaults, { status, headers }));
  });
});
