import { expect, test } from 'vitest';
import { accountOf } from '../../src/adapter.js';

function proof(nonce: number): string {
  return btoa(JSON.stringify({ address: '0xAb', message: `nonce ${nonce}`, signature: '0x1' }));
}

test.each([
  ['a key', new Headers({ authorization: 'Bearer one' }), { kind: 'key', id: 'Bearer one' }],
  ['another header of a key', { 'X-API-Key': 'two' }, { kind: 'key', id: 'two' }],
  ['a wallet', [['SIGN-IN-WITH-X', proof(1)]], { kind: 'wallet', id: '0xab' }],
  ['a wallet that signs anew', { 'x-sign-in-with-x': proof(2) }, { kind: 'wallet', id: '0xab' }],
  [
    'a wallet and a key',
    { authorization: 'Bearer one', 'sign-in-with-x': proof(3) },
    { kind: 'wallet', id: '0xab' },
  ],
  ['a proof in another form', { 'sign-in-with-x': '%%' }, { kind: 'wallet', id: '' }],
  ['a proof without an address', { 'sign-in-with-x': btoa('[1]') }, { kind: 'wallet', id: '' }],
  ['nothing', undefined, { kind: 'none', id: '' }],
  ['an empty key', { authorization: '' }, { kind: 'none', id: '' }],
])('knows the account of %s', (_, headers: unknown, account) => {
  expect(accountOf(headers)).toMatchObject(account);
});

test('returns the signature of a wallet, which can be used once', () => {
  expect(accountOf({ 'sign-in-with-x': proof(1) }).proof).toBe(proof(1));
  expect(accountOf({ authorization: 'Bearer one' })).not.toHaveProperty('proof');
});
