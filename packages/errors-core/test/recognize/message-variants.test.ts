import { describe, expect, test } from 'vitest';
import { toVeniceError, type VeniceErrorCode } from '../../src/index.js';

function errorOf(status: number, error: string) {
  return toVeniceError({ status, body: { error } });
}

describe('an older message keeps its code:', () => {
  test.each<[number, string, VeniceErrorCode]>([
    [402, 'Insufficient USD or VCU balance to complete request', 'INSUFFICIENT_BALANCE'],
    [402, 'Insufficient USD or Diem balance to complete request', 'INSUFFICIENT_BALANCE'],
    [404, 'Media could not be found. Request may may be invalid, expired, or deleted.', 'MEDIA_NOT_FOUND'],
    [404, 'Media could not be found. Request may be invalid, expired, or deleted.', 'MEDIA_NOT_FOUND'],
    [404, 'Model is required', 'INVALID_REQUEST'],
    [401, 'Invalid API key provided', 'AUTHENTICATION_FAILED'],
  ])('%i %s', (status, message, code) => {
    expect(errorOf(status, message)).toMatchObject({ code, matchedBy: 'message', wireCode: undefined });
  });
});

describe('an exhausted error budget', () => {
  const budget = (limit: number, wait: string): string =>
    `Too many failed attempts (> ${limit}) resulting in a non-success status code. Please wait ${wait} and try again.`;
  const MORE = ' See https://docs.venice.ai/api-reference/rate-limiting for more information.';
  const variants = [
    budget(20, '30s') + MORE,
    budget(50, '30 seconds') + MORE,
    budget(20, '30s'),
    budget(50, '30 seconds'),
    'Too many failed attempts (> 50) in other words',
    'Too many failed attempts',
  ];

  test.each(variants)('is a rate limit with the limiter error-budget and a wait of 30 s: %s', (message) => {
    expect(errorOf(429, message)).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      matchedBy: 'message',
      details: { limiter: 'error-budget' },
      retryable: true,
      retryAfterMs: 30_000,
    });
  });

  test('has the wait until the budget resets if the headers have the reset', () => {
    for (const offset of [5_000, 600_000]) {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': String(Date.now() + offset) };
      const error = toVeniceError({ status: 429, headers, body: { error: variants[1] } });
      expect(error.rateLimit).toMatchObject({ errorBudget: { remaining: 0 } });
      expect(error.retryAfterMs).toBeGreaterThan(offset - 5_000);
      expect(error.retryAfterMs).toBeLessThanOrEqual(offset);
    }
  });

  test('has the wait of Retry-After if there is one', () => {
    const error = toVeniceError({
      status: 429,
      headers: { 'retry-after': '12' },
      body: { error: variants[0] },
    });
    expect(error).toMatchObject({ details: { limiter: 'error-budget' }, retryAfterMs: 12_000 });
  });
});

describe('the two error budgets', () => {
  test.each([
    [
      'Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30s and try again.',
      50,
    ],
    ['Too many failed attempts (> 20). Try again later.', 20],
    ['Too many failed attempts (> 1,000) for this key.', 1_000],
  ])('the usual one: %s', (error, limit) => {
    const found = toVeniceError({ status: 429, body: { error } });
    expect(found).toMatchObject({
      details: { limiter: 'error-budget', limit },
      actions: ['wait', 'change-request'],
    });
  });

  test.each([
    'Too many failed attempts (> 200) resulting in a non-success status code. Please wait 30 seconds and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.',
    'Too many failed attempts (> 200) resulting in a non-success status code. Please wait 30s and try again.',
    'Too many failed attempts (> 200). Try again later.',
    'Too many failed attempts (> 200) for this key.',
  ])('that of unsupported features: %s', (error) => {
    const found = toVeniceError({ status: 429, body: { error } });
    expect(found).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: { limiter: 'unsupported-budget', limit: 200 },
      actions: ['wait', 'change-request'],
      retryAfterMs: 30_000,
    });
  });
});

describe('other limiters', () => {
  test.each([
    ['Too many concurrent requests', 'concurrency'],
    ['Another request for this user is in flight', 'concurrency'],
    ['Rate limit exceeded. POST /api/v1/video/transcriptions has been removed.', 'retired-route'],
  ])('are recognized, without a wait: %s', (message, limiter) => {
    expect(errorOf(429, message)).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: { limiter },
      retryAfterMs: undefined,
    });
  });

  test('are recognized by a wire code, whatever the message is', () => {
    const body = { error: 'New words', code: 'X402_CONCURRENCY_LIMIT' };
    expect(toVeniceError({ status: 429, body })).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      details: { limiter: 'concurrency' },
    });
  });

  test('are not guessed', () => {
    for (const message of ['Rate limit exceeded', 'Rate limit exceeded. Please try again later.']) {
      const { code, details } = errorOf(429, message);
      expect({ code, details }).toEqual({ code: 'RATE_LIMIT_EXCEEDED', details: {} });
    }
  });
});

