import { describe, expect, test } from 'vitest';
import { getVeniceError, type OpenAIAdapterOptions, withVeniceErrors } from '../src/index.js';
import { majors, type SDK } from './majors.js';
import { promises } from './promises.js';
import { recordWaits } from './record-waits.js';
import { type Answer, serve, thrownBy } from './serve.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };
const limited = { error: 'Rate limit exceeded' };
const soon = { 'retry-after-ms': '1' };

/** Records what a client with two retries does if the server always sends the same response. */
async function callWith(
  OpenAI: SDK,
  answer: Answer,
  adapterOptions?: OpenAIAdapterOptions,
  path = '/chat/completions',
) {
  const { baseURL, requests } = await serve(answer);
  const waits = recordWaits();
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }, adapterOptions));
  const thrown = await thrownBy(() => openai.post(path, { body: {} }));
  return { thrown, waits, requests: requests.length };
}

describe.each(majors)('$name', ({ OpenAI }) => {
  describe(promises.retryOrNot, () => {
    test.each<{ what: string; answer: Answer }>([
      { what: 'an overloaded model', answer: { status: 429, headers: soon, body: overloaded } },
      {
        what: 'a model at capacity',
        answer: {
          status: 503,
          headers: soon,
          body: { error: 'The model is at capacity. Please try again later.' },
        },
      },
      {
        what: 'a failed inference',
        answer: { status: 500, headers: soon, body: { error: 'Inference processing failed' } },
      },
      { what: "a proxy's page", answer: { status: 502, headers: soon, body: '<html>Bad Gateway</html>' } },
    ])('sends $what again, as often as it is allowed to', async ({ answer }) => {
      const { requests, thrown } = await callWith(OpenAI, answer);
      expect(requests).toBe(3);
      expect(getVeniceError(thrown)?.retryable).toBe(true);
    });

    test.each<{ what: string; answer: Answer }>([
      { what: 'an invalid request', answer: { status: 400, body: { error: 'Invalid request parameters' } } },
      { what: 'an empty account', answer: { status: 402, body: { error: 'Payment required' } } },
      {
        what: 'a conflict',
        answer: { status: 409, headers: soon, body: { error: 'Already being worked on' } },
      },
      {
        what: 'a refusal, though the status is one that the SDK repeats',
        answer: {
          status: 500,
          headers: soon,
          body: { error: { message: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' } },
        },
      },
      { what: 'a status that says the server cannot do it', answer: { status: 501, headers: soon } },
    ])('does not send $what again', async ({ answer }) => {
      const { requests } = await callWith(OpenAI, answer);
      expect(requests).toBe(1);
    });

    test('does not ask again for a job that has failed, which would fail every time', async () => {
      const answer = { status: 500, headers: soon, body: { error: 'Inference processing failed' } };
      const { requests, thrown } = await callWith(OpenAI, answer, {}, '/video/retrieve');
      expect(requests).toBe(1);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', retryable: false });
    });

    test('keeps to a server that says not to', async () => {
      const headers = { ...soon, 'x-should-retry': 'false' };
      const { requests } = await callWith(OpenAI, { status: 429, headers, body: overloaded });
      expect(requests).toBe(1);
    });

    test('gives the answer when the model is free again', async () => {
      const { baseURL, requests } = await serve((response, _request, count) => {
        if (count === 1) response.writeHead(429, soon).end(JSON.stringify(overloaded));
        else response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"it works"}');
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL }));
      await expect(openai.get('/models')).resolves.toMatchObject({ id: 'it works' });
      expect(requests).toHaveLength(2);
    });
  });

  describe(promises.retryWait, () => {
    test('waits as long as Venice says', async () => {
      const headers = { 'retry-after': '20' };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait === 20_000)).toHaveLength(2);
    });

    test('waits until a used-up limit is full again', async () => {
      const resetAt = Math.floor(Date.now() / 1_000) + 40;
      const headers = {
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': String(resetAt),
      };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait > 30_000 && wait <= 40_000)).toHaveLength(2);
    });

    test('waits until the error budget is full again', async () => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(Date.now() + 40_000) };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait > 30_000 && wait <= 40_000)).toHaveLength(2);
    });

    test('waits as long as the error usually takes where Venice says nothing', async () => {
      const { requests, waits } = await callWith(OpenAI, { status: 429, body: overloaded });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait === 30_000)).toHaveLength(2);
    });

    test('waits a whole minute, which openai 4 and 5 would not', async () => {
      const headers = { 'retry-after': '60' };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait >= 59_999 && wait <= 60_000)).toHaveLength(2);
    });

    test.each(['-5', 'soon', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
      'backs off as usual where the wait is garbage or past: %s',
      async (wait) => {
        const { requests, waits } = await callWith(OpenAI, {
          status: 429,
          headers: { 'retry-after': wait },
          body: limited,
        });
        expect(requests).toBe(3);
        expect(waits.filter((milliseconds) => !Number.isInteger(milliseconds))).toHaveLength(2);
      },
    );
  });

  describe(promises.retryCap, () => {
    test.each(['61', '3599', '3600', '86400', new Date(Date.now() + 7_200_000).toUTCString()])(
      'gives up at once where it would have to wait longer: %s',
      async (wait) => {
        const answer = { status: 429, headers: { 'retry-after': wait }, body: overloaded };
        const { requests, thrown } = await callWith(OpenAI, answer);
        expect(requests).toBe(1);
        expect(thrown).toBeInstanceOf(OpenAI.RateLimitError);
      },
    );

    test('gives up after as long as it is told to', async () => {
      const answer = { status: 429, headers: { 'retry-after': '20' }, body: limited };
      const { requests, thrown } = await callWith(OpenAI, answer, { maxRetryAfterMs: 19_999 });
      expect(requests).toBe(1);
      expect(getVeniceError(thrown)?.retryAfterMs).toBe(20_000);
    });

    test('never waits longer than every major can', async () => {
      const answer = { status: 429, headers: { 'retry-after': '90' }, body: limited };
      const { requests } = await callWith(OpenAI, answer, { maxRetryAfterMs: 120_000 });
      expect(requests).toBe(1);
    });
  });
});
