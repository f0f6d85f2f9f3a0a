import { expect, test } from 'vitest';
import { innermostFetch, wrapFetch } from '../../src/adapter.js';

const runtimeFetch = Object.assign(
  function (this: unknown, input: string): Promise<unknown> {
    return Promise.resolve({ input, self: this });
  },
  { preconnect: (host: string) => host },
);

test('a wrapper has the properties of the fetch, and calls it without `this`', async () => {
  const wrapped = wrapFetch(runtimeFetch, async ([input], send) => send([`${String(input)}?wrapped`]));
  expect(wrapped.preconnect('a')).toBe('a');
  await expect({ wrapped }.wrapped('/models')).resolves.toEqual({
    input: '/models?wrapped',
    self: undefined,
  });
});

test('the innermost fetch is found through all wrappers', () => {
  const twice = wrapFetch(
    wrapFetch(runtimeFetch, async (args, send) => send(args)),
    async (args, send) => send(args),
  );
  expect(innermostFetch(twice)).toBe(runtimeFetch);
  expect(innermostFetch(runtimeFetch)).toBe(runtimeFetch);
});

test('a wrapper has its mark, so do wrappers around it, and the fetch has not', () => {
  const mark = Symbol('hook');
  const marked = wrapFetch(runtimeFetch, async (args, send) => send(args), mark);
  const around = wrapFetch(marked, async (args, send) => send(args));
  const marks = [runtimeFetch, marked, around].map((fetch): unknown => Reflect.get(fetch, mark));
  expect(marks).toEqual([undefined, true, true]);
});

test('never throws', () => {
  const revoked = Proxy.revocable(() => {}, {});
  revoked.revoke();
  for (const value of [undefined, null, 5, {}, revoked.proxy]) expect(innermostFetch(value)).toBe(value);
});
