import { toVeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { brokenRulesOf, checkResponse } from '../src/check-response.js';
import { checkStream } from '../src/check-stream.js';
import { checkGrowth, fuzz } from '../src/fuzz.js';
import { checkKept, keptCases } from '../src/kept-cases.js';
import { responseCase } from '../src/mutate.js';
import { randomOf } from '../src/random.js';

/** Another seed is one argument away: `pnpm fuzz --seed 7`. */
const SEED = 12;

describe('every promise holds', () => {
  test('for responses that core reads', async () => {
    expect(await fuzz({ seed: SEED, inputs: 1_000, streams: 0, calls: 0 })).toEqual([]);
  });

  test('for event streams, wherever they are split', async () => {
    expect(await fuzz({ seed: SEED, inputs: 0, streams: 150, calls: 0 })).toEqual([]);
  });

  test('for every client', async () => {
    expect(await fuzz({ seed: SEED, inputs: 0, streams: 0, calls: 15 })).toEqual([]);
  });

  test('for inputs of n, 2n and 4n: time is linear', async () => {
    expect(await checkGrowth()).toEqual([]);
  });
});

describe('the properties can fail:', () => {
  const wait = { body: { error: 'The model is at capacity. Please try again later.' }, status: 503 };

  test.each<[string, object]>([
    ['its wait is within bounds', { retryAfterMs: -0 }],
    ['its wait is within bounds', { retryAfterMs: 1.5 }],
    ['it is not retryable after an hour', { retryAfterMs: 3_600_000 }],
    ['its texts are well-formed', { message: 'half \ud83d' }],
    ['its record is plain JSON', { details: { a: undefined } }],
    ['its record revives', { details: [] }],
    ['its size is bounded', { body: 'x'.repeat(2_000_000) }],
    ['it is matched by something if it has a code', { matchedBy: undefined }],
    ['its code exists', { code: 'NOT_A_CODE' }],
  ])('%s: %o', (rule, fault) => {
    expect(brokenRulesOf(Object.assign(toVeniceError(wait), fault))).toContain(rule);
  });

  test('nothing is thrown', () => {
    const body = {
      get error(): never {
        throw new Error('no');
      },
    };
    // Core survives it, and JSON does not.
    expect(checkResponse({ body })).toEqual(['nothing is thrown: Error: no']);
  });

  test('splits do not matter, and only the frame of an error changes', async () => {
    const text = 'data: {"error":{"message":"a"}}\n\ndata: x\n\n';
    expect(await checkStream({ text, chunks: [1] })).toEqual([]);
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
