// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorCode } from '@venice/errors-core';

/** The `type` that fits each code in an error object of OpenAI, and the statuses of the code. */
export const openaiErrors: Readonly<
  Record<VeniceErrorCode, { readonly openaiType: string; readonly statuses: readonly number[] }>
> = {
  ADMIN_KEY_REQUIRED: {
    openaiType: 'permission_error',
    statuses: [401],
  },
  API_ACCESS_DISABLED: {
    openaiType: 'permission_error',
    statuses: [403],
  },
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: {
    openaiType: 'insufficient_quota',
    statuses: [402],
  },
  API_KEY_NOT_FOUND: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: {
    openaiType: 'insufficient_quota',
    statuses: [402],
  },
  ASR_UPSTREAM_FAILED: {
    openaiType: 'api_error',
    statuses: [502],
  },
  ASR_UPSTREAM_VALIDATION_FAILED: {
    openaiType: 'invalid_request_error',
    statuses: [422],
  },
  AUTHENTICATION_FAILED: {
    openaiType: 'authentication_error',
    statuses: [401],
  },
  AUTHENTICATION_FAILED_INACTIVE_KEY: {
    openaiType: 'authentication_error',
    statuses: [401],
  },
  AUTHENTICATION_REQUIRED: {
    openaiType: 'authentication_error',
    statuses: [402],
  },
  CHARACTER_NOT_FOUND: {
    openaiType: 'invalid_request_error',
    statuses: [404],
  },
  CONSENT_REQUIRED: {
    openaiType: 'invalid_request_error',
    statuses: [409],
  },
  CONTENT_POLICY_VIOLATION: {
    openaiType: 'content_filter_error',
    statuses: [400, 422],
  },
  CORRUPTED_IMAGE: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  E2EE_ATTESTATION_STALE: {
    openaiType: 'api_error',
    statuses: [200],
  },
  ENDPOINT_RETIRED: {
    openaiType: 'not_found_error',
    statuses: [410],
  },
  GENERATION_FAILED: {
    openaiType: 'api_error',
    statuses: [422],
  },
  IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: {
    openaiType: 'invalid_request_error',
    statuses: [422],
  },
  IMAGE_EDIT_ERROR: {
    openaiType: 'api_error',
    statuses: [500],
  },
  IMAGE_TOO_LARGE: {
    openaiType: 'invalid_request_error',
    statuses: [422],
  },
  IMAGE_TOO_SMALL: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INFERENCE_FAILED: {
    openaiType: 'api_error',
    statuses: [500],
  },
  INSUFFICIENT_BALANCE: {
    openaiType: 'insufficient_quota',
    statuses: [402],
  },
  INVALID_AUDIO_FORMAT: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_CONTENT_TYPE: {
    openaiType: 'invalid_request_error',
    statuses: [400, 415],
  },
  INVALID_E2EE_REQUEST: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_MODEL: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_PAYMENT: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_REQUEST: {
    openaiType: 'invalid_request_error',
    statuses: [400, 404],
  },
  INVALID_VIDEO_FORMAT: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  INVALID_WALLET_PROOF: {
    openaiType: 'authentication_error',
    statuses: [400],
  },
  MEDIA_NOT_FOUND: {
    openaiType: 'invalid_request_error',
    statuses: [404],
  },
  MODEL_AT_CAPACITY: {
    openaiType: 'server_error',
    statuses: [503],
  },
  MODEL_NOT_FOUND: {
    openaiType: 'invalid_request_error',
    statuses: [404],
  },
  MODEL_OFFLINE: {
    openaiType: 'server_error',
    statuses: [503],
  },
  MODEL_OVERLOADED: {
    openaiType: 'server_error',
    statuses: [429],
  },
  MODEL_PRIVACY_RESTRICTED: {
    openaiType: 'permission_error',
    statuses: [403],
  },
  PAYLOAD_TOO_LARGE: {
    openaiType: 'invalid_request_error',
    statuses: [413],
  },
  PAYMENT_HEADER_NOT_ACCEPTED: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  PAYMENT_IN_PROGRESS: {
    openaiType: 'invalid_request_error',
    statuses: [409],
  },
  PRO_ONLY_MODEL: {
    openaiType: 'permission_error',
    statuses: [401],
  },
  RATE_LIMIT_EXCEEDED: {
    openaiType: 'rate_limit_error',
    statuses: [429],
  },
  REGION_RESTRICTED: {
    openaiType: 'permission_error',
    statuses: [403],
  },
  REQUEST_ID_NOT_FOUND: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  REQUEST_TIMEOUT: {
    openaiType: 'server_error',
    statuses: [504],
  },
  ROUTE_NOT_FOUND: {
    openaiType: 'not_found_error',
    statuses: [404],
  },
  RPC_CALL_FAILED: {
    openaiType: 'invalid_request_error',
    statuses: [200, 400],
  },
  SCRAPE_BLOCKED: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  SETTLEMENT_FAILED: {
    openaiType: 'api_error',
    statuses: [402],
  },
  SETTLEMENT_TIMEOUT: {
    openaiType: 'api_error',
    statuses: [504],
  },
  SPEECH_SYNTHESIS_FAILED: {
    openaiType: 'api_error',
    statuses: [502],
  },
  TEE_ATTESTATION_FAILED: {
    openaiType: 'api_error',
    statuses: [502],
  },
  TEE_SIGNATURE_FAILED: {
    openaiType: 'api_error',
    statuses: [502],
  },
  TOO_MANY_TOKENS: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  UNAUTHORIZED: {
    openaiType: 'permission_error',
    statuses: [403],
  },
  UNKNOWN_ERROR: {
    openaiType: 'api_error',
    statuses: [500],
  },
  UNREADABLE_DOCUMENT: {
    openaiType: 'invalid_request_error',
    statuses: [400],
  },
  UPSCALE_FAILED: {
    openaiType: 'api_error',
    statuses: [500],
  },
  URL_UNREACHABLE: {
    openaiType: 'api_error',
    statuses: [500],
  },
  VIDEO_DURATION_TOO_LONG: {
    openaiType: 'invalid_request_error',
    statuses: [422],
  },
  VIDEO_DURATION_TOO_SHORT: {
    openaiType: 'invalid_request_error',
    statuses: [422],
  },
  WALLET_VERIFICATION_UNAVAILABLE: {
    openaiType: 'api_error',
    statuses: [400],
  },
  X402_INVALID_SIGN_IN: {
    openaiType: 'authentication_error',
    statuses: [401],
  },
  X402_NOT_CONFIGURED: {
    openaiType: 'server_error',
    statuses: [503],
  },
  X402_TOP_UP_PAYMENT_REQUIRED: {
    openaiType: 'invalid_request_error',
    statuses: [402],
  },
  X402_WALLET_MISMATCH: {
    openaiType: 'permission_error',
    statuses: [403],
  },
};
