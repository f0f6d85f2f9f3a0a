import { describe, expect, test } from 'vitest';
import { responseCase } from '../src/cases/mutate.js';
import { randomOf } from '../src/cases/random.js';
import { checkGrowth } from '../src/checks/check-growth.js';
import { checkMemory, MEMORY_WORKS } from '../src/checks/check-memory.js';
import { fuzz } from '../src/fuzz.js';
import { checkKept, keptCases } from '../src/kept-cases.js';
import { createRunner, type Finding, type RunSlice } from '../src/slices.js';
import type { Kind } from '../src/targets.js';

/** Another seed is one argument away: `pnpm fuzz --seed 7`. */
const SEED = 12;

describe('every promise holds', () => {
  test.each<[string, Readonly<Partial<Record<Kind, number>>>]>([
    ['responses and records that core reads', { core: 500, record: 50 }],
    ['event streams, wherever they are split', { stream: 80 }],
    ['calls, retry loops and streams of every client', { call: 6, retries: 1, 'client stream': 2 }],
  ])('for %s', async (_kinds, counts) => {
    const runner = createRunner();
    try {
      expect(await fuzz({ seed: SEED, counts }, [runner.run])).toEqual([]);
    } finally {
      await runner.close();
    }
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

test('any number of runners finds the same, in the same order, whichever is first', async () => {
  const isBroken = (index: number): boolean => index % 97 === 0 && index !== 970;
  const runnerOf =
    (rounds: number): RunSlice =>
    async ({ kind, from, count }) => {
      for (let left = (from % 7) * rounds; left > 0; left--) await Promise.resolve();
      const indexes = Array.from({ length: count }, (_, at) => from + at).filter(isBroken);
      return indexes.map((index): Finding => ({ kind, index, broken: ['it holds'], input: null }));
    };
  const found = async (counts: Readonly<Partial<Record<Kind, number>>>, runners: readonly RunSlice[]) => {
    const reported: Finding[] = [];
    const done: string[] = [];
    const findings = await fuzz(
      {
        seed: SEED,
        counts,
        from: 3,
        onFinding: (finding) => reported.push(finding),
        onProgress: (target, count) => done.push(`${target}: ${count}`),
      },
      runners,
    );
    expect(reported).toEqual(findings);
    return { findings, done };
  };
  const counts = { core: 1_020, record: 9_000 };
  const one = await found(counts, [runnerOf(0)]);
  // All ten of the first kind, and of the second no more than a reader wants.
  expect(one.findings.map(({ kind, index }) => `${kind} ${index}`).slice(8, 12)).toEqual([
    'core 873',
    'record 97',
    'record 194',
    'record 291',
  ]);
  expect(one.findings).toHaveLength(29);
  expect(one.done.slice(0, 5)).toEqual(['core: 250', 'core: 500', 'core: 750', 'core: 1000', 'core: 1020']);
  const three = await found(counts, [runnerOf(9), runnerOf(0), runnerOf(2)]);
  expect(three.findings).toEqual(one.findings);
  expect(three.done.slice(0, 5)).toEqual(one.done.slice(0, 5));
});
