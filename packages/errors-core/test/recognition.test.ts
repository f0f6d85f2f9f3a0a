import { describe, expect, test } from 'vitest';
import type { MessageRule } from '../src/catalog/catalog-tables.js';
import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '../src/index.js';
import { matchMessage } from '../src/recognize/match-message.js';

const OVERLOADED = 'The model is currently overloaded. Please try again later.';

describe('an error is recognised by its code on the wire', () => {
  test('beside the sentence', () => {
    const error = toVeniceError({
      status: 413,
      body: { code: 'PAYLOAD_TOO_LARGE', error: 'Too big for us' },
    });
    expect(error).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      matchedBy: 'code',
      wireCode: 'PAYLOAD_TOO_LARGE',
    });
  });

  test('in an error object, where the wire has another name for it', () => {
    const body = {
      error: { message: 'This model has a window of 8192.', type: 'x', code: 'context_length_exceeded' },
    };
    const error = toVeniceError({ status: 400, body });
    expect(error).toMatchObject({
      code: 'TOO_MANY_TOKENS',
      matchedBy: 'code',
      wireCode: 'context_length_exceeded',
    });
  });

  test('in the type of an error object', () => {
    const body = { error: { message: 'Refused.', type: 'provider_content_policy', credits_refunded: true } };
    const error = toVeniceError({ status: 422, body });
    expect(error).toMatchObject({ code: 'CONTENT_POLICY_VIOLATION', wireCode: 'provider_content_policy' });
  });

  test('where the sentence usually stands', () => {
    const error = toVeniceError({ status: 400, body: { error: 'INVALID_MODEL', message: 'No such thing' } });
    expect(error).toMatchObject({ code: 'INVALID_MODEL', matchedBy: 'code', message: 'No such thing' });
  });

  test('at any status, and inside a successful response', () => {
    const body = { error: { message: '…', type: 'server_error', code: 'model_overloaded' } };
    for (const status of [200, 429, 503, undefined]) {
      expect(toVeniceError({ status, body })).toMatchObject({ code: 'MODEL_OVERLOADED', status });
    }
  });

  test('which says more than a sentence that means something else', () => {
    const error = toVeniceError({
      status: 401,
      body: { code: 'PRO_ONLY_MODEL', error: 'Authentication failed' },
    });
    expect(error).toMatchObject({ code: 'PRO_ONLY_MODEL', matchedBy: 'code' });
  });
});

describe('a code that the catalog does not know', () => {
  test('is kept, and is not taken for what the status usually means', () => {
    const error = toVeniceError({
      status: 429,
      body: { code: 'QUOTA_OF_TOMORROW', error: 'Come back later' },
    });
    expect(error).toMatchObject({ code: undefined, matchedBy: undefined, wireCode: 'QUOTA_OF_TOMORROW' });
    expect(error).toMatchObject({ family: 'rate-limit', retryable: true });
  });

  test('does not hide a sentence that the catalog knows', () => {
    const error = toVeniceError({ status: 429, body: { code: 'BUSY_TOMORROW', error: OVERLOADED } });
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      matchedBy: 'message',
      wireCode: 'BUSY_TOMORROW',
    });
  });

  test.each([429, '429'])('is not one where it is a number: %j', (code) => {
    const error = toVeniceError({ status: 429, body: { error: { message: 'Slow down', code } } });
    expect(error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', matchedBy: 'status', wireCode: undefined });
  });

  test('is not one where it is a class of errors', () => {
    const error = toVeniceError({
      status: 400,
      body: { error: { message: 'Odd', type: 'invalid_request_error' } },
    });
    expect(error).toMatchObject({ code: 'INVALID_REQUEST', matchedBy: 'status', wireCode: undefined });
  });
});

