import { expect, test } from 'vitest';
import { remember, startRun } from '../../src/generate/remember.js';

/** Doubles numbers and counts the calls. */
function counted() {
  const computed: number[] = [];
  const double = remember(({ n }: { readonly n: number }) => {
    computed.push(n);
    return 2 * n;
  });
  return { computed, double };
}

test('a repeated input is not computed again', () => {
  const { computed, double } = counted();
  expect([double({ n: 1 }), double({ n: 2 }), double({ n: 1 })]).toEqual([2, 4, 2]);
  expect(computed).toEqual([1, 2]);
});

test('an input that was not used for a long time is forgotten, so memory is limited', () => {
  const { computed, double } = counted();
  double({ n: -1 });
  for (let n = 1; n <= 10_000; n++) {
    if (n % 1_000 === 0) startRun();
    double({ n });
    double({ n: 0 });
  }
  computed.length = 0;
  expect([double({ n: 0 }), double({ n: 10_000 }), double({ n: -1 })]).toEqual([0, 20_000, -2]);
  expect(computed).toEqual([-1]);
});

test('a run with many inputs computes none of them again in the next run', () => {
  const { computed, double } = counted();
  for (const _run of ['first', 'second', 'third']) {
    startRun();
    for (let n = 0; n < 10_000; n++) double({ n });
  }
  expect(computed).toHaveLength(10_000);
});

test('an input that JSON cannot distinguish is refused', () => {
  const call = remember(({ write }: { write: () => string }) => write());
  expect(() => call({ write: () => 'text' })).toThrow('"write" is a function');
});
