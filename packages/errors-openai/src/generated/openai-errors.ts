// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorCode } from '@venice/errors-core';

/** The SDK's classes of errors that the catalog's errors come as. */
export type OpenAIErrorClass =
  | 'APIError'
  | 'AuthenticationError'
  | 'BadRequestError'
  | 'ConflictError'
  | 'InternalServerError'
  | 'NotFoundError'
  | 'PermissionDeniedError'
  | 'RateLimitError'
  | 'UnprocessableEntityError';

/** The class the SDK throws for each code at its documented status, the `type` of its error object, and the statuses it is known to come with. */
export const openaiErrors: Readonly<
  Record<
    VeniceErrorCode,
    { readonly errorClass: OpenAIErrorClass; readonly type: string; readonly statuses: readonly number[] }
  >
> = {
  ADMIN_KEY_REQUIRED: {
    errorClass: 'AuthenticationError',
    type: 'permission_error',
    statuses: [401],
  },
  API_ACCESS_DISABLED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
    statuses: [403],
  },
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
    statuses: [402],
  },
  API_KEY_NOT_FOUND: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
    statuses: [402],
  },
  ASR_UPSTREAM_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [502],
  },
  ASR_UPSTREAM_VALIDATION_FAILED: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
    statuses: [422],
  },
  AUTHENTICATION_FAILED: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
    statuses: [401],
  },
  AUTHENTICATION_FAILED_INACTIVE_KEY: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
    statuses: [401],
  },
  AUTHENTICATION_REQUIRED: {
    errorClass: 'APIError',
    type: 'authentication_error',
    statuses: [402],
  },
  CHARACTER_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
    statuses: [404],
  },
  CONSENT_REQUIRED: {
    errorClass: 'ConflictError',
    type: 'invalid_request_error',
    statuses: [409],
  },
  CONTENT_POLICY_VIOLATION: {
    errorClass: 'UnprocessableEntityError',
    type: 'content_filter_error',
    statuses: [422],
  },
  CORRUPTED_IMAGE: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  E2EE_ATTESTATION_STALE: {
    errorClass: 'APIError',
    type: 'api_error',
    statuses: [200],
  },
  ENDPOINT_RETIRED: {
    errorClass: 'APIError',
    type: 'not_found_error',
    statuses: [410],
  },
  GENERATION_FAILED: {
    errorClass: 'UnprocessableEntityError',
    type: 'api_error',
    statuses: [422],
  },
  IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
    statuses: [422],
  },
  IMAGE_EDIT_ERROR: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [500],
  },
  IMAGE_TOO_LARGE: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
    statuses: [422],
  },
  IMAGE_TOO_SMALL: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  INFERENCE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [500],
  },
  INSUFFICIENT_BALANCE: {
    errorClass: 'APIError',
    type: 'insufficient_quota',
    statuses: [402],
  },
  INVALID_AUDIO_FORMAT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_CONTENT_TYPE: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
    statuses: [400, 415],
  },
  INVALID_MODEL: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_PAYMENT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_REQUEST: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400, 404],
  },
  INVALID_VIDEO_FORMAT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_WALLET_PROOF: {
    errorClass: 'BadRequestError',
    type: 'authentication_error',
    statuses: [400],
  },
  MEDIA_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
    statuses: [404],
  },
  MODEL_AT_CAPACITY: {
    errorClass: 'InternalServerError',
    type: 'server_error',
    statuses: [503],
  },
  MODEL_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'invalid_request_error',
    statuses: [404],
  },
  MODEL_OFFLINE: {
    errorClass: 'InternalServerError',
    type: 'server_error',
    statuses: [503],
  },
  MODEL_OVERLOADED: {
    errorClass: 'RateLimitError',
    type: 'server_error',
    statuses: [429],
  },
  MODEL_PRIVACY_RESTRICTED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
    statuses: [403],
  },
  PAYLOAD_TOO_LARGE: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
    statuses: [413],
  },
  PAYMENT_HEADER_NOT_ACCEPTED: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  PAYMENT_IN_PROGRESS: {
    errorClass: 'ConflictError',
    type: 'invalid_request_error',
    statuses: [409],
  },
  PRO_ONLY_MODEL: {
    errorClass: 'AuthenticationError',
    type: 'permission_error',
    statuses: [401],
  },
  RATE_LIMIT_EXCEEDED: {
    errorClass: 'RateLimitError',
    type: 'rate_limit_error',
    statuses: [429],
  },
  REGION_RESTRICTED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
    statuses: [403],
  },
  REQUEST_ID_NOT_FOUND: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  REQUEST_TIMEOUT: {
    errorClass: 'InternalServerError',
    type: 'server_error',
    statuses: [504],
  },
  ROUTE_NOT_FOUND: {
    errorClass: 'NotFoundError',
    type: 'not_found_error',
    statuses: [404],
  },
  RPC_CALL_FAILED: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
    statuses: [200, 400],
  },
  SCRAPE_BLOCKED: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  SETTLEMENT_FAILED: {
    errorClass: 'APIError',
    type: 'api_error',
    statuses: [402],
  },
  SETTLEMENT_TIMEOUT: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [504],
  },
  SPEECH_SYNTHESIS_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [502],
  },
  TEE_ATTESTATION_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [502],
  },
  TEE_SIGNATURE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [502],
  },
  TOO_MANY_TOKENS: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  UNAUTHORIZED: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
    statuses: [403],
  },
  UNKNOWN_ERROR: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [500],
  },
  UNREADABLE_DOCUMENT: {
    errorClass: 'BadRequestError',
    type: 'invalid_request_error',
    statuses: [400],
  },
  UPSCALE_FAILED: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [500],
  },
  URL_UNREACHABLE: {
    errorClass: 'InternalServerError',
    type: 'api_error',
    statuses: [500],
  },
  VIDEO_DURATION_TOO_LONG: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
    statuses: [422],
  },
  VIDEO_DURATION_TOO_SHORT: {
    errorClass: 'UnprocessableEntityError',
    type: 'invalid_request_error',
    statuses: [422],
  },
  WALLET_VERIFICATION_UNAVAILABLE: {
    errorClass: 'BadRequestError',
    type: 'api_error',
    statuses: [400],
  },
  X402_INVALID_SIGN_IN: {
    errorClass: 'AuthenticationError',
    type: 'authentication_error',
    statuses: [401],
  },
  X402_NOT_CONFIGURED: {
    errorClass: 'InternalServerError',
    type: 'server_error',
    statuses: [503],
  },
  X402_TOP_UP_PAYMENT_REQUIRED: {
    errorClass: 'APIError',
    type: 'invalid_request_error',
    statuses: [402],
  },
  X402_WALLET_MISMATCH: {
    errorClass: 'PermissionDeniedError',
    type: 'permission_error',
    statuses: [403],
  },
};
