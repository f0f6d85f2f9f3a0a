import { describe, expect, test } from 'vitest';
import { toVeniceError } from '../../src/index.js';

describe('a refusal of content is no wrong parameter', () => {
  test.each([
    [400, 'The request failed because the input image may contain real person'],
    [422, 'The request failed because the input video may contain real person. Request id: 0217'],
    [400, "The request failed because the input image 'content[1]' may contain real person."],
    [400, 'Input image may contain real person.'],
    [400, 'The input video may contain real person'],
    [400, 'The request failed because the output video may be related to copyright restrictions.'],
    [
      400,
      'The request could not be processed because the output image includes sensitive content that violates ContentSecurityDetection.ARKRequest ID: 02',
    ],
    [403, 'Content violates usage guidelines. Team: 1, API key ID: 2, Failed check: SAFETY_CHECK_TYPE_BIO'],
    [422, 'Output blocked by content filtering policy'],
    [400, 'Content Exists Risk'],
    [
      400,
      'Your request was rejected by the safety system. If you believe this is an error, contact us. safety_violations=[violence].',
    ],
  ])('%i %s', (status, error) => {
    expect(toVeniceError({ status, body: { error } })).toMatchObject({
      code: 'CONTENT_POLICY_VIOLATION',
      matchedBy: 'message',
      retryable: false,
    });
  });

  test('an answer of the server that only sounds like one is none', () => {
    const body = { error: 'The request failed because the input image may contain real person' };
    expect(toVeniceError({ status: 500, body }).code).toBeUndefined();
  });
});

describe('a wire code with an unknown last part', () => {
  test.each([
    ['InputImageSensitiveContentDetected.PrivacyInformation', 400, 'CONTENT_POLICY_VIOLATION'],
    ['OutputVideoSensitiveContentDetected.PolicyViolation', 400, 'CONTENT_POLICY_VIOLATION'],
    ['Throttling.User', 429, 'RATE_LIMIT_EXCEEDED'],
  ])('%s means what its first part does', (code, status, expected) => {
    const error = toVeniceError({ status, body: { error: { code, message: 'Words nobody has seen' } } });
    expect(error).toMatchObject({ code: expected, matchedBy: 'code', wireCode: code });
  });

  test('an unknown first part says nothing', () => {
    const body = { error: { code: 'Unheard.SensitiveContentDetected', message: 'Words nobody has seen' } };
    expect(toVeniceError({ status: 500, body }).code).toBeUndefined();
  });
});
