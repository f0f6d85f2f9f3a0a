// Generated from catalog/ by `pnpm generate`. Do not edit.

/** Venice's name for an error, verbatim. Permanent. */
export type VeniceErrorCode =
  | 'API_ACCESS_DISABLED'
  | 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED'
  | 'API_KEY_USD_SPEND_LIMIT_EXCEEDED'
  | 'ASR_UPSTREAM_FAILED'
  | 'ASR_UPSTREAM_VALIDATION_FAILED'
  | 'AUTHENTICATION_FAILED'
  | 'AUTHENTICATION_FAILED_INACTIVE_KEY'
  | 'CHARACTER_NOT_FOUND'
  | 'CONTENT_POLICY_VIOLATION'
  | 'CORRUPTED_IMAGE'
  | 'IMAGE_EDIT_ERROR'
  | 'IMAGE_TOO_LARGE'
  | 'IMAGE_TOO_SMALL'
  | 'INFERENCE_FAILED'
  | 'INSUFFICIENT_BALANCE'
  | 'INVALID_AUDIO_FORMAT'
  | 'INVALID_CONTENT_TYPE'
  | 'INVALID_MODEL'
  | 'INVALID_REQUEST'
  | 'INVALID_VIDEO_FORMAT'
  | 'MEDIA_NOT_FOUND'
  | 'MODEL_AT_CAPACITY'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_OFFLINE'
  | 'MODEL_OVERLOADED'
  | 'PAYLOAD_TOO_LARGE'
  | 'PRO_ONLY_MODEL'
  | 'RATE_LIMIT_EXCEEDED'
  | 'REQUEST_ID_NOT_FOUND'
  | 'REQUEST_TIMEOUT'
  | 'TEE_ATTESTATION_FAILED'
  | 'TEE_SIGNATURE_FAILED'
  | 'TOO_MANY_TOKENS'
  | 'UNAUTHORIZED'
  | 'UNKNOWN_ERROR'
  | 'UPSCALE_FAILED'
  | 'VIDEO_DURATION_TOO_LONG'
  | 'VIDEO_DURATION_TOO_SHORT'
  | 'X402_INVALID_SIGN_IN'
  | 'X402_WALLET_MISMATCH';

/** The group an error belongs to. Permanent. */
export type VeniceErrorFamily =
  | 'authentication'
  | 'availability'
  | 'billing'
  | 'content-policy'
  | 'internal'
  | 'media'
  | 'not-found'
  | 'permission'
  | 'rate-limit'
  | 'request';

/** The limits a response can tell. */
export type VeniceRateLimitName = 'errorBudget' | 'requests' | 'rpc' | 'tokens';

/** Every code, sorted. */
export const veniceErrorCodes: readonly VeniceErrorCode[] = [
  'API_ACCESS_DISABLED',
  'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED',
  'API_KEY_USD_SPEND_LIMIT_EXCEEDED',
  'ASR_UPSTREAM_FAILED',
  'ASR_UPSTREAM_VALIDATION_FAILED',
  'AUTHENTICATION_FAILED',
  'AUTHENTICATION_FAILED_INACTIVE_KEY',
  'CHARACTER_NOT_FOUND',
  'CONTENT_POLICY_VIOLATION',
  'CORRUPTED_IMAGE',
  'IMAGE_EDIT_ERROR',
  'IMAGE_TOO_LARGE',
  'IMAGE_TOO_SMALL',
  'INFERENCE_FAILED',
  'INSUFFICIENT_BALANCE',
  'INVALID_AUDIO_FORMAT',
  'INVALID_CONTENT_TYPE',
  'INVALID_MODEL',
  'INVALID_REQUEST',
  'INVALID_VIDEO_FORMAT',
  'MEDIA_NOT_FOUND',
  'MODEL_AT_CAPACITY',
  'MODEL_NOT_FOUND',
  'MODEL_OFFLINE',
  'MODEL_OVERLOADED',
  'PAYLOAD_TOO_LARGE',
  'PRO_ONLY_MODEL',
  'RATE_LIMIT_EXCEEDED',
  'REQUEST_ID_NOT_FOUND',
  'REQUEST_TIMEOUT',
  'TEE_ATTESTATION_FAILED',
  'TEE_SIGNATURE_FAILED',
  'TOO_MANY_TOKENS',
  'UNAUTHORIZED',
  'UNKNOWN_ERROR',
  'UPSCALE_FAILED',
  'VIDEO_DURATION_TOO_LONG',
  'VIDEO_DURATION_TOO_SHORT',
  'X402_INVALID_SIGN_IN',
  'X402_WALLET_MISMATCH',
];

/** Every family, sorted. */
export const veniceErrorFamilies: readonly VeniceErrorFamily[] = [
  'authentication',
  'availability',
  'billing',
  'content-policy',
  'internal',
  'media',
  'not-found',
  'permission',
  'rate-limit',
  'request',
];