describe('an error is recognised by its sentence', () => {
  test.each(veniceErrorCodes)('alone, at its own status: %s', (code) => {
    const { status, message } = veniceErrorDefinitions[code];
    const error = toVeniceError({ status, body: { error: message } });
    expect(error).toMatchObject({ code, matchedBy: 'message', message, status, wireCode: undefined });
  });

  test.each([
    OVERLOADED.toUpperCase(),
    OVERLOADED.slice(0, -1),
    `${OVERLOADED}..`,
    `${OVERLOADED.slice(0, -1)} !?`,
    `  ${OVERLOADED.replaceAll(' ', '\n  ')}\t`,
  ])('whatever its case, white space and closing punctuation: %j', (sentence) => {
    expect(toVeniceError({ status: 429, body: { error: sentence } }).code).toBe('MODEL_OVERLOADED');
  });

  test('in text that is JSON', () => {
    const error = toVeniceError({ status: 429, body: ` {"error": "${OVERLOADED}"}\n` });
    expect(error).toMatchObject({ code: 'MODEL_OVERLOADED', body: { error: OVERLOADED } });
  });

  test('with its variable parts, as they were written', () => {
    const sentence = 'Specified model not found: Qwen-9. Did you mean: Qwen-3, Llama-3.3?';
    const error = toVeniceError({ status: 404, body: { error: sentence } });
    expect(error.code).toBe('MODEL_NOT_FOUND');
    expect(error.details).toEqual({ model: 'Qwen-9', suggestedModels: ['Qwen-3', 'Llama-3.3'] });
  });

  test('and not taken for a shorter one that it begins with', () => {
    const error = toVeniceError({
      status: 401,
      body: { error: veniceErrorDefinitions.AUTHENTICATION_FAILED_INACTIVE_KEY.message },
    });
    expect(error.code).toBe('AUTHENTICATION_FAILED_INACTIVE_KEY');
  });

  test('not at a status of another kind of failure', () => {
    const error = toVeniceError({ status: 503, body: { error: 'Authentication failed' } });
    expect(error).toMatchObject({ code: undefined, family: 'availability', retryable: true });
  });

  test('at any status where the status says nothing: inside a success, or unknown', () => {
    for (const status of [200, undefined]) {
      const error = toVeniceError({ status, body: { error: 'Inference processing failed' } });
      expect(error).toMatchObject({ code: 'INFERENCE_FAILED', matchedBy: 'message' });
    }
  });
});

describe('of the sentences in a catalog', () => {
  const rule = (code: string, literals: string[], captures: (string | null)[] = []): MessageRule => ({
    code,
    statuses: [400],
    literals,
    captures,
  });
  const match = (sentence: string, ...rules: MessageRule[]) => matchMessage(sentence, rules, () => true);

  test('the one with most literal text wins, in whatever order they stand', () => {
    const general = rule('GENERAL', ['model ', ''], ['rest']);
    const special = rule('SPECIAL', ['model ', ' is gone'], ['model']);
    expect(match('Model X is gone', general, special)).toMatchObject({
      rule: special,
      captures: { model: 'X' },
    });
    expect(match('Model X is gone', special, general)).toMatchObject({ rule: special });
    expect(match('Model X is here', general, special)).toMatchObject({
      rule: general,
      captures: { rest: 'X is here' },
    });
  });

  test('two that fit equally well say nothing, unless they mean the same', () => {
    const rules = [rule('ONE', ['not found']), rule('OTHER', ['not found'])];
    expect(match('Not found', ...rules)).toBeUndefined();
    expect(match('Not found', rule('ONE', ['not found']), rule('ONE', ['not found']))?.rule.code).toBe('ONE');
  });

  test('a variable part is never empty, and parts never overlap', () => {
    expect(match('voice ""', rule('VOICE', ['voice "', '"'], ['voice']))).toBeUndefined();
    expect(match('abab', rule('PAIR', ['aba', 'bab'], ['x']))).toBeUndefined();
  });
});

