import { expect, test, vi } from 'vitest';
import { lookUpRateLimit } from '../../src/adapter.js';
import { headerRules } from '../../src/generated/tables/headers.js';
import { toVeniceError } from '../../src/index.js';

const names = headerRules.limits.map(({ name }) => name);

test.each([
  ['all limits', { '-limit-requests': '500', '-remaining-requests': '3', '-reset-requests': '1790000060' }],
  ['milliseconds', { '-remaining-tokens': '0', '-reset-tokens': '1790000060000' }],
  ['a budget', { '-remaining': '7', '-resets': '20' }],
  ['no reset', { '-remaining-requests': '3' }],
  ['no number', { '-remaining-requests': 'many', '-reset-requests': 'soon' }],
  ['no limits', {}],
])('the window of each limit is the one of an error: %s', (_name, given) => {
  vi.useFakeTimers({ now: 1_790_000_000_000 });
  const fields = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`x-ratelimit${name}`, value]),
  );
  for (const headers of [fields, new Headers(fields), Object.entries(fields)]) {
    const limits = lookUpRateLimit(headers);
    const { rateLimit = {} } = toVeniceError({ status: 429, body: '', headers });
    for (const name of names) expect(limits.window(name), name).toEqual(rateLimit[name]);
  }
  vi.useRealTimers();
});

test('what is left is known without a reset', () => {
  const limits = lookUpRateLimit({ 'X-RateLimit-Remaining-Requests': '3' });
  expect(limits.remaining('requests')).toBe(3);
  expect(limits.remaining('tokens')).toBeUndefined();
});

test.each([
  ['0', 0],
  ['007', 7],
  ['999999999999999', 999_999_999_999_999],
  ['9007199254740993', 9_007_199_254_740_992],
  ['1.5', 1.5],
  ['1e3', 1_000],
  ['+3', 3],
  ['-1', undefined],
  ['', undefined],
  ['3 4', undefined],
  ['0x10', undefined],
  ['/', undefined],
  [':', undefined],
  ['\u0663', undefined],
])('the count of %j is %j', (value, count) => {
  expect(lookUpRateLimit({ 'x-ratelimit-remaining-requests': value }).remaining('requests')).toBe(count);
});

test('never throws', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const headers of [undefined, null, 5, 'x', revoked.proxy]) {
    const limits = lookUpRateLimit(headers);
    for (const name of names) {
      expect([limits.remaining(name), limits.window(name)]).toEqual([undefined, undefined]);
    }
  }
});
