import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { ChatOpenAI } from '@langchain/openai';
import { withVeniceErrors as hookAiSdk } from '@venice/errors-ai-sdk';
import { withVeniceErrors as throwing } from '@venice/errors-fetch';
import { veniceFailedAttemptHandler, withVeniceErrors as hookOpenAI } from '@venice/errors-openai';
import { withTable } from '@venice/test-server';
import { generateText } from 'ai';
import OpenAI from 'openai';
import { expect, onTestFinished, test, vi } from 'vitest';
import { workspaceRoot } from '../src/workspace-root.js';

const DOCUMENT = join(workspaceRoot, 'WHICH-PACKAGE.md');

interface Options {
  readonly name: string;
  readonly apiKey: string;
  readonly baseURL: string;
  readonly fetch: typeof fetch;
}

type Call = (options: Options) => PromiseLike<unknown>;

function openai(options: Options): PromiseLike<unknown> {
  return new OpenAI(options).chat.completions.create({ model: 'm', messages: [] });
}

function langChain({ apiKey, ...configuration }: Options, more: object = {}): PromiseLike<unknown> {
  return new ChatOpenAI({ model: 'm', apiKey, configuration, maxRetries: 2, ...more }).invoke('Hello');
}

function aiSdk(options: Options): PromiseLike<unknown> {
  return generateText({ model: createOpenAICompatible(options)('m'), prompt: 'Hello' });
}

function withThrowing(call: Call): Call {
  return (options) => call({ ...options, fetch: throwing(options.fetch) });
}

const THROWING = 'with `@venice/errors-fetch`';

const clients: readonly (readonly [client: string, setup: string, call: Call])[] = [
  ['OpenAI SDK', 'alone', openai],
  ['OpenAI SDK', THROWING, withThrowing(openai)],
  ['OpenAI SDK', 'with `@venice/errors-openai`', (options) => openai(hookOpenAI<Options>(options))],
  ['LangChain', 'alone', langChain],
  ['LangChain', THROWING, withThrowing(langChain)],
  ['LangChain', 'with `@venice/errors-openai`', (options) => langChain(hookOpenAI<Options>(options))],
  [
    'LangChain',
    'and `onFailedAttempt`',
    (options) => langChain(hookOpenAI<Options>(options), { onFailedAttempt: veniceFailedAttemptHandler }),
  ],
  ['AI SDK', 'alone', aiSdk],
  ['AI SDK', THROWING, withThrowing(aiSdk)],
  ['AI SDK', 'with `@venice/errors-ai-sdk`', (options) => aiSdk(hookAiSdk<Options>(options))],
];

const situations: Readonly<Record<string, readonly [status: number, body: object, wait?: string]>> = {
  '400': [400, { error: 'Invalid request parameters' }],
  '409': [409, { error: 'Already being worked on' }],
  '422': [422, { error: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' }],
  '429 for 20 s': [429, { error: 'The model is currently overloaded. Please try again later.' }, '20'],
  '429 for 2 h': [429, { error: 'The model is currently overloaded. Please try again later.' }, '7200'],
  '500, refunded': [500, { error: 'Inference processing failed', credits_refunded: true }],
  '504, payment not settled': [504, { error: 'SETTLEMENT_TIMEOUT' }],
};

/** The limits of the clients and of reading a body are no pauses before a retry. */
const LIMITS_MS = [10_000, 600_000];

function skipPauses(): void {
  const { setTimeout: wait } = globalThis;
  vi.stubGlobal('setTimeout', (callback: () => void, milliseconds = 0) =>
    wait(callback, LIMITS_MS.includes(milliseconds) ? milliseconds : 0),
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}

test('the table of requests in WHICH-PACKAGE is what was measured', async () => {
  skipPauses();
  const rows: (string | number)[][] = [];
  for (const [client, setup, call] of clients) {
    const counts: number[] = [];
    for (const [status, body, wait] of Object.values(situations)) {
      const headers = wait === undefined ? {} : { 'retry-after': wait };
      const send = vi.fn<typeof fetch>(async () => Response.json(body, { status, headers }));
      const options = { name: 'venice', apiKey: 'key', baseURL: 'https://api.venice.ai/api/v1', fetch: send };
      await expect(Promise.resolve(call(options))).rejects.toThrow();
      counts.push(send.mock.calls.length);
    }
    rows.push([client, setup, ...counts]);
  }
  const table = [['client', 'set up', ...Object.keys(situations)], ...rows];
  await expect(withTable(readFileSync(DOCUMENT, 'utf8'), 'requests', table)).toMatchFileSnapshot(DOCUMENT);
});
