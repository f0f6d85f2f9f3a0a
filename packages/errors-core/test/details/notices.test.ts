import { describe, expect, test, vi } from 'vitest';
import { reportNotices } from '../../src/adapter.js';
import type { VeniceNotice } from '../../src/index.js';

function noticesIn(headers: Readonly<Record<string, string>>): VeniceNotice[] {
  const notices: VeniceNotice[] = [];
  reportNotices({ headers, route: 'POST /chat/completions' }, { onNotice: (notice) => notices.push(notice) });
  return notices;
}

const common = { route: 'POST /chat/completions', requestId: 'ray' };
const unknown = { warning: undefined, date: undefined, replacement: undefined };

describe('a successful response announces', () => {
  test.each<[Readonly<Record<string, string>>, object]>([
    [{ 'x-venice-deprecated': 'true' }, unknown],
    [{ 'X-Venice-Deprecated-Replacement': 'qwen-4' }, { ...unknown, replacement: 'qwen-4' }],
    [
      {
        'x-venice-deprecated': 'true',
        'x-venice-model-deprecation-warning': 'This model will be removed.',
        'x-venice-model-deprecation-date': '2027-01-31T00:00:00Z',
        'x-venice-deprecated-replacement': 'qwen-4',
      },
      { warning: 'This model will be removed.', date: '2027-01-31T00:00:00Z', replacement: 'qwen-4' },
    ],
  ])('the end of a model: %j', (headers, expected) => {
    expect(noticesIn({ ...headers, 'cf-ray': 'ray' })).toEqual([
      { kind: 'model-deprecation', ...expected, ...common },
    ]);
  });

  test('what the content filter found, together', () => {
    const headers = {
      'cf-ray': 'ray',
      'x-venice-is-blurred': 'true',
      'x-venice-contains-minor': 'false',
      'x-venice-is-adult-model-content-violation': 'True',
    };
    const flags = ['adultContentViolation', 'blurred'];
    expect(noticesIn(headers)).toEqual([{ kind: 'safety', flags, ...common }]);
  });

  test.each([
    { remaining: '10', limit: '100', isLow: true },
    { remaining: '11', limit: '100', isLow: false },
    { remaining: '0', limit: '100', isLow: true },
    { remaining: 'soon', limit: '100', isLow: false },
  ])('a limit that is nearly used up: $remaining of $limit', ({ remaining, limit, isLow }) => {
    const notices = noticesIn({
      'x-ratelimit-limit-requests': limit,
      'x-ratelimit-remaining-requests': remaining,
      'x-ratelimit-reset-requests': String(Date.now() + 60_000),
    });
    expect(notices.map(({ kind }) => kind)).toEqual(isLow ? ['limit'] : []);
    if (isLow)
      expect(notices[0]).toMatchObject({ name: 'requests', window: { remaining: Number(remaining) } });
  });

  test.each([
    { remaining: '5', names: ['errorBudget'] },
    { remaining: '6', names: [] },
  ])('the budget of failed requests: $remaining', ({ remaining, names }) => {
    const headers = { 'x-ratelimit-remaining': remaining, 'x-ratelimit-resets': String(Date.now() + 30_000) };
    expect(noticesIn(headers).map((notice) => 'name' in notice && notice.name)).toEqual(names);
  });

  test.each([
    {},
    { 'x-venice-deprecated': 'false', 'x-venice-is-blurred': '', 'x-venice-model-deprecation-date': '' },
  ])('nothing: %j', (headers) => {
    expect(noticesIn(headers)).toEqual([]);
  });
});

test('a callback that throws or rejects has no effect', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const headers = { 'x-venice-deprecated': 'true', 'x-venice-is-blurred': 'true' };
  const onNotice = vi.fn().mockImplementationOnce(() => {
    throw new Error('odd');
  });
  onNotice.mockRejectedValue(new Error('late'));
  expect(() => {
    reportNotices({ headers }, { onNotice });
  }).not.toThrow();
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(onNotice).toHaveBeenCalledTimes(2);
  expect(unhandled).not.toHaveBeenCalled();
});
