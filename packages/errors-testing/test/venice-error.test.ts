import { isVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { veniceError, veniceErrorExamples } from '../src/index.js';

const codesWithShapes = veniceErrorCodes.flatMap((code) => {
  const failed = veniceErrorExamples(code).filter(({ status }) => status >= 400);
  const shapes = new Set(failed.flatMap(({ shape }) => shape ?? []));
  return [...shapes].map((shape) => ({ code, shape }));
});

describe('veniceError', () => {
  test.each(veniceErrorCodes)('returns the error that a caller gets for %s', (code) => {
    const error = veniceError(code);
    const { status, message, family, retry } = veniceErrorDefinitions[code];
    expect(isVeniceError(error, code)).toBe(true);
    expect(error).toMatchObject({ code, status, message, family, retryable: retry === 'backoff' });
    expect(error.requestId).toMatch(/./);
  });

  test.each(codesWithShapes)('returns $code in its shape $shape', ({ code, shape }) => {
    // The list has strings; the type tests cover the rejected ones.
    const error = veniceError(code, { shape: shape as 'plain' });
    const example = veniceErrorExamples(code).find(
      (candidate) => candidate.shape === shape && candidate.status >= 400,
    );
    expect(error.code).toBe(code);
    expect(error.body).toEqual(example?.body);
  });

  test('sets the fields of a shape', () => {
    expect(veniceError('INFERENCE_FAILED').creditsRefunded).toBeUndefined();
    expect(veniceError('INFERENCE_FAILED', { shape: 'refund' }).creditsRefunded).toBe(true);
    expect(veniceError('INVALID_REQUEST', { shape: 'validation' }).details.issues).not.toHaveLength(0);
  });

  test('merges headers over those of the response, and removes undefined ones', () => {
    const error = veniceError('MODEL_OVERLOADED', { headers: { 'Retry-After': '3', 'CF-Ray': undefined } });
    expect(error.retryAfterMs).toBe(3000);
    expect(error.requestId).toBeUndefined();
  });

  test('keeps the code with another message', () => {
    const error = veniceError('MODEL_OVERLOADED', { message: 'Come back tomorrow.' });
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      message: 'Come back tomorrow.',
      body: { error: 'Come back tomorrow.' },
    });
  });

  test('sets the fields of a given body', () => {
    const { message } = veniceErrorDefinitions.CONTENT_POLICY_VIOLATION;
    const error = veniceError('CONTENT_POLICY_VIOLATION', {
      body: { error: message, suggested_prompt: 'A quiet lake.' },
    });
    expect(error.details.suggestedPrompt).toBe('A quiet lake.');
  });

  test('sets a given route', () => {
    expect(veniceError('MEDIA_NOT_FOUND', { route: 'POST /video/retrieve?x=1' }).route).toBe(
      'POST /video/retrieve',
    );
  });

  test('rejects overrides that result in another error, and names that error', () => {
    const { message } = veniceErrorDefinitions.MODEL_OFFLINE;
    expect(() => veniceError('MODEL_OVERLOADED', { status: 503, body: { error: message } })).toThrow(
      new TypeError('With these overrides the response means MODEL_OFFLINE, not MODEL_OVERLOADED'),
    );
    expect(() => veniceError('MODEL_OVERLOADED', { body: '' })).toThrow(/no code of the catalog/);
  });

  test('rejects a shape that the code does not have', () => {
    // @ts-expect-error: a wrong shape is a compile error as well
    expect(() => veniceError('MODEL_OVERLOADED', { shape: 'refund' })).toThrow(TypeError);
  });
});

describe('veniceErrorExamples', () => {
  test.each(veniceErrorCodes)('start with the plain message for %s', (code) => {
    const [plain] = veniceErrorExamples(code);
    const { status, message } = veniceErrorDefinitions[code];
    expect(plain).toMatchObject({ shape: 'plain', status, body: { error: message } });
  });
});
