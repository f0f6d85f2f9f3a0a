import { describe, expect, test } from 'vitest';
import { findInBandError } from '../../src/find-in-band-error.js';
import { toVeniceError, veniceErrorDefinitions } from '../../src/index.js';

const TEXT = 'Something odd happened';

describe('a message is read at any usual path of a JSON body', () => {
  test.each<[string, object]>([
    ['`message`', { message: TEXT }],
    ['`detail`', { detail: TEXT }],
    ['`detail`, a list of texts', { detail: [TEXT, 'More'] }],
    ['`detail`, a list of issues', { detail: [{ loc: ['body', 'model'], msg: TEXT, type: 'missing' }] }],
    ['`detail`, an object', { detail: { message: TEXT } }],
    ['`title`', { title: TEXT, type: 'about:blank' }],
    ['`detail` before `title`', { title: 'Bad request', detail: TEXT, status: 400 }],
    ['the first of `errors`', { errors: [{ message: TEXT }, { message: 'More' }] }],
    ['`errors`, a list of texts', { errors: [TEXT] }],
    ['`error.detail`', { error: { detail: TEXT } }],
    ['`error`, a list of texts', { error: [TEXT] }],
    ['`message` after an empty `error`', { error: '', message: TEXT }],
    ['`message` next to a type', { object: 'error', message: TEXT, type: 'Odd', code: 500 }],
    ['`details` next to an error that is an object', { error: { code: 500 }, details: TEXT }],
    ['a sentence under `code`', { error: { code: TEXT } }],
  ])('%s', (_path, body) => {
    expect(toVeniceError({ status: 500, body }).message).toBe(TEXT);
    expect(toVeniceError({ status: 500, body: JSON.stringify(body) }).message).toBe(TEXT);
  });

  test('and identifies the error there', () => {
    const body = { detail: 'The model is at capacity. Please try again later.' };
    expect(toVeniceError({ status: 503, body })).toMatchObject({
      code: 'MODEL_AT_CAPACITY',
      matchedBy: 'message',
    });
  });

  test('but not inside a success, whose texts are content', () => {
    for (const body of [{ title: 'Authentication failed' }, { detail: 'Rate limit exceeded' }]) {
      expect(findInBandError({ status: 200, body })).toBeUndefined();
    }
  });

  test('which is evidence of an error for the meaning of the status', () => {
    expect(toVeniceError({ status: 401, body: { detail: TEXT } })).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      matchedBy: 'status',
      message: TEXT,
    });
  });
});

describe('a known code without a message has the message of the catalog', () => {
  test.each<[string, object]>([
    ['in an error object', { error: { code: 'model_overloaded' } }],
    ['as a type', { error: { type: 'MODEL_OVERLOADED', message: '' } }],
    ['in place of the message', { error: 'MODEL_OVERLOADED' }],
    ['alone', { code: 'model_overloaded' }],
    ['next to a message that is blank', { code: 'MODEL_OVERLOADED', error: ' ' }],
  ])('%s', (_place, body) => {
    expect(toVeniceError({ status: 429, body })).toMatchObject({
      code: 'MODEL_OVERLOADED',
      matchedBy: 'code',
      message: veniceErrorDefinitions.MODEL_OVERLOADED.message,
    });
  });

  test('and an unknown code is named', () => {
    expect(toVeniceError({ status: 503, body: { error: 'ODD_THING' } })).toMatchObject({
      code: undefined,
      wireCode: 'ODD_THING',
      message: 'HTTP 503 with the code ODD_THING',
    });
  });
});
