import { describe, expect, test } from 'vitest';
import {
  type AnyVeniceError,
  toVeniceError,
  veniceErrorCodes,
  veniceErrorDefinitions,
} from '../../src/index.js';
import { matchMessage } from '../../src/recognize/messages/match-message.js';
import { indexOf } from '../support/index-of.js';

function errorOf(status: number, message: string): AnyVeniceError {
  return toVeniceError({ status, body: { error: message } });
}

describe('a message that is cut to its first sentence', () => {
  test.each([
    [429, 'The model is currently overloaded', 'MODEL_OVERLOADED'],
    [503, 'the model is at capacity.', 'MODEL_AT_CAPACITY'],
    [404, 'Media could not be found', 'MEDIA_NOT_FOUND'],
    [403, 'API access has been disabled for this account.', 'API_ACCESS_DISABLED'],
    [402, 'API key USD spend limit exceeded.', 'API_KEY_USD_SPEND_LIMIT_EXCEEDED'],
    [422, 'The audio could not be processed for transcription', 'ASR_UPSTREAM_VALIDATION_FAILED'],
    [404, 'qwen-2 has been deprecated', 'MODEL_NOT_FOUND'],
    [400, 'Your request exceeds the model’s maximum context'.replace('’', "'"), 'TOO_MANY_TOKENS'],
  ])('%i %s', (status, message, code) => {
    expect(errorOf(status, message)).toMatchObject({ code, matchedBy: 'message' });
  });

  test('two of its three sentences', () => {
    const message =
      'The audio could not be processed for transcription. Common causes: zero-length, silent, corrupt, or unsupported-language audio.';
    expect(errorOf(422, message).code).toBe('ASR_UPSTREAM_VALIDATION_FAILED');
  });
});

describe('a message that is followed by more', () => {
  test.each([
    [
      503,
      'The model is temporarily offline. Please try again later. (request id: 20260101abc)',
      'MODEL_OFFLINE',
    ],
    [503, 'The model is at capacity. See https://status.example.com', 'MODEL_AT_CAPACITY'],
    [402, 'Insufficient balance: 0.02 USD', 'INSUFFICIENT_BALANCE'],
    [401, 'Invalid API key provided, check your settings', 'AUTHENTICATION_FAILED'],
    [400, 'Invalid model - choose another one', 'INVALID_MODEL'],
    [400, 'The image file is corrupted or unreadable\nRequest ID: 123', 'CORRUPTED_IMAGE'],
    [429, 'Another request for this user is in flight [trace 5]', 'RATE_LIMIT_EXCEEDED'],
    [
      400,
      "Unsupported value: 'top_p' does not support 2 with this model. Only 1 is supported.",
      'INVALID_REQUEST',
    ],
  ])('%i %s', (status, message, code) => {
    expect(errorOf(status, message)).toMatchObject({ code, matchedBy: 'message' });
  });

  test('keeps the variable parts', () => {
    expect(
      errorOf(400, 'prompt is too long: 210,345 tokens > 200000 maximum. Shorten it. (req_1)').details,
    ).toEqual({ requestedTokens: 210_345, maximumTokens: 200_000 });
    const limit =
      "This model's maximum context length is 32768 tokens. However, you requested 8000 output tokens";
    const total = `${limit} and your prompt contains at least 24769 input tokens, for a total of at least 32769 tokens.`;
    for (const message of [total, `${total} Please reduce the length of the input prompt.`]) {
      expect(errorOf(400, message).details).toEqual({ requestedTokens: 32_769, maximumTokens: 32_768 });
    }
    expect(errorOf(400, "Unknown parameter: 'logit'. See the docs.").details).toMatchObject({
      param: 'logit',
    });
  });
});

describe('a part of a message is not enough', () => {
  test.each([
    ['at another status', 400, 'The model is currently overloaded'],
    ['if a word goes on', 503, 'The model is at capacityless'],
    ['if the sentence goes on', 503, 'The model is at capacity planning'],
    ['if it is no whole sentence', 503, 'The model is'],
    ['if it is very short', 404, 'Not found: the user'],
  ])('%s', (_, status, message) => {
    expect(errorOf(status, message).matchedBy).not.toBe('message');
  });

  test('if two codes fit equally well', () => {
    const rules = indexOf<string>(
      ['the model sleeps. wait', { code: 'MODEL_OFFLINE', statuses: [400] }],
      ['the model sleeps. choose another one', { code: 'INVALID_MODEL', statuses: [400] }],
    );
    expect(matchMessage('The model sleeps', rules, () => true)).toBeUndefined();
    expect(matchMessage('The model sleeps. Wait!', rules, () => true)?.rule.code).toBe('MODEL_OFFLINE');
  });
});

test('a whole message has precedence', () => {
  expect(errorOf(401, 'Authentication failed - Pro subscription is inactive.').code).toBe(
    'AUTHENTICATION_FAILED_INACTIVE_KEY',
  );
  expect(errorOf(401, 'Authentication failed - the key has expired').code).toBe('AUTHENTICATION_FAILED');
});

test('every documented message is recognized at its status with a request id after it', () => {
  const lost = veniceErrorCodes.flatMap((code) => {
    const { status, message } = veniceErrorDefinitions[code];
    const { code: found } = errorOf(status, `${message} (request id: 20261127)`);
    return found === code ? [] : [`${code}: ${found ?? 'none'}`];
  });
  expect(lost).toEqual(['ROUTE_NOT_FOUND: none']);
});

test('matching takes linear time', () => {
  const rules = indexOf(['a long text {} b', { code: 'INVALID_MODEL', statuses: [400] }]);
  const message = `a long text ${' b'.repeat(2_000)}x`;
  expect(matchMessage(message, rules, () => true)).toBeUndefined();
});
