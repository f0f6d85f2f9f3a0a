// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorCode } from '@venice/errors-core';

/** The SDK's classes of errors that the catalog's errors come as. */
export type OpenAIErrorClass =
  | 'APIError'
  | 'AuthenticationError'
  | 'BadRequestError'
  | 'InternalServerError'
  | 'NotFoundError'
  | 'PermissionDeniedError'
  | 'RateLimitError'
  | 'UnprocessableEntityError';

/** The class the SDK throws for each code at its documented status, and the `type` of its error object. */
export const openaiErrors: Readonly<
  Record<VeniceErrorCode, { readonly errorClass: OpenAIErrorClass; readonly type: string }>
> = {
  API_ACCESS_DISABLED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
  },
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
  },
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
  },
  ASR_UPSTREAM_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  ASR_UPSTREAM_VALIDATION_FAILED: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
  },
  AUTHENTICATION_FAILED: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
  },
  AUTHENTICATION_FAILED_INACTIVE_KEY: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
  },
  CHARACTER_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
  },
  CONTENT_POLICY_VIOLATION: {
    errorClass: 'UnprocessableEntityError',
    type: 'content_filter_error',
  },
  CORRUPTED_IMAGE: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  IMAGE_EDIT_ERROR: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  IMAGE_TOO_LARGE: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
  },
  IMAGE_TOO_SMALL: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  INFERENCE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  INSUFFICIENT_BALANCE: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
  },
  INVALID_AUDIO_FORMAT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  INVALID_CONTENT_TYPE: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
  },
  INVALID_MODEL: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  INVALID_REQUEST: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  INVALID_VIDEO_FORMAT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  MEDIA_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
  },
  MODEL_AT_CAPACITY: {
    errorClass: 'InternalServerError',
    type: 'server_error',
  },
  MODEL_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
  },
  MODEL_OFFLINE: {
    errorClass: 'InternalServerError',
    type: 'server_error',
  },
  MODEL_OVERLOADED: {
    errorClass: 'RateLimitError',
    type: 'server_error',
  },
  PAYLOAD_TOO_LARGE: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
  },
  PRO_ONLY_MODEL: {
    errorClass: 'AuthenticationError',
    type: 'permission_error',
  },
  RATE_LIMIT_EXCEEDED: {
    errorClass: 'RateLimitError',
    type: 'rate_limit_error',
  },
  REQUEST_ID_NOT_FOUND: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  REQUEST_TIMEOUT: {
    errorClass: 'InternalServerError',
    type: 'server_error',
  },
  TEE_ATTESTATION_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  TEE_SIGNATURE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  TOO_MANY_TOKENS: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
  },
  UNAUTHORIZED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
  },
  UNKNOWN_ERROR: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  UPSCALE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
  },
  VIDEO_DURATION_TOO_LONG: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
  },
  VIDEO_DURATION_TOO_SHORT: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
  },
  X402_INVALID_SIGN_IN: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
  },
  X402_WALLET_MISMATCH: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
  },
};
