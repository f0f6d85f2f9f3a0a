import { describe, expect, test } from 'vitest';
import type { MessageRule } from '../../src/catalog/recognition-tables.js';
import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '../../src/index.js';
import { matchMessage } from '../../src/recognize/messages/match-message.js';
import { indexOf } from '../support/index-of.js';

const OVERLOADED = 'The model is currently overloaded. Please try again later.';

describe('an error is recognized by its wire code', () => {
  test('next to the message', () => {
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

  test('in an error object, under another name', () => {
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

  test('in place of the message', () => {
    const error = toVeniceError({ status: 400, body: { error: 'INVALID_MODEL', message: 'No such thing' } });
    expect(error).toMatchObject({ code: 'INVALID_MODEL', matchedBy: 'code', message: 'No such thing' });
  });

  test('at any status, and inside a successful response', () => {
    const body = { error: { message: '…', type: 'server_error', code: 'model_overloaded' } };
    for (const status of [200, 429, 503, undefined]) {
      expect(toVeniceError({ status, body })).toMatchObject({ code: 'MODEL_OVERLOADED', status });
    }
  });

  test('rather than by a message of another error', () => {
    const error = toVeniceError({
      status: 401,
      body: { code: 'PRO_ONLY_MODEL', error: 'Authentication failed' },
    });
    expect(error).toMatchObject({ code: 'PRO_ONLY_MODEL', matchedBy: 'code' });
  });
});

describe('a wire code that is not in the catalog', () => {
  test('is kept, and the status does not replace it', () => {
    const error = toVeniceError({
      status: 429,
      body: { code: 'QUOTA_OF_TOMORROW', error: 'Come back later' },
    });
    expect(error).toMatchObject({ code: undefined, matchedBy: undefined, wireCode: 'QUOTA_OF_TOMORROW' });
    expect(error).toMatchObject({ family: 'rate-limit', retryable: true });
  });

  test('does not hide a message that the catalog has', () => {
    const error = toVeniceError({ status: 429, body: { code: 'BUSY_TOMORROW', error: OVERLOADED } });
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      matchedBy: 'message',
      wireCode: 'BUSY_TOMORROW',
    });
  });

  test.each([429, '429'])('is ignored if it is a number: %j', (code) => {
    const error = toVeniceError({ status: 403, body: { error: { message: 'Not you', code } } });
    expect(error).toMatchObject({ code: 'UNAUTHORIZED', matchedBy: 'status', wireCode: undefined });
  });

  test('is ignored if it is a class of errors', () => {
    const error = toVeniceError({
      status: 400,
      body: { error: { message: 'Odd', type: 'invalid_request_error' } },
    });
    expect(error).toMatchObject({ code: 'INVALID_REQUEST', matchedBy: 'status', wireCode: undefined });
  });
});

describe('an error is recognized by its message', () => {
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
  ])('whatever its case, white space and closing punctuation: %j', (message) => {
    expect(toVeniceError({ status: 429, body: { error: message } }).code).toBe('MODEL_OVERLOADED');
  });

  test('in text that is JSON', () => {
    const error = toVeniceError({ status: 429, body: ` {"error": "${OVERLOADED}"}\n` });
    expect(error).toMatchObject({ code: 'MODEL_OVERLOADED', body: { error: OVERLOADED } });
  });

  test('with its variable parts, as they were sent', () => {
    const message = 'Specified model not found: Qwen-9. Did you mean: Qwen-3, Llama-3.3?';
    const error = toVeniceError({ status: 404, body: { error: message } });
    expect(error.code).toBe('MODEL_NOT_FOUND');
    expect(error.details).toEqual({ model: 'Qwen-9', suggestedModels: ['Qwen-3', 'Llama-3.3'] });
  });

  test('and not by a shorter message that it begins with', () => {
    const error = toVeniceError({
      status: 401,
      body: { error: veniceErrorDefinitions.AUTHENTICATION_FAILED_INACTIVE_KEY.message },
    });
    expect(error.code).toBe('AUTHENTICATION_FAILED_INACTIVE_KEY');
  });

  test('but not at a status of another kind of failure', () => {
    const error = toVeniceError({ status: 503, body: { error: 'Authentication failed' } });
    expect(error).toMatchObject({ code: undefined, family: 'availability', retryable: true });
  });

  test('inside a success, or if the status is unknown', () => {
    for (const status of [200, undefined]) {
      const error = toVeniceError({ status, body: { error: 'Inference processing failed' } });
      expect(error).toMatchObject({ code: 'INFERENCE_FAILED', matchedBy: 'message' });
    }
  });
});

