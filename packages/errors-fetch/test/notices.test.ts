import { json, serveTest } from '@venice/test-server';
import { describe, expect, test, vi } from 'vitest';
import { type VeniceNotice, withVeniceErrors } from '../src/index.js';

const HEADERS = { 'x-venice-deprecated-replacement': 'qwen-4', 'cf-ray': 'ray' };

describe('onNotice', () => {
  test('receives the announcements of a successful response, which stays the same object', async () => {
    const sent = Response.json({ id: 1 }, { headers: HEADERS });
    const notices: VeniceNotice[] = [];
    const veniceFetch = withVeniceErrors(async (url: string) => (url === '' ? Response.error() : sent), {
      onNotice: (notice) => notices.push(notice),
    });
    expect(await veniceFetch('https://api.venice.ai/api/v1/models')).toBe(sent);
    expect(notices).toMatchObject([
      { kind: 'model-deprecation', replacement: 'qwen-4', route: 'GET /models', requestId: 'ray' },
    ]);
  });

  test('receives nothing of failed responses and of other hosts', async () => {
    const onNotice = vi.fn();
    const failed = await serveTest(json(429, { error: 'Rate limit exceeded' }, HEADERS));
    await withVeniceErrors(fetch, { onNotice })(failed.baseUrl).catch(() => {});
    const other = await serveTest(json(200, {}, HEADERS));
    await withVeniceErrors(fetch, { onNotice, isVenice: () => false })(other.baseUrl);
    expect(onNotice).not.toHaveBeenCalled();
  });

  test('does not break the call if it throws', async () => {
    const { baseUrl } = await serveTest(json(200, { id: 1 }, HEADERS));
    const onNotice = (): never => {
      throw new Error('odd');
    };
    const response = await withVeniceErrors(fetch, { onNotice })(baseUrl);
    expect(await response.json()).toEqual({ id: 1 });
  });
});

test.each([undefined, {}, { get: fetch, post: fetch }, Object.assign(() => {}, { interceptors: {} })])(
  'withVeniceErrors refuses a value that is not a fetch: %o',
  (wrong) => {
    expect(() => Reflect.apply(withVeniceErrors, undefined, [wrong])).toThrow(/withVeniceErrors\(fetch\)/);
  },
);