describe('where neither code nor sentence is known', () => {
  test('the shape of the body can say it', () => {
    const body = { details: { _errors: [], model: { _errors: ['Required'] } }, issues: [] };
    expect(toVeniceError({ status: 400, body })).toMatchObject({
      code: 'INVALID_REQUEST',
      matchedBy: 'shape',
    });
  });

  test('the shape says nothing at a status it does not go with', () => {
    const body = { error: 'Something new', issues: [{ message: 'Odd', path: [] }] };
    expect(toVeniceError({ status: 500, body })).toMatchObject({ code: undefined, family: 'internal' });
  });

  test.each([
    [400, 'INVALID_REQUEST'],
    [401, 'AUTHENTICATION_FAILED'],
    [403, 'UNAUTHORIZED'],
    [410, 'ENDPOINT_RETIRED'],
    [413, 'PAYLOAD_TOO_LARGE'],
    [415, 'INVALID_CONTENT_TYPE'],
    [429, 'RATE_LIMIT_EXCEEDED'],
    [504, 'REQUEST_TIMEOUT'],
  ])('the status says it where one code is a safe reading: %i %s', (status, code) => {
    const error = toVeniceError({ status, body: { error: 'Words nobody has seen' } });
    expect(error).toMatchObject({ code, matchedBy: 'status', message: 'Words nobody has seen' });
  });

  test.each([402, 404, 409, 422, 500, 502, 503, 524])('the status alone names none: %i', (status) => {
    const error = toVeniceError({ status, body: { error: 'Words nobody has seen' } });
    expect(error).toMatchObject({ code: undefined, matchedBy: undefined, status });
  });

  test('JSON that says nothing of an error gets none', () => {
    expect(toVeniceError({ status: 400, body: { ok: false } }).code).toBeUndefined();
    expect(toVeniceError({ status: 400, body: [1, 2] }).code).toBeUndefined();
  });
});

describe('a body that is not the API’s gets no code, and a message all the same', () => {
  test.each<[string, unknown, string]>([
    ['empty', '', 'HTTP 401 with an empty body'],
    ['blank', ' \r\n ', 'HTTP 401 with an empty body'],
    ['absent', undefined, 'HTTP 401 with an empty body'],
    ['null', null, 'HTTP 401 with an empty body'],
    ['cut off', '{"error":"Authentication fai', 'HTTP 401 with a truncated body'],
    ['text', 'Authentication failed', 'Authentication failed'],
    [
      'a page without a title',
      '<!DOCTYPE html><h1>Unauthorized</h1>',
      'HTTP 401 with an HTML page instead of JSON',
    ],
    ['a page of a proxy', '<html><TITLE lang="en">\n Unauthorized </TITLE></html>', 'Unauthorized'],
  ])('%s', (_name, body, message) => {
    const error = toVeniceError({ status: 401, body });
    expect(error).toMatchObject({ code: undefined, matchedBy: undefined, message, family: 'authentication' });
  });

  test('and keeps what came, for whoever looks into it', () => {
    expect(toVeniceError({ status: 502, body: '<h1>Bad gateway</h1>' }).body).toBe('<h1>Bad gateway</h1>');
    expect(toVeniceError({ status: 502, body: '' }).body).toBeUndefined();
  });

  test('says so where even the status is unknown', () => {
    expect(toVeniceError({}).message).toBe('A response of unknown status with an empty body');
  });
});

describe('an error without a code still answers', () => {
  test.each([
    [401, 'authentication', false],
    [402, 'billing', false],
    [403, 'permission', false],
    [404, 'not-found', false],
    [408, 'request', true],
    [418, 'request', false],
    [429, 'rate-limit', true],
    [500, 'internal', true],
    [501, 'internal', false],
    [502, 'availability', true],
    [503, 'availability', true],
    [504, 'availability', true],
    [522, 'availability', true],
    [200, 'internal', false],
    [undefined, 'internal', false],
  ])('for %s: %s, retryable %s', (status, family, retryable) => {
    expect(toVeniceError({ status })).toMatchObject({ code: undefined, family, retryable });
  });

  test.each([0, 42, 600, 429.5, Number.NaN, -429])('%d is no status', (status) => {
    expect(toVeniceError({ status }).status).toBeUndefined();
  });
});