describe('the variable parts of a message become fields', () => {
  test.each<[number, string, VeniceErrorCode, object]>([
    [404, 'Specified model not found: auto', 'MODEL_NOT_FOUND', { model: 'auto' }],
    [
      404,
      'Specified model not found: GLM-5. Did you mean: GLM-5.1, glm-5-2?',
      'MODEL_NOT_FOUND',
      { model: 'GLM-5', suggestedModels: ['GLM-5.1', 'glm-5-2'] },
    ],
    [
      404,
      'qwen-2.5-vl has been deprecated. Please use qwen3-vl.',
      'MODEL_NOT_FOUND',
      { model: 'qwen-2.5-vl', suggestedModels: ['qwen3-vl'] },
    ],
    [
      404,
      'qwen-edit has been deprecated. Please use qwen-image-2-edit instead.',
      'MODEL_NOT_FOUND',
      { model: 'qwen-edit', suggestedModels: ['qwen-image-2-edit'] },
    ],
    [
      404,
      'qwen-edit has been deprecated. Please use qwen-image-2-edit. It is better.',
      'MODEL_NOT_FOUND',
      { model: 'qwen-edit', suggestedModels: ['qwen-image-2-edit'] },
    ],
    [
      404,
      'Specified model not found: qwen-2.5-vl has been deprecated. Please use qwen3-vl.',
      'MODEL_NOT_FOUND',
      { model: 'qwen-2.5-vl', suggestedModels: ['qwen3-vl'] },
    ],
    [
      422,
      'The selected model provider rejected this request due to its content policies. Credits have been refunded. Try using wan-2-7-text-to-video instead.',
      'CONTENT_POLICY_VIOLATION',
      { suggestedModels: ['wan-2-7-text-to-video'] },
    ],
    [403, 'The specified model is unavailable in France.', 'REGION_RESTRICTED', { country: 'France' }],
    [
      403,
      'The specified model is unavailable in South Korea. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.',
      'REGION_RESTRICTED',
      { country: 'South Korea' },
    ],
    [403, 'The specified model is unavailable in your region', 'REGION_RESTRICTED', {}],
    [
      403,
      "This API key is set to 'PRIVATE_ONLY', but `claude-opus-4-8` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key.",
      'MODEL_PRIVACY_RESTRICTED',
      { modelPrivacy: 'PRIVATE_ONLY', model: 'claude-opus-4-8' },
    ],
    [
      400,
      'Voice "eve" is not supported by model "tts-kokoro". Try using a supported voice: af_alloy, af_aoede.',
      'INVALID_REQUEST',
      { supportedVoices: ['af_alloy', 'af_aoede'] },
    ],
    [
      400,
      'response_format "wav" is not supported by model "tts-1". Supported formats: mp3, pcm.',
      'INVALID_REQUEST',
      { supportedFormats: ['mp3', 'pcm'] },
    ],
    [413, 'File exceeds the maximum allowed size of 25 MB.', 'PAYLOAD_TOO_LARGE', { maximumSize: '25 MB' }],
    [400, 'Reddit blocks automated access to their content.', 'SCRAPE_BLOCKED', { site: 'Reddit' }],
    [
      500,
      'URL unreachable: the host did not answer',
      'URL_UNREACHABLE',
      { reason: 'the host did not answer' },
    ],
  ])('%i %s', (status, message, code, details) => {
    const error = errorOf(status, message);
    expect(error).toMatchObject({ code, matchedBy: 'message', message });
    expect(error.details).toEqual(details);
  });

  test('even if the error is matched by a wire code', () => {
    const body = {
      error: { message: 'File exceeds the maximum allowed size of 25 MB.', code: 'PAYLOAD_TOO_LARGE' },
    };
    expect(toVeniceError({ status: 413, body })).toMatchObject({
      matchedBy: 'code',
      details: { maximumSize: '25 MB' },
    });
  });

  test('but not if the wire code belongs to another error', () => {
    const body = { error: 'Specified model not found: auto', code: 'INVALID_MODEL' };
    expect(toVeniceError({ status: 404, body })).toMatchObject({ code: 'INVALID_MODEL', details: {} });
  });

  test('and a request id in the message becomes the request id', () => {
    const message =
      'Invalid request parameters. For assistance, please reach out to support@venice.ai and reference request ID: chatcmpl-3f6c';
    expect(errorOf(400, message)).toMatchObject({
      code: 'INVALID_REQUEST',
      requestId: 'chatcmpl-3f6c',
      details: {},
    });
  });
});
