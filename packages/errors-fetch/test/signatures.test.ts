import { json, serveTest } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { fromResponse, withVeniceErrors } from '../src/index.js';
import { rejection } from './rejection.js';

const CAPACITY = { error: 'The model is at capacity. Please try again later.' };

/** A server that records the signature and the payment of each request. */
async function signedServer() {
  const sent: (string | string[] | undefined)[][] = [];
  const { baseUrl } = await serveTest((response, { headers }) => {
    sent.push([headers['sign-in-with-x'], headers['x-sign-in-with-x'], headers['payment-signature']]);
    json(503, CAPACITY)(response);
  });
  return { url: `${baseUrl}/chat/completions`, sent };
}

describe('a request that was signed once', () => {
  test('is not retryable', async () => {
    const { url } = await signedServer();
    for (const headers of [{ 'SIGN-IN-WITH-X': 'a' }, new Headers({ 'X-Sign-In-With-X': 'a' })]) {
      const error = await rejection(withVeniceErrors(fetch)(url, { method: 'POST', headers }));
      expect(error).toMatchObject({ retryable: false, actions: ['wait', 'change-model', 'sign'] });
    }
    const request = new Request(url, { headers: { 'SIGN-IN-WITH-X': 'a' } });
    expect(await rejection(withVeniceErrors(fetch)(request))).toMatchObject({ retryable: false });
  });

  test('is retryable with a key or a payment instead', async () => {
    const { url } = await signedServer();
    const headers = { authorization: 'Bearer key', 'PAYMENT-SIGNATURE': 'paid' };
    expect(await rejection(withVeniceErrors(fetch)(url, { headers }))).toMatchObject({ retryable: true });
  });

  test('is signed anew if it is sent again, and keeps its payment', async () => {
    const { url, sent } = await signedServer();
    let count = 0;
    const veniceFetch = withVeniceErrors(fetch, {
      signRequest: (request) => {
        expect(request).toEqual({ method: 'POST', url });
        return { 'SIGN-IN-WITH-X': `new-${(count += 1)}`, 'PAYMENT-SIGNATURE': 'paid twice' };
      },
    });
    const init = { method: 'POST', headers: { 'X-Sign-In-With-X': 'first', 'PAYMENT-SIGNATURE': 'paid' } };
    for (const _ of [1, 2, 3]) {
      expect(await rejection(veniceFetch(url, init))).toMatchObject({ retryable: true });
    }
    expect(sent).toEqual([
      [undefined, 'first', 'paid'],
      ['new-1', undefined, 'paid'],
      ['new-2', undefined, 'paid'],
    ]);
  });

  test('is not sent if it cannot be signed anew', async () => {
    const { url, sent } = await signedServer();
    const refusal = new Error('The wallet is locked.');
    const veniceFetch = withVeniceErrors(fetch, { signRequest: () => Promise.reject(refusal) });
    const init = { headers: { 'SIGN-IN-WITH-X': 'first' } };
    await rejection(veniceFetch(url, init));
    expect(await rejection(veniceFetch(url, init))).toBe(refusal);
    expect(sent).toHaveLength(1);
  });

  test('of another host stays as it is', async () => {
    const { url, sent } = await signedServer();
    const signRequest = () => ({ 'SIGN-IN-WITH-X': 'new' });
    const otherFetch = withVeniceErrors(fetch, { isVenice: () => false, signRequest });
    for (const _ of [1, 2]) await otherFetch(url, { headers: { 'SIGN-IN-WITH-X': 'first' } });
    expect(sent.map(([signature]) => signature)).toEqual(['first', 'first']);
  });

  test('stays as it is if `isVenice` throws', async () => {
    const { url } = await signedServer();
    const isVenice = (): boolean => {
      throw new Error('odd');
    };
    const veniceFetch = withVeniceErrors(fetch, { isVenice, signRequest: () => ({}) });
    expect(await veniceFetch(url, { headers: { 'SIGN-IN-WITH-X': 'first' } })).toMatchObject({ status: 503 });
  });
});

test('fromResponse takes the signature as an option', async () => {
  const response = Response.json(CAPACITY, { status: 503 });
  expect(await fromResponse(response)).toMatchObject({ retryable: true });
  expect(await fromResponse(response, { singleUse: true })).toMatchObject({ retryable: false });
});
