import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withVeniceErrors as throwingFetch } from '@venice/errors-fetch';
import { withTable } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { kinds, type Major, majors, type Settings } from './majors.js';
import { answer, overloaded, recordPauses, respond, type TestResponse } from './responses.js';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

interface Situation {
  readonly what: string;
  readonly sent: TestResponse;
  /** Sent to all requests but the first. */
  readonly then?: TestResponse;
  /** The requests that the catalog allows, with the SDK's two retries. */
  readonly requests: number;
  /** The same for chats, if it is less. */
  readonly chat?: number;
  /** Kinds of models that are billed for a failed call too, so that the request is sent once. */
  readonly billed?: readonly string[];
  /** The pauses before the retries, in milliseconds. */
  readonly pauses: readonly number[];
}

function failsFor(headers: Readonly<Record<string, string>>): TestResponse {
  return { status: 429, headers, body: overloaded };
}

/** Half of 0.5 s and of 1 s: the tests set the random part to one half. */
const backoff = [250, 500];

const situations: readonly Situation[] = [
  {
    what: '400, invalid request',
    sent: { status: 400, body: { error: 'Invalid request parameters' } },
    requests: 1,
    pauses: [],
  },
  {
    what: '402, no credits',
    sent: { status: 402, body: { error: 'Insufficient balance' } },
    requests: 1,
    pauses: [],
  },
  {
    what: '422, refused content',
    sent: { status: 422, body: { error: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' } },
    requests: 1,
    pauses: [],
  },
  {
    what: '500, refunded',
    sent: { status: 500, body: { error: 'Inference processing failed', credits_refunded: true } },
    requests: 3,
    // The second one failed in the same way.
    chat: 2,
    billed: ['generateImage', 'generateSpeech'],
    pauses: backoff,
  },
  {
    what: '500, refunded, and then another',
    sent: { status: 500, body: { error: 'Inference processing failed', credits_refunded: true } },
    then: { status: 500, body: { error: 'An unknown error occurred', credits_refunded: true } },
    requests: 3,
    billed: ['generateImage', 'generateSpeech'],
    pauses: backoff,
  },
  {
    what: '429 with a reset header of 7 s only, plus at most 3 s',
    sent: {
      status: 429,
      headers: { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '7' },
      body: { error: 'Rate limit exceeded' },
    },
    requests: 3,
    pauses: [8_500, 8_500],
  },
  { what: '429 for 60 s', sent: failsFor({ 'retry-after': '60' }), requests: 3, pauses: [59_999, 59_999] },
  { what: '429 for 90 s', sent: failsFor({ 'retry-after': '90' }), requests: 1, pauses: [] },
  { what: '429 for 2 h', sent: failsFor({ 'retry-after': '7200' }), requests: 1, pauses: [] },
  {
    what: '409, conflict',
    sent: { status: 409, body: { error: 'Already being worked on' } },
    requests: 1,
    pauses: [],
  },
  {
    what: '504, payment not settled',
    sent: { status: 504, body: { error: 'SETTLEMENT_TIMEOUT', message: 'Payment settlement timed out' } },
    requests: 1,
    pauses: [],
  },
  {
    what: '400 that passes: wallet not verified',
    sent: { status: 400, body: { error: 'Could not verify wallet signature' } },
    requests: 3,
    pauses: backoff,
  },
];

const once: Situation = {
  what: '429 once, `retry-after: 1`',
  sent: failsFor({ 'retry-after': '1' }),
  then: answer,
  requests: 2,
  pauses: [1_000],
};

const chats: readonly string[] = ['generateText', 'generateObject', 'streamText', 'streamObject'];

function expectedRequests({ requests, chat = requests, billed = [] }: Situation, kind: string): number {
  if (billed.includes(kind)) return 1;
  return chats.includes(kind) ? chat : requests;
}

type Wrap = (settings: Settings & { readonly fetch: typeof fetch }) => Settings;

const columns: Readonly<Record<string, Wrap>> = {
  'the SDK alone': (settings) => settings,
  'a `fetch` that throws': (settings) => ({ ...settings, fetch: throwingFetch(settings.fetch) }),
  'with this package': (settings) => withVeniceErrors<Settings>(settings),
};

async function outcomeOf(
  { sent, then = sent }: Situation,
  call: Major['calls']['generateText'],
  wrap: Wrap = (settings) => withVeniceErrors<Settings>(settings),
): Promise<{ requests: number; thrown: unknown }> {
  const { settings, calls } = respond(sent, then);
  let thrown: unknown;
  await call(wrap(settings)).then(undefined, (reason: unknown) => (thrown = reason));
  return { requests: calls.length, thrown };
}

describe.each(majors)('$name', ({ calls }) => {
  describe.each(kinds)('%s sends a request as often as the catalog allows', (kind) => {
    test.each(situations)('$what', async (situation) => {
      const pauses = recordPauses();
      const { requests, thrown } = await outcomeOf(situation, calls[kind]);
      const expected = expectedRequests(situation, kind);
      expect({ requests, pauses }).toEqual({
        requests: expected,
        pauses: situation.pauses.slice(0, expected - 1),
      });
      expect(getVeniceError(thrown)?.status).toBe(situation.sent.status);
    });
  });

  test('succeeds with the second request once Venice has recovered', async () => {
    const pauses = recordPauses();
    const { requests, thrown } = await outcomeOf(once, calls.generateText);
    expect({ requests, pauses, thrown }).toEqual({ requests: 2, pauses: [1_000], thrown: undefined });
  });

  test('`maxRetries` sets how often', async () => {
    recordPauses();
    for (const maxRetries of [0, 1, 4]) {
      const { settings, calls: received } = respond(failsFor({ 'retry-after': '1' }));
      await expect(
        calls.generateText(withVeniceErrors<Settings>(settings), { maxRetries }),
      ).rejects.toThrow();
      expect(received).toHaveLength(maxRetries + 1);
    }
  });

  test('the error has the number of attempts', async () => {
    recordPauses();
    const { settings } = respond(failsFor({ 'retry-after': '1' }));
    const thrown = await calls
      .generateText(withVeniceErrors<Settings>(settings), { maxRetries: 3 })
      .then(undefined, (reason: unknown) => reason);
    expect(getVeniceError(thrown)?.attempts).toBe(4);
  });

  test('the limit in the options ends the retries', async () => {
    const { settings, calls: received } = respond(failsFor({ 'retry-after': '20' }));
    const wrapped = withVeniceErrors<Settings>(settings, { maxRetryAfterMs: 19_999 });
    await expect(calls.generateText(wrapped)).rejects.toMatchObject({
      isRetryable: false,
      responseHeaders: { 'content-type': 'application/json', 'retry-after': '20' },
      cause: { code: 'MODEL_OVERLOADED', retryable: true, retryAfterMs: 20_000 },
    });
    expect(received).toHaveLength(1);
  });

  test('obeys the policy of the route', async () => {
    const failed = { status: 500, body: { error: 'Inference processing failed' } };
    const { settings, calls: received } = respond(failed);
    const { fetch } = withVeniceErrors<typeof settings>(settings);
    const retrieve: typeof fetch = (_url, init) => fetch(`${settings.baseURL}/video/retrieve`, init);
    await expect(calls.generateText({ ...settings, fetch: retrieve })).rejects.toMatchObject({
      isRetryable: false,
    });
    expect(received).toHaveLength(1);
  });
});

test('the table of requests in the README is what was measured, the same in all majors', async () => {
  recordPauses();
  const measured = await Promise.all(
    majors.map(({ calls }) =>
      Promise.all(
        [...situations, once].map(async (situation) => {
          const cells = await Promise.all(
            Object.values(columns).map(async (wrap) => {
              const { requests, thrown } = await outcomeOf(situation, calls.generateText, wrap);
              return thrown === undefined ? `${requests}, succeeds` : requests;
            }),
          );
          return [situation.what, ...cells];
        }),
      ),
    ),
  );
  const [rows = [], ...others] = measured;
  for (const other of others) expect(other).toEqual(rows);
  const table = [['Venice responds', ...Object.keys(columns)], ...rows];
  await expect(withTable(readFileSync(README, 'utf8'), 'requests', table)).toMatchFileSnapshot(README);
});
