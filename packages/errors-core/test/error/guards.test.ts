import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { isInFamily, isVeniceError, type ResponseLike, toVeniceError } from '../../src/index.js';
import { commonJs, esModule, otherRealm } from '../support/copies.js';
import { hostileValues } from '../support/hostile-values.js';

const response: ResponseLike = { status: 401, body: { error: 'Authentication failed' } };
const error = toVeniceError(response);
const unrecognized = toVeniceError({ status: 401 });

describe('isVeniceError', () => {
  test('is true for every VeniceError', () => {
    expect(isVeniceError(error)).toBe(true);
    expect(isVeniceError(unrecognized)).toBe(true);
  });

  test('requires one of the codes if codes are given', () => {
    expect(isVeniceError(error, 'AUTHENTICATION_FAILED')).toBe(true);
    expect(isVeniceError(error, 'MODEL_OVERLOADED', 'AUTHENTICATION_FAILED')).toBe(true);
    expect(isVeniceError(error, 'MODEL_OVERLOADED')).toBe(false);
    expect(isVeniceError(unrecognized, 'AUTHENTICATION_FAILED')).toBe(false);
  });
});

describe('isInFamily', () => {
  test('is true for an error of the family, with or without a code', () => {
    expect(isInFamily(error, 'authentication')).toBe(true);
    expect(isInFamily(unrecognized, 'authentication')).toBe(true);
    expect(isInFamily(error, 'billing', 'authentication')).toBe(true);
    expect(isInFamily(error, 'billing')).toBe(false);
  });
});

describe('an error is recognized by', () => {
  test.each([
    ['the ES module', esModule],
    ['the CommonJS module', commonJs],
    ['a copy in another realm', otherRealm],
  ])('%s, and the other way round', async (_name, load) => {
    const other = await load();
    expect(other.isVeniceError).not.toBe(isVeniceError);
    expect(other.isVeniceError(error, 'AUTHENTICATION_FAILED')).toBe(true);
    expect(other.isInFamily(error, 'authentication')).toBe(true);

    const theirs: unknown = other.toVeniceError(response);
    expect(isVeniceError(theirs, 'AUTHENTICATION_FAILED')).toBe(true);
    expect(isInFamily(theirs, 'authentication')).toBe(true);
    expect(isVeniceError(theirs, 'MODEL_OVERLOADED')).toBe(false);
  });

  test('this copy if it is not an instance of our Error', () => {
    const theirs = otherRealm().toVeniceError(response);
    expect(theirs).not.toBeInstanceOf(Error);
    expect(isVeniceError(theirs)).toBe(true);
  });
});

describe('not a VeniceError:', () => {
  test.each(Object.entries(hostileValues))('%s', (_name, make) => {
    const value = make();
    expect(isVeniceError(value)).toBe(false);
    expect(isVeniceError(value, 'AUTHENTICATION_FAILED')).toBe(false);
    expect(isInFamily(value, 'authentication')).toBe(false);
  });

  test.each<[string, unknown]>([
    [
      'another error with one of our codes',
      Object.assign(new Error('no'), { name: 'VeniceError', code: 'MODEL_OVERLOADED' }),
    ],
    ['an error of another realm', vm.runInNewContext('new Error("no")')],
    ['the record of an error', error.toJSON()],
    ['a clone of an error', structuredClone(error)],
  ])('%s', (_name, value) => {
    expect(isVeniceError(value)).toBe(false);
    expect(isInFamily(value, 'authentication', 'availability')).toBe(false);
  });
});
