import { describe, expect, test } from 'vitest';
import { getVeniceError, type OpenAIAdapterOptions, withVeniceErrors } from '../../src/index.js';
import { majors, type SDK } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { recordWaits } from '../support/record-waits.js';
import { serve, type TestResponse, thrownBy } from '../support/serve.js';

const overloaded = { error: 'The model is currently overloaded. Please try again later.' };
const limited = { error: 'Rate limit exceeded' };
const soon = { 'retry-after-ms': '1' };

/** Records what a client with two retries does if the server always sends the same response. */
async function callWith(
  OpenAI: SDK,
  sent: TestResponse,
  adapterOptions?: OpenAIAdapterOptions,
  path = '/chat/completions',
) {
  const { baseURL, requests } = await serve(sent);
  const waits = recordWaits();
  const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }, adapterOptions));
  const thrown = await thrownBy(() => openai.post(path, { body: {} }));
  return { thrown, waits, requests: requests.length };
}

describe.each(majors)('$name', ({ OpenAI }) => {
  describe(promises.retryOrNot, () => {
    test.each<{ what: string; sent: TestResponse }>([
      { what: 'an overloaded model', sent: { status: 429, headers: soon, body: overloaded } },
      {
        what: 'a model at capacity',
        sent: {
          status: 503,
          headers: soon,
          body: { error: 'The model is at capacity. Please try again later.' },
        },
      },
      { what: "a proxy's page", sent: { status: 502, headers: soon, body: '<html>Bad Gateway</html>' } },
    ])('retries $what, up to the limit', async ({ sent }) => {
      const { requests, thrown } = await callWith(OpenAI, sent);
      expect(requests).toBe(3);
      expect(getVeniceError(thrown)?.retryable).toBe(true);
    });

    test.each<{ what: string; sent: TestResponse }>([
      { what: 'an invalid request', sent: { status: 400, body: { error: 'Invalid request parameters' } } },
      { what: 'an empty account', sent: { status: 402, body: { error: 'Payment required' } } },
      {
        what: 'a conflict',
        sent: { status: 409, headers: soon, body: { error: 'Already being worked on' } },
      },
      {
        what: 'a refusal, even at a status that the SDK retries',
        sent: {
          status: 500,
          headers: soon,
          body: { error: { message: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' } },
        },
      },
      { what: 'a status for an unsupported operation', sent: { status: 501, headers: soon } },
    ])('does not retry $what', async ({ sent }) => {
      const { requests } = await callWith(OpenAI, sent);
      expect(requests).toBe(1);
    });

    test.each(['/chat/completions', '/responses'])(
      'does not send a third request to %s after two identical failures',
      async (path) => {
        const sent = { status: 500, headers: soon, body: { error: 'Inference processing failed' } };
        const { requests, thrown } = await callWith(OpenAI, sent, {}, path);
        expect(requests).toBe(2);
        expect(getVeniceError(thrown)?.attempts).toBe(2);
      },
    );

    test('sends a third request after two failures of other kinds', async () => {
      const { baseURL, requests } = await serve((response, _request, count) => {
        const error = count === 1 ? 'Inference processing failed' : 'An unknown error occurred';
        response.writeHead(500, soon).end(JSON.stringify({ error }));
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }));
      const thrown = await thrownBy(() => openai.post('/chat/completions', { body: {} }));
      expect(requests).toHaveLength(3);
      expect(getVeniceError(thrown)?.attempts).toBe(3);
    });

    test('takes the same call, made again, for a new one', async () => {
      const sent = { status: 500, headers: soon, body: { error: 'Inference processing failed' } };
      const { baseURL, requests } = await serve(sent);
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 1 }));
      for (const expected of [2, 4]) {
        await thrownBy(() => openai.post('/chat/completions', { body: {} }));
        expect(requests).toHaveLength(expected);
      }
    });

    test('does not send again what may have been charged', async () => {
      const sent = { status: 504, headers: soon, body: { error: 'The request timed out' } };
      const { requests } = await callWith(OpenAI, sent, {}, '/images/generations');
      expect(requests).toBe(1);
    });

    test('does not retry the result of a failed job, which would always fail', async () => {
      const sent = { status: 500, headers: soon, body: { error: 'Inference processing failed' } };
      const { requests, thrown } = await callWith(OpenAI, sent, {}, '/video/retrieve');
      expect(requests).toBe(1);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', retryable: false });
    });

    test('does not retry if the server forbids it', async () => {
      const headers = { ...soon, 'x-should-retry': 'false' };
      const { requests } = await callWith(OpenAI, { status: 429, headers, body: overloaded });
      expect(requests).toBe(1);
    });

    test('returns the response when the model is available again', async () => {
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
    test('waits as long as the headers ask for', async () => {
      const headers = { 'retry-after': '20' };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait === 20_000)).toHaveLength(2);
    });

    test('waits as long as `retry-after-ms` asks for, which the SDK prefers', async () => {
      const headers = { 'retry-after-ms': '20000', 'retry-after': '50000', 'x-should-retry': 'true' };
      const { requests, waits } = await callWith(OpenAI, { status: 400, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait === 20_000)).toHaveLength(2);
    });

    test('waits until a used-up limit resets, and a random time of at most 3 s', async () => {
      const resetAt = Math.floor(Date.now() / 1_000) + 40;
      const headers = {
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': String(resetAt),
      };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait > 40_000 && wait <= 43_000)).toHaveLength(2);
    });

    test('waits until the error budget resets, and a random time of at most 3 s', async () => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(Date.now() + 40_000) };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait > 40_000 && wait <= 43_000)).toHaveLength(2);
    });

    test('waits the usual time of the error if the headers contain no wait', async () => {
      const { requests, waits } = await callWith(OpenAI, { status: 429, body: overloaded });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait === 30_000)).toHaveLength(2);
    });

    test('waits a whole minute, which openai 4 and 5 alone do not', async () => {
      const headers = { 'retry-after': '60' };
      const { requests, waits } = await callWith(OpenAI, { status: 429, headers, body: limited });
      expect(requests).toBe(3);
      expect(waits.filter((wait) => wait >= 59_999 && wait <= 60_000)).toHaveLength(2);
    });

    test.each(['-5', 'soon', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
      'waits a random time if the wait is invalid or past, at most 0.5 s and then 1 s: %s',
      async (wait) => {
        const { requests, waits } = await callWith(OpenAI, {
          status: 429,
          headers: { 'retry-after': wait },
          body: limited,
        });
        expect(requests).toBe(3);
        expect(waits.filter((milliseconds) => milliseconds === 250 || milliseconds === 500)).toEqual([
          250, 500,
        ]);
      },
    );
  });

  describe(promises.retryCap, () => {
    test.each(['61', '3599', '3600', '86400', new Date(Date.now() + 7_200_000).toUTCString()])(
      'gives up immediately if the wait is longer: %s',
      async (wait) => {
        const sent = { status: 429, headers: { 'retry-after': wait }, body: overloaded };
        const { requests, thrown } = await callWith(OpenAI, sent);
        expect(requests).toBe(1);
        expect(thrown).toBeInstanceOf(OpenAI.RateLimitError);
      },
    );

    test('gives up above the limit in the options', async () => {
      const sent = { status: 429, headers: { 'retry-after': '20' }, body: limited };
      const { requests, thrown } = await callWith(OpenAI, sent, { maxRetryAfterMs: 19_999 });
      expect(requests).toBe(1);
      expect(getVeniceError(thrown)?.retryAfterMs).toBe(20_000);
    });

    test('never waits longer than any major can', async () => {
      const sent = { status: 429, headers: { 'retry-after': '90' }, body: limited };
      const { requests } = await callWith(OpenAI, sent, { maxRetryAfterMs: 120_000 });
      expect(requests).toBe(1);
    });
  });
});
