import { json, serveTest } from '@venice/test-server';
import axiosRetry from 'axios-retry';
import { describe, expect, test } from 'vitest';
import { getVeniceError, withoutVeniceErrors, withVeniceErrors } from '../src/index.js';
import { clients } from './clients.js';
import { axiosRejection } from './rejection.js';

/** A server that is at capacity, and records the signature and the payment of each request. */
async function signedServer() {
  const sent: (string | string[] | undefined)[][] = [];
  const { baseUrl } = await serveTest((response, { headers }) => {
    sent.push([headers['sign-in-with-x'], headers['x-sign-in-with-x'], headers['payment-signature']]);
    json(503, { error: 'The model is at capacity. Please try again later.' })(response);
  });
  return { baseUrl, sent };
}

describe.each(Object.entries(clients))('%s', (_name, create) => {
  const headers = { 'X-Sign-In-With-X': 'first', 'PAYMENT-SIGNATURE': 'paid' };
  const retryCondition = (error: unknown): boolean => getVeniceError(error)?.retryable === true;

  test('sends a request that was signed once only once', async () => {
    const { baseUrl, sent } = await signedServer();
    const client = withVeniceErrors(create(baseUrl));
    axiosRetry(client as never, { retries: 2, retryDelay: () => 1, retryCondition });
    const error = getVeniceError(await axiosRejection(client.post('/chat/completions', {}, { headers })));
    expect(error).toMatchObject({ retryable: false, actions: ['wait', 'change-model', 'sign'] });
    expect(sent).toHaveLength(1);
  });

  test('knows the signature without withVeniceErrors too', async () => {
    const { baseUrl } = await signedServer();
    const thrown = await axiosRejection(create(baseUrl).post('/chat/completions', {}, { headers }));
    expect(getVeniceError(thrown)?.retryable).toBe(false);
  });

  test('signs a request anew that is sent again, and keeps its payment', async () => {
    const { baseUrl, sent } = await signedServer();
    let count = 0;
    const client = withVeniceErrors(create(baseUrl), {
      signRequest: async (request) => {
        expect(request).toEqual({ method: 'POST', url: `${baseUrl}/chat/completions` });
        return { 'SIGN-IN-WITH-X': `new-${(count += 1)}`, 'PAYMENT-SIGNATURE': 'paid twice' };
      },
    });
    axiosRetry(client as never, { retries: 2, retryDelay: () => 1, retryCondition });
    await axiosRejection(client.post('/chat/completions', {}, { headers }));
    expect(sent).toEqual([
      [undefined, 'first', 'paid'],
      ['new-1', undefined, 'paid'],
      ['new-2', undefined, 'paid'],
    ]);

    withoutVeniceErrors(client);
    await axiosRejection(client.post('/chat/completions', {}, { headers, 'axios-retry': { retries: 0 } }));
    expect(sent.at(-1)?.[1]).toBe('first');
  });
});