describe('among the messages of a catalog', () => {
  interface Message extends MessageRule {
    readonly text: string;
  }
  const rule = (code: string, literals: string[], captures: (string | null)[] = []): Message => ({
    code,
    statuses: [400],
    text: literals
      .map((literal, index) => (index === 0 ? literal : `{${captures[index - 1] ?? ''}}${literal}`))
      .join(''),
  });
  const match = (message: string, ...rules: Message[]) =>
    matchMessage(message, indexOf(...rules.map((each) => [each.text, each] as const)), () => true);

  test('the one with the most literal text wins, in any order', () => {
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

  test('two that match equally well identify an error only if it is the same one', () => {
    const rules = [rule('ONE', ['not found']), rule('OTHER', ['not found'])];
    expect(match('Not found', ...rules)).toBeUndefined();
    expect(match('Not found', rule('ONE', ['not found']), rule('ONE', ['not found']))?.rule.code).toBe('ONE');
  });

  test('a variable part is never empty, and parts never overlap', () => {
    expect(match('voice ""', rule('VOICE', ['voice "', '"'], ['voice']))).toBeUndefined();
    expect(match('abab', rule('PAIR', ['aba', 'bab'], ['x']))).toBeUndefined();
  });
});

describe('if neither code nor message is known', () => {
  test('the body shape can identify the error', () => {
    const body = { details: { _errors: [], model: { _errors: ['Required'] } }, issues: [] };
    expect(toVeniceError({ status: 400, body })).toMatchObject({
      code: 'INVALID_REQUEST',
      matchedBy: 'shape',
    });
  });

  test('the body shape identifies no error at a status that does not fit it', () => {
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
    [504, 'REQUEST_TIMEOUT'],
  ])('the status identifies the error if only one code is likely: %i %s', (status, code) => {
    const error = toVeniceError({ status, body: { error: 'Words nobody has seen' } });
    expect(error).toMatchObject({ code, matchedBy: 'status', message: 'Words nobody has seen' });
  });

  test.each([402, 404, 409, 422, 429, 500, 502, 503, 524])(
    'the status alone identifies no error: %i',
    (status) => {
      const error = toVeniceError({ status, body: { error: 'Words nobody has seen' } });
      expect(error).toMatchObject({ code: undefined, matchedBy: undefined, status });
    },
  );

  test('JSON without any sign of an error gets no code', () => {
    expect(toVeniceError({ status: 400, body: { ok: false } }).code).toBeUndefined();
    expect(toVeniceError({ status: 400, body: [1, 2] }).code).toBeUndefined();
  });
});

describe('a body that is not from the API gets a message but no code:', () => {
  test.each<[string, unknown, string]>([
    ['empty', '', 'HTTP 401 with an empty body'],
    ['blank', ' \r\n ', 'HTTP 401 with an empty body'],
    ['absent', undefined, 'HTTP 401 with an empty body'],
    ['null', null, 'HTTP 401 with an empty body'],
    ['truncated', '{"error":"Authentication fai', 'HTTP 401 with a truncated body'],
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

  test('and stays in `body`', () => {
    expect(toVeniceError({ status: 502, body: '<h1>Bad gateway</h1>' }).body).toBe('<h1>Bad gateway</h1>');
    expect(toVeniceError({ status: 502, body: '' }).body).toBeUndefined();
  });

  test('even if the status is unknown', () => {
    expect(toVeniceError({}).message).toBe('A response of unknown status with an empty body');
  });
});

describe('an error without a code has a family and retryable', () => {
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
