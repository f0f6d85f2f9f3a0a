import { expect, test } from 'vitest';
import { isFetchResponse, readFetchBody } from '../../src/adapter.js';

/** A response of React Native: it has no stream. */
function withoutStream(body: null | undefined) {
  return { status: 400, headers: new Headers(), body, text: () => Promise.resolve('{"error":"No"}') };
}

test.each([undefined, null])('a response whose body is %s is read as text', async (body) => {
  await expect(readFetchBody(withoutStream(body), {}, undefined)).resolves.toBe('{"error":"No"}');
});

test('a response whose body is null, and that has no method for its text, is empty', async () => {
  const response = { status: 400, headers: new Headers(), body: null };
  await expect(readFetchBody(response, {}, undefined)).resolves.toBe('');
});

test('a response is known by its status and its headers, and a getter may throw', () => {
  const throwing = {
    get status(): number {
      throw new Error('No');
    },
    headers: {},
  };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const responses = [
    new Response(),
    { status: 400, headers: {} },
    Object.assign(() => {}, { status: 0, headers: {} }),
  ];
  expect(responses.map(isFetchResponse)).toEqual([true, true, true]);
  const others = [
    undefined,
    null,
    'text',
    {},
    { status: '400', headers: {} },
    { status: 400 },
    throwing,
    revoked.proxy,
  ];
  expect(others.filter(isFetchResponse)).toEqual([]);
});
