import { describe, expect, test } from 'vitest';
import { responseCase } from '../src/cases/mutate.js';
import { randomOf } from '../src/cases/random.js';
import { checkGrowth } from '../src/checks/check-growth.js';
import { checkMemory, MEMORY_WORKS } from '../src/checks/check-memory.js';
import { fuzz } from '../src/fuzz.js';
import { checkKept, keptCases } from '../src/kept-cases.js';
import type { Kind } from '../src/targets.js';

/** Another seed is one argument away: `pnpm fuzz --seed 7`. */
const SEED = 12;

describe('every promise holds', () => {
  test.each<[string, Readonly<Partial<Record<Kind, number>>>]>([
    ['responses and records that core reads', { core: 500, record: 50 }],
    ['event streams, wherever they are split', { stream: 80 }],
    ['calls, retry loops and streams of every client', { call: 6, retries: 1, 'client stream': 2 }],
  ])('for %s', async (_kinds, counts) => {
    expect(await fuzz({ seed: SEED, counts })).toEqual([]);
  });

  test('for inputs of n, 2n and 4n: time is linear', async () => {
    expect(await checkGrowth()).toEqual([]);
  });

  test('for inputs of n, 2n and 4n: memory is bounded', async () => {
    // `pnpm fuzz` does the rest.
    expect(await checkMemory(MEMORY_WORKS.slice(0, 3))).toEqual([]);
  });
});

describe('a case that was found once', () => {
  test.each(keptCases())('%s', async (_name, kept) => {
    expect(await checkKept(kept)).toEqual([]);
  });
});

test('the same seed creates the same cases, and another one others', () => {
  const inputs = (seed: number): unknown =>
    Array.from({ length: 50 }, (_, index) => responseCase(randomOf(seed, index)));
  expect(inputs(1)).toEqual(inputs(1));
  expect(inputs(1)).not.toEqual(inputs(2));
});
