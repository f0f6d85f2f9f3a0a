import { carryVeniceError } from '@venice/errors-core/adapter';
import { expect, test } from 'vitest';
import { veniceError } from '../src/index.js';
import { veniceMatchers } from '../src/vitest.js';

expect.extend(veniceMatchers);

const overloaded = veniceError('MODEL_OVERLOADED');

test('accepts a Venice error, and the error of a client that carries one', () => {
  for (const caught of [overloaded, Object.assign(new Error('x'), carryVeniceError(overloaded))]) {
    expect(caught).toBeVeniceError();
    expect(caught).toBeVeniceError('MODEL_OVERLOADED');
    expect(caught).toBeVeniceError('MODEL_OFFLINE', 'MODEL_OVERLOADED');
    expect(caught).not.toBeVeniceError('MODEL_OFFLINE');
  }
  for (const other of [new Error('x'), undefined, null, 'MODEL_OVERLOADED', { code: 'MODEL_OVERLOADED' }])
    expect(other).not.toBeVeniceError();
});

test('is asymmetric too, and works with promises', async () => {
  expect({ caught: overloaded }).toEqual({ caught: expect.toBeVeniceError('MODEL_OVERLOADED') });
  await expect(Promise.reject(overloaded)).rejects.toBeVeniceError('MODEL_OVERLOADED');
});

test.each<[() => void, string]>([
  [
    () => {
      expect(overloaded).toBeVeniceError('MODEL_OFFLINE');
    },
    'expected the value to be a Venice error with MODEL_OFFLINE, but it is MODEL_OVERLOADED (HTTP 429): The model',
  ],
  [
    () => {
      expect(new Error('x')).toBeVeniceError();
    },
    'expected the value to be a Venice error, but it contains none: Error: x',
  ],
  [
    () => {
      expect('x').toBeVeniceError('MODEL_OFFLINE');
    },
    'expected the value to be a Venice error with MODEL_OFFLINE, but it contains none: "x"',
  ],
  [
    () => {
      expect(new Map()).toBeVeniceError();
    },
    'expected the value to be a Venice error, but it contains none: Map',
  ],
  [
    () => {
      expect(overloaded).not.toBeVeniceError();
    },
    'expected the value not to be a Venice error, but it is MODEL_OVERLOADED',
  ],
])('names the difference: %#', (run, message) => {
  expect(run).toThrow(message);
});

test('refuses a misspelt code, also after not', () => {
  expect(() => {
    // @ts-expect-error -- A misspelt code does not compile either.
    expect(overloaded).toBeVeniceError('MODEL_OVERLODED');
  }).toThrow("Did you mean 'MODEL_OVERLOADED'?");
  expect(() => {
    // @ts-expect-error -- As above.
    expect(overloaded).not.toBeVeniceError('NOT_A_CODE');
  }).toThrow("'NOT_A_CODE' is not a known code.");
});
