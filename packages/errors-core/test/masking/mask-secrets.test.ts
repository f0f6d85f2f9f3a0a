import { describe, expect, test } from 'vitest';
import { maskSecrets, readSecrets } from '../../src/adapter.js';
import { toVeniceError } from '../../src/index.js';

const SECRET = 'q7GmZp-0xY+/w4Rt==';
const LONG = 'Tq8sWn3vKx6zRb1dFh5jLm7pYc2gNe9uAi4oQw0rEt8yUiPa';

/** Escapes every character that URLs escape. */
function percent(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

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
    ['percent-encoded in lower case', { body: { error: `?k=${percent(SECRET).toLowerCase()}` } }],
    ['percent-encoded twice', { body: { error: `?k=${encodeURIComponent(percent(SECRET))}` } }],
    ['in upper case', { body: { error: `Bad ${SECRET.toUpperCase()}` } }],
    ['with the escapes of JSON', { body: { error: `{\\"key\\":\\"${SECRET.replaceAll('/', '\\\\/')}\\"}` } }],
    [
      'with code points',
      { body: { error: `"${SECRET.replaceAll('+', '\\u002B').replaceAll('=', '\\x3d')}"` } },
    ],
    [
      'with the entities of HTML',
      { body: `<p>${SECRET.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;')}` },
    ],
    ['with escapes in a text that is cut', { body: `${'x'.repeat(16_384 - 16)}${percent(SECRET)}` }],
    ['after what looks like an escape', { body: { error: `C:\\${SECRET} 100%${SECRET}` } }],
    ['in JSON inside a text', { body: { error: 'No', log: JSON.stringify({ token: SECRET }) } }],
  ])('%s', (_place, response) => {
    const shown = everything({ status: 401, secrets: [SECRET], ...response });
    expect(shown).not.toContain(SECRET.slice(0, 10));
    expect(shown).toMatch(/\[masked\]|\{id\}/);
  });

  test.each<[string, object]>([
    ['cut with something after it', { body: { error: `Bad ${LONG.slice(0, 30)}… here` } }],
    ['cut in JSON inside a text', { body: { error: 'No', log: JSON.stringify({ a: LONG.slice(0, 25) }) } }],
    ['cut at its start', { body: { error: `…${LONG.slice(-30)} is not valid` } }],
    ['split over two fields', { body: { error: 'No', a: LONG.slice(0, 24), b: LONG.slice(24) } }],
    [
      'cut, in upper case, with escapes',
      { body: { error: percent(LONG.slice(0, 30)).toUpperCase() + '%20' } },
    ],
  ])('%s', (_form, response) => {
    const shown = everything({ status: 401, secrets: [LONG], ...response }).toLowerCase();
    for (const start of [0, 16, 24, 32])
      expect(shown).not.toContain(LONG.slice(start, start + 16).toLowerCase());
    expect(shown).toContain('[masked]');
  });

  test('but not a word that is a short part of one', () => {
    const secrets = ['correct-password-horse', 'authentication-battery'];
    const message = 'authentication failed: wrong password-horse';
    expect(toVeniceError({ status: 401, body: { error: message }, secrets }).message).toBe(message);
  });

  test('once if it repeats itself', () => {
    const secrets = ['ab12'.repeat(12)];
    const masked = (text: string): string =>
      toVeniceError({ status: 400, body: { error: text }, secrets }).message;
    expect(masked(`x ${'ab12'.repeat(12)} y`)).toBe('x [masked] y');
    expect(masked(`x ${'ab12'.repeat(40)} y`)).toMatch(/^x (\[masked\])+ y$/);
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
    // A Venice key of the old form has no prefix.
    'aB3dE_gHiJ-lMnOpQrStUvWxYz0123456789aBcDeF',
    '-B3dE_gHiJ-lMnOpQrStUvWxYz0123456789aBcDe-',
  ])('%s', (key) => {
    for (const text of [
      key,
      `"${key}"`,
      `Incorrect API key provided: ${key}.`,
      `Bearer ${key}`,
      `a=${key}&b=c`,
      `a%3D${key}%26b`,
      `line\\n${key}\\n`,
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
    'model a-model-whose-name-has-just-as-many-letters',
    'sha256 n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg',
    'hash 0x9fc76417374aa880d4449a1f7f31ec597f00b1f6f3dd2d66f4c9c6c445836d8b',
    'HN7cABqLq46Es1jh92dQQisAq662SmxELLLsHHe4YWrH',
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
  const indented = btoa('\n\t{\r\n "signature": "0x1234567890"\n}');
  const urlSafe = Buffer.from('{"signature":"0x1234567890?>"}').toString('base64url');

  test.each<[string, object | string, readonly string[]]>([
    ['a key', { Authorization: 'Bearer 0123456789' }, ['0123456789']],
    ['a key in a `Headers` object', new Headers({ authorization: 'Bearer 0123456789' }), ['0123456789']],
    ['a key as block', 'Authorization: Bearer 0123456789', ['0123456789']],
    ['a wallet', { 'SIGN-IN-WITH-X': wallet }, [wallet, '0x1234567890']],
    ['a wallet with white space', { 'SIGN-IN-WITH-X': indented }, [indented, '0x1234567890']],
    ['a wallet in base64 for URLs', { 'X-SIGN-IN-WITH-X': urlSafe }, [urlSafe, '0x1234567890?>']],
    [
      'a wallet as JSON',
      { 'SIGN-IN-WITH-X': '{"signature":"0x1234567890"}' },
      ['{"signature":"0x1234567890"}', '0x1234567890'],
    ],
    [
      'a login',
      { authorization: `Basic ${btoa('someone:a long password')}` },
      [btoa('someone:a long password'), 'someone:a long password', 'a long password'],
    ],
    [
      'a cookie',
      { cookie: 'theme=dark; session=0123456789abcdef' },
      ['theme=dark; session=0123456789abcdef', '0123456789abcdef'],
    ],
    ['a payment', { 'X-PAYMENT': 'bm90IGpzb24gYXQgYWxs' }, ['bm90IGpzb24gYXQgYWxs']],
    ['nothing', { accept: '*/*', authorization: 'Bearer k' }, []],
  ])('reads %s', (_kind, headers, secrets) => {
    expect(readSecrets(headers)).toEqual(secrets);
  });

  test('reads the credentials in a URL', () => {
    expect(
      readSecrets(
        {},
        'https://me:a-password@host/a?api_key=0123456789&q=a+long+prompt&access_token=abcdefgh#key=x',
      ),
    ).toEqual(['me:a-password', 'a-password', btoa('me:a-password'), '0123456789', 'abcdefgh']);
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
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}"${SECRET}"${']'.repeat(20_000)}`);
    expect(JSON.stringify(maskSecrets(deep, [SECRET]))).not.toContain(SECRET);
    const far = Array.from({ length: 10_000 }, (_, index) => (index === 9_999 ? SECRET : 'a'));
    expect(maskSecrets(far, [SECRET])).toEqual([...far.slice(0, -1), '[masked]']);
    const harmless = { a: [1, 'b'] };
    expect(maskSecrets(harmless, [SECRET])).toBe(harmless);
  });

  test.each<[string, (bytes: Uint8Array) => ArrayBuffer | ArrayBufferView]>([
    ['a Uint8Array', (bytes) => bytes],
    ['a Buffer', (bytes) => Buffer.from(bytes)],
    ['an ArrayBuffer', (bytes) => bytes.slice().buffer],
    ['a part of a buffer', (bytes) => new DataView(bytes.slice().buffer, 1)],
  ])('overwrites them in %s', (_type, create) => {
    const around = 'ä\u0000x'.repeat(5_000);
    const data = create(new TextEncoder().encode(around + SECRET + around));
    expect(maskSecrets(data, [SECRET])).toBe(data);
    const text = new TextDecoder().decode(data);
    expect(text).not.toContain(SECRET.slice(0, 8));
    expect(text).toContain(`ä\u0000x${'*'.repeat(SECRET.length)}ä`);
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

test('a word that is longer or shorter than a key without a prefix is kept, wherever it is', () => {
  const letters = 'aB3dE_gHiJ-lMnOpQrStUvWxYz0123456789aBcDeFgHiJkLm'.repeat(3);
  for (let length = 38; length <= 130; length++)
    for (let before = 0; before <= 45; before++) {
      const start = '. '.repeat(before).slice(0, before);
      const word = letters.slice(0, length);
      expect(maskSecrets(`${start}${word}.`, [])).toBe(`${start}${length === 42 ? '[masked]' : word}.`);
    }
});

test('a text that repeats a secret more often than a call takes arguments is kept whole', () => {
  expect(maskSecrets('abcdefgh '.repeat(200_000), ['abcdefgh'])).toBe('[masked] '.repeat(200_000));
});
