import { describe, expect, test } from 'vitest';
import { maskSecrets, readSecrets } from '../../src/adapter.js';
import { toVeniceError } from '../../src/index.js';

const SECRET = 'q7GmZp-0xY+/w4Rt==';

/** The whole error as text. */
function everything(response: object): string {
  const error = toVeniceError(response);
  return `${JSON.stringify(error)}\n${error.stack ?? ''}`;
}

describe('a secret that the response repeats is masked', () => {
  test.each<[string, object]>([
    ['in the message', { body: { error: `The key ${SECRET} is not valid` } }],
    [
      'in a field',
      { body: { error: 'Invalid request parameters', details: { _errors: [`Bad ${SECRET}`] } } },
    ],
    [
      'in an issue',
      { body: { issues: [{ path: ['headers', SECRET], message: `Bad ${SECRET}`, code: SECRET }] } },
    ],
    ['in a wire code', { body: { error: { code: `key_${SECRET}`, message: 'No' } } }],
    ['in a key of the body', { body: { error: 'No', [SECRET]: 1 } }],
    ['in a variable part', { status: 404, body: { error: `Specified model not found: ${SECRET}` } }],
    ['in a page', { body: `<html><title>${SECRET}</title><body>${SECRET}` }],
    ['in plain text', { body: `Denied for ${SECRET}` }],
    ['in a URL', { body: { error: `GET /x?key=${encodeURIComponent(SECRET)} failed` } }],
    ['in headers', { headers: { 'cf-ray': SECRET, 'x-venice-version': SECRET }, body: { error: 'No' } }],
    ['in the route', { route: `GET /keys/${SECRET}`, body: { error: 'No' } }],
    ['in a text that is cut', { body: { error: 'No', log: 'x'.repeat(16_384 - 10) + SECRET } }],
    ['in JSON inside a text', { body: { error: 'No', log: JSON.stringify({ token: SECRET }) } }],
  ])('%s', (_place, response) => {
    const shown = everything({ status: 401, secrets: [SECRET], ...response });
    expect(shown).not.toContain(SECRET.slice(0, 10));
    expect(shown).toMatch(/\[masked\]|\{id\}/);
  });

  test('after the error was recognized', () => {
    const error = toVeniceError({
      status: 401,
      body: { error: 'Authentication failed' },
      secrets: ['Authentication'],
    });
    expect(error).toMatchObject({ code: 'AUTHENTICATION_FAILED', message: '[masked] failed' });
  });

  test('but not if it is too short to be one, or not a text', () => {
    const secrets = ['key', '', 7, null, { toString: null }] as unknown as string[];
    expect(toVeniceError({ status: 401, body: { error: 'No key' }, secrets }).message).toBe('No key');
    for (const odd of [7, null, {}, 'No key at all', Symbol('x')] as unknown as string[][])
      expect(toVeniceError({ status: 401, body: { error: 'No key at all' }, secrets: odd }).message).toBe(
        'No key at all',
      );
  });
});

describe('what has the form of an API key is masked without being listed:', () => {
  test.each([
    'sk-0123456789abcdefghij',
    'sk-proj-Ab_cd-0123456789',
    'VENICE_INFERENCE_KEY_0123456789abcdef',
    'VENICE-ADMIN-KEY-0123456789abcdef',
  ])('%s', (key) => {
    for (const text of [
      key,
      `"${key}"`,
      `Incorrect API key provided: ${key}.`,
      `Bearer ${key}`,
      `a=${key}&b=c`,
    ]) {
      const shown = everything({
        status: 401,
        body: { error: text, echo: { headers: { authorization: text } } },
      });
      expect(shown).not.toContain(key);
      expect(shown).toContain('[masked]');
    }
  });

  test.each([
    'a task-management-system-for-all',
    'sk-short',
    '0x52908400098527886E0F7030069857D2E4169EE7',
    'VENICE_INFERENCE_KEY_',
    'nonce 8f14e45fceea167a5a36dedd4bea2543',
  ])('but not: %s', (text) => {
    expect(toVeniceError({ status: 400, body: { error: text } }).message).toBe(text);
  });
});

describe('readSecrets', () => {
  const wallet = Buffer.from(
    JSON.stringify({
      message: 'api.venice.ai wants you',
      signature: '0x1234567890',
      address: '0xabcdef0123456789',
    }),
  ).toString('base64');

  test.each<[string, object | string, readonly string[]]>([
    ['a key', { Authorization: 'Bearer 0123456789' }, ['0123456789']],
    ['a key in a `Headers` object', new Headers({ authorization: 'Bearer 0123456789' }), ['0123456789']],
    ['a key as block', 'Authorization: Bearer 0123456789', ['0123456789']],
    ['a wallet', { 'SIGN-IN-WITH-X': wallet }, [wallet, '0x1234567890']],
    ['a payment', { 'X-PAYMENT': 'bm90IGpzb24gYXQgYWxs' }, ['bm90IGpzb24gYXQgYWxs']],
    ['nothing', { accept: '*/*', authorization: 'Bearer k' }, []],
  ])('reads %s', (_kind, headers, secrets) => {
    expect(readSecrets(headers)).toEqual(secrets);
  });

  test.each([undefined, null, 7, 'x', Symbol('x')])('takes any value: %o', (headers) => {
    expect(readSecrets(headers)).toEqual([]);
  });
});

describe('maskSecrets', () => {
  test('masks a text or a copy of other data', () => {
    expect(maskSecrets(`a ${SECRET} b`, [SECRET])).toBe('a [masked] b');
    expect(maskSecrets({ a: [SECRET, 1, null], [SECRET]: true }, [SECRET])).toEqual({
      a: ['[masked]', 1, null],
      '[masked]': true,
    });
    expect(maskSecrets(undefined, [SECRET])).toBeUndefined();
    const harmless = { a: [1, 'b'] };
    expect(maskSecrets(harmless, [SECRET])).toBe(harmless);
  });
});

describe('the path of an unknown route', () => {
  test.each([
    ['POST /keys/sk-abcdefghijklmnop1234', 'POST /keys/{id}'],
    ['POST /keys/AbCdEfGh', 'POST /keys/{id}'],
    ['GET /users/someone@example.com', 'GET /users/{id}'],
    ['GET /jobs/8f14e45f-ceea-467a-a5a3-6dedd4bea254/result', 'GET /jobs/{id}/result'],
    ['GET /tell%20me%20a%20secret', 'GET /{id}'],
    ['GET /wallets/0x52908400098527886E0F7030069857D2E4169EE7', 'GET /wallets/{id}'],
    ['GET /qwertyuiopasdfghjklz', 'GET /{id}'],
    ['POST /image/multi-edit/v2', 'POST /image/multi-edit/v2'],
    ['GET /x402/new-thing', 'GET /x402/new-thing'],
    ['GET /route/of/tomorrow', 'GET /route/of/tomorrow'],
    ['DELETE /characters/{slug}', 'DELETE /characters/{slug}'],
  ])('%s is %s', (route, expected) => {
    expect(toVeniceError({ status: 404, route }).route).toBe(expected);
  });
});
