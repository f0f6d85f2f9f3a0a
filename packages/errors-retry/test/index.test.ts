import { veniceError } from '@venice/errors-testing';
import { expect, test } from 'vitest';
import { getVeniceError, isVeniceError } from '../src/index.js';

test('reads the errors of every adapter', () => {
  const error = veniceError('MODEL_OVERLOADED');
  expect(getVeniceError(new Error('wrapped', { cause: error }))).toBe(error);
  expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(true);
});
