import { expect, test } from 'vitest';
import { readFetchBody } from '../../src/adapter.js';

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
