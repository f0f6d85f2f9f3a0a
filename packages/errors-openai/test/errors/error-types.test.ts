import { readFileSync } from 'node:fs';
import {
  toVeniceError,
  type VeniceErrorCode,
  veniceErrorCodes,
  veniceErrorFromJSON,
} from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { toAPIErrorBody } from '../../src/error/openai-error-body.js';

const catalog = JSON.parse(
  readFileSync(new URL('../../../errors-core/errors.json', import.meta.url), 'utf8'),
) as {
  readonly errors: Readonly<Record<VeniceErrorCode, { readonly openai: { readonly type: string } }>>;
};

function errorOf(code: string) {
  return toVeniceError({ status: 402, body: { error: { code, message: 'Something odd happened' } } });
}

describe('the type of an error object', () => {
  test.each(veniceErrorCodes)('is that of the catalog: %s', (code) => {
    expect(toAPIErrorBody({}, errorOf(code)).type).toBe(catalog.errors[code].openai.type);
  });

  test('is the usual one of its family for a code of a newer core', () => {
    const record = { ...errorOf('MODEL_OVERLOADED').toJSON(), code: 'CODE_OF_TOMORROW', wireCode: undefined };
    const error = veniceErrorFromJSON(record);
    if (error === undefined) throw new Error('The record was not revived.');
    expect(toAPIErrorBody({}, error)).toMatchObject({ code: 'CODE_OF_TOMORROW', type: 'server_error' });
  });

  test("is the server's own if it sent one, and missing for an unknown error", () => {
    expect(toAPIErrorBody({ type: 'odd' }, errorOf('MODEL_OVERLOADED')).type).toBe('odd');
    expect(toAPIErrorBody({}, errorOf('CODE_OF_TOMORROW')).type).toBeUndefined();
  });
});
