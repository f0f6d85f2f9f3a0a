import { toVeniceError, type VeniceErrorCode } from '@venice/errors-core';
import type { ResponseError } from 'openai-7/resources/responses/responses';
import { describe, expect, test } from 'vitest';

/**
 * The codes of the native mode of `/responses`, which passes the errors of its upstream on. Fails to compile if the SDK
 * has a code that is not here.
 */
const CODES: Readonly<Record<ResponseError['code'], VeniceErrorCode>> = {
  server_error: 'INFERENCE_FAILED',
  rate_limit_exceeded: 'RATE_LIMIT_EXCEEDED',
  invalid_prompt: 'CONTENT_POLICY_VIOLATION',
  data_residency_mismatch: 'REGION_RESTRICTED',
  bio_policy: 'CONTENT_POLICY_VIOLATION',
  misalignment_policy_violation: 'CONTENT_POLICY_VIOLATION',
  vector_store_timeout: 'REQUEST_TIMEOUT',
  invalid_image: 'CORRUPTED_IMAGE',
  invalid_image_format: 'CORRUPTED_IMAGE',
  invalid_base64_image: 'CORRUPTED_IMAGE',
  invalid_image_url: 'INVALID_REQUEST',
  image_too_large: 'IMAGE_TOO_LARGE',
  image_too_small: 'IMAGE_TOO_SMALL',
  image_parse_error: 'CORRUPTED_IMAGE',
  image_content_policy_violation: 'CONTENT_POLICY_VIOLATION',
  invalid_image_mode: 'INVALID_REQUEST',
  image_file_too_large: 'PAYLOAD_TOO_LARGE',
  unsupported_image_media_type: 'INVALID_REQUEST',
  empty_image_file: 'CORRUPTED_IMAGE',
  failed_to_download_image: 'URL_UNREACHABLE',
  image_file_not_found: 'INVALID_REQUEST',
};

describe.each(Object.entries(CODES))('the native code %s', (wireCode, code) => {
  const error = { code: wireCode, message: 'Something odd happened' };

  test('in a failed object and in a stream', () => {
    for (const body of [
      { id: 'resp_1', object: 'response', status: 'failed', error },
      { type: 'response.failed', response: { object: 'response', status: 'failed', error } },
      { type: 'error', ...error, param: null },
    ]) {
      expect(toVeniceError({ status: 200, body })).toMatchObject({ code, wireCode });
    }
  });

  test('in a failed request', () => {
    const status = wireCode === 'server_error' ? 500 : 400;
    expect(toVeniceError({ status, body: { error: { ...error, type: 'odd' } } })).toMatchObject({
      code,
      wireCode,
    });
  });
});
