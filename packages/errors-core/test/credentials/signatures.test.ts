import { describe, expect, test } from 'vitest';
import { createSigner, isSingleUse } from '../../src/adapter.js';

const url = 'https://api.venice.ai/api/v1/chat/completions';

describe('isSingleUse', () => {
  test.each<[string, unknown, boolean]>([
    ['a signature', { 'SIGN-IN-WITH-X': 'a' }, true],
    ['its legacy name', new Headers({ 'x-sign-in-with-x': 'a' }), true],
    ['pairs', [['Sign-In-With-X', 'a']], true],
    ['a key', { authorization: 'Bearer key' }, false],
    ['a payment', { 'PAYMENT-SIGNATURE': 'a', 'X-402-Payment': 'b' }, false],
    ['nothing', undefined, false],
    ['no headers', 7, false],
  ])('%s: %s', (_what, headers, expected) => {
    expect(isSingleUse(headers)).toBe(expected);
  });
});

describe('createSigner', () => {
  test('asks for a new signature only if the one that a request has was sent before', async () => {
    let count = 0;
    const renew = createSigner(() => ({ 'SIGN-IN-WITH-X': `new-${(count += 1)}` }));
    const send = (headers: object) => renew({ method: 'post', url, headers });
    expect(await send({ 'SIGN-IN-WITH-X': 'first' })).toBeUndefined();
    expect(await send({ authorization: 'Bearer key' })).toBeUndefined();
    expect(await send({ 'X-Sign-In-With-X': 'first' })).toEqual({
      used: ['x-sign-in-with-x'],
      headers: { 'SIGN-IN-WITH-X': 'new-1' },
    });
    expect(await send({ 'SIGN-IN-WITH-X': 'new-1' })).toMatchObject({
      headers: { 'SIGN-IN-WITH-X': 'new-2' },
    });
    expect(await send({ 'SIGN-IN-WITH-X': 'second' })).toBeUndefined();
  });

  test('passes the request, and takes no header but a signature', async () => {
    const asked: unknown[] = [];
    const renew = createSigner(async (request) => {
      asked.push(request);
      return { 'sign-in-with-x': 'new', 'PAYMENT-SIGNATURE': 'paid twice' };
    });
    const request = {
      method: 'post',
      url,
      headers: { 'SIGN-IN-WITH-X': 'first', 'PAYMENT-SIGNATURE': 'paid' },
    };
    await renew(request);
    expect(await renew(request)).toEqual({ used: ['sign-in-with-x'], headers: { 'sign-in-with-x': 'new' } });
    expect(asked).toEqual([{ method: 'POST', url }]);
  });

  test.each([
    ['nothing', {}],
    ['another header', { 'PAYMENT-SIGNATURE': 'paid' }],
    ['the signature that was sent', { 'sign-in-with-x': 'first' }],
  ])('rejects if %s is signed: a signature is not sent twice', async (_what, headers) => {
    const renew = createSigner(() => headers);
    const request = { method: 'GET', url, headers: { 'SIGN-IN-WITH-X': 'first' } };
    await renew(request);
    await expect(renew(request)).rejects.toThrow('signRequest: returned no new signature');
  });
});
