import { type VeniceErrorCode, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { veniceError, veniceErrorExamples } from '@venice/errors-testing';
import { expect, test } from 'vitest';
import { answerFor } from './answer-for.js';

test('a busy model is named with its wait', () => {
  const busy = veniceError('MODEL_OVERLOADED', { headers: { 'retry-after': '3' } });
  expect(answerFor(busy)).toBe('Busy. Try again in 3 s.');
});

test('a refused prompt comes with a suggestion, if Venice sends one', () => {
  expect(answerFor(veniceError('CONTENT_POLICY_VIOLATION'))).toBe('Refused. Try: other words');
  const refused = veniceError('CONTENT_POLICY_VIOLATION', {
    body: { error: 'Your prompt violates the content policy', suggested_prompt: 'A lagoon at dawn' },
  });
  expect(answerFor(refused)).toBe('Refused. Try: A lagoon at dawn');
});

const billing = veniceErrorCodes.filter(
  (code) => veniceErrorDefinitions[code].actions[0] === 'update-account',
);

test.each(billing)('the account is to be checked after %s', (code: VeniceErrorCode) => {
  for (const { status, body } of veniceErrorExamples(code)) {
    if (status >= 400)
      expect(answerFor(veniceError(code, { status, body }))).toMatch(/^Please check your account/);
  }
});
