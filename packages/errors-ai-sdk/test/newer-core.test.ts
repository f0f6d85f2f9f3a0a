import { veniceErrorFromJSON } from '@venice/errors-core';
import { expect, test } from 'vitest';
import { createAPICallError } from '../src/error/api-call-error.js';
import { toStreamErrorBody } from '../src/error/stream-error-body.js';
import { isVeniceAPICallError } from '../src/index.js';

/** An error with a code that a later version of core has added. */
const record = {
  name: 'VeniceError',
  code: 'CODE_OF_TOMORROW',
  family: 'availability',
  status: 503,
  message: 'New.',
  details: {},
  actions: ['wait'],
  action: 'wait',
  origin: 'venice',
  retryable: true,
  logLevel: 'none',
  docsUrl: 'https://docs.venice.ai',
};

test('a code of a newer core is passed on with the usual type of its family, and harms nothing', () => {
  const error = veniceErrorFromJSON(record);
  if (error === undefined) throw new Error('The record was not revived.');
  expect(toStreamErrorBody(error, {})).toMatchObject({
    message: 'New.',
    code: 'CODE_OF_TOMORROW',
    type: 'server_error',
  });
  const decision = { retry: true, delayMs: 1 };
  const thrown = createAPICallError({
    url: '',
    status: 503,
    headers: new Headers(),
    body: '',
    error,
    decision,
  });
  expect(isVeniceAPICallError(thrown)).toBe(true);
  expect(isVeniceAPICallError(thrown, 'CODE_OF_TOMORROW' as 'MODEL_OVERLOADED')).toBe(false);
});
