import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import { majors } from '../support/majors.js';
import { recordWaits } from '../support/record-waits.js';
import { serve, thrownBy } from '../support/serve.js';

const soon = { 'retry-after-ms': '1' };
const capacity = {
  status: 503,
  headers: soon,
  body: { error: 'The model is at capacity. Please try again later.' },
};

describe.each(majors)('$name', ({ OpenAI }) => {
  test.each([
    { path: '/images/generations', status: 500, body: { error: 'Inference processing failed' }, requests: 1 },
    { path: '/audio/speech', status: 504, body: '', requests: 1 },
    { path: '/image/upscale', status: 524, body: '<html></html>', requests: 1 },
    { path: '/video/queue', status: 502, body: '<html></html>', requests: 1 },
    { path: '/images/generations', status: 503, body: capacity.body, requests: 3 },
    { path: '/chat/completions', status: 502, body: '<html></html>', requests: 3 },
  ])('sends $path that fails with $status $requests times', async ({ path, status, body, requests }) => {
    const server = await serve({ status, headers: soon, body });
    const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL: server.baseURL, maxRetries: 2 }));
    const error = getVeniceError(await thrownBy(() => openai.post(path, { body: {} })));
    expect(server.requests).toHaveLength(requests);
    expect(error?.retryable).toBe(requests > 1);
    if (requests === 1) expect(error).toMatchObject({ action: 'check-outcome', charged: 'maybe' });
  });

  // The SDK repeats a broken connection on its own. So the README recommends `maxRetries: 0` for these calls.
  test.each([
    { maxRetries: 2, count: 3 },
    { maxRetries: 0, count: 1 },
  ])(
    'sends a request whose connection breaks $count times with maxRetries $maxRetries',
    async ({ maxRetries, count }) => {
      recordWaits();
      const server = await serve((response) => response.destroy());
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL: server.baseURL, maxRetries }));
      const thrown = await thrownBy(() => openai.post('/images/generations', { body: {} }));
      expect(thrown).toBeInstanceOf(OpenAI.APIConnectionError);
      expect(server.requests).toHaveLength(count);
    },
  );

  describe('a request that was signed once', () => {
    const headers = { 'X-Sign-In-With-X': 'first', 'PAYMENT-SIGNATURE': 'paid' };

    test('is not sent again', async () => {
      const { baseURL, requests } = await serve(capacity);
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }));
      const thrown = await thrownBy(() => openai.post('/chat/completions', { body: {}, headers }));
      expect(requests).toHaveLength(1);
      expect(getVeniceError(thrown)).toMatchObject({
        retryable: false,
        actions: ['wait', 'change-model', 'sign'],
      });
    });

    test('is signed anew if it is sent again, and keeps its payment', async () => {
      const { baseURL, requests } = await serve(capacity);
      let count = 0;
      const signRequest = () => ({
        'SIGN-IN-WITH-X': `new-${(count += 1)}`,
        'PAYMENT-SIGNATURE': 'paid twice',
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }, { signRequest }));
      await thrownBy(() => openai.post('/chat/completions', { body: {}, headers }));
      expect(
        requests.map((sent) => [
          sent.headers['sign-in-with-x'],
          sent.headers['x-sign-in-with-x'],
          sent.headers['payment-signature'],
        ]),
      ).toEqual([
        [undefined, 'first', 'paid'],
        ['new-1', undefined, 'paid'],
        ['new-2', undefined, 'paid'],
      ]);
    });

    test('is sent as it is if it cannot be signed anew', async () => {
      const { baseURL, requests } = await serve((response, _request, count) => {
        const failed =
          count === 1
            ? capacity
            : { status: 401, headers: {}, body: { error: 'This nonce has already been used' } };
        response.writeHead(failed.status, failed.headers).end(JSON.stringify(failed.body));
      });
      const signRequest = () => Promise.reject(new Error('The wallet is locked.'));
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 2 }, { signRequest }));
      const thrown = await thrownBy(() => openai.post('/chat/completions', { body: {}, headers }));
      expect(requests).toHaveLength(2);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'X402_INVALID_SIGN_IN', action: 'sign' });
    });
  });
});
