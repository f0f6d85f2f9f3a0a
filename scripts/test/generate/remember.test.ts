import { expect, test } from 'vitest';
import { remember } from '../../src/generate/remember.js';

/** Doubles numbers, and counts how often it had to. */
function counted() {
  const computed: number[] = [];
  const double = remember(({ n }: { readonly n: number }) => {
    computed.push(n);
    return 2 * n;
  });
  return { computed, double };
}

test('what is asked for again is not computed again', () => {
  const { computed, double } = counted();
  expect([double({ n: 1 }), double({ n: 2 }), double({ n: 1 })]).toEqual([2, 4, 2]);
  expect(computed).toEqual([1, 2]);
});

test('what was not asked for in a long time is forgotten, so that memory has an end', () => {
  const { computed, double } = counted();
  double({ n: -1 });
  for (let n = 1; n <= 10_000; n++) {
    double({ n });
    double({ n: 0 });
  }
  computed.length = 0;
  expect([double({ n: 0 }), double({ n: 10_000 }), double({ n: -1 })]).toEqual([0, 20_000, -2]);
  expect(computed).toEqual([-1]);
});

test('what JSON cannot tell apart is refused', () => {
  const call = remember(({ write }: { write: () => string }) => write());
  expect(() => call({ write: () => 'text' })).toThrow('"write" is a function');
});
