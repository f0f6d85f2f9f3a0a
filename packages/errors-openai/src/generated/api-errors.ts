// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorByCode, VeniceErrorRecord } from '@venice/errors-core';
import type {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from 'openai';
import type { VeniceOpenAIErrorBody } from '../openai-error-body.js';

/** What the OpenAI SDK throws for `ADMIN_KEY_REQUIRED`. */
export interface AdminKeyRequiredAPIError extends AuthenticationError {
  readonly status: 401;
  readonly code: 'ADMIN_KEY_REQUIRED' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['ADMIN_KEY_REQUIRED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `API_ACCESS_DISABLED`. */
export interface ApiAccessDisabledAPIError extends PermissionDeniedError {
  readonly status: 403;
  readonly code: 'API_ACCESS_DISABLED' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['API_ACCESS_DISABLED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `API_KEY_DIEM_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyDiemSpendLimitExceededAPIError extends APIError {
  readonly status: 402;
  readonly code: 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED' | (string & Record<never, never>);
  readonly type: 'insufficient_quota' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['API_KEY_DIEM_SPEND_LIMIT_EXCEEDED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `API_KEY_NOT_FOUND`. */
export interface ApiKeyNotFoundAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'API_KEY_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['API_KEY_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `API_KEY_USD_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyUsdSpendLimitExceededAPIError extends APIError {
  readonly status: 402;
  readonly code: 'API_KEY_USD_SPEND_LIMIT_EXCEEDED' | (string & Record<never, never>);
  readonly type: 'insufficient_quota' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['API_KEY_USD_SPEND_LIMIT_EXCEEDED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `ASR_UPSTREAM_FAILED`. */
export interface AsrUpstreamFailedAPIError extends InternalServerError {
  readonly status: 502;
  readonly code: 'ASR_UPSTREAM_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['ASR_UPSTREAM_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `ASR_UPSTREAM_VALIDATION_FAILED`. */
export interface AsrUpstreamValidationFailedAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'ASR_UPSTREAM_VALIDATION_FAILED' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['ASR_UPSTREAM_VALIDATION_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `AUTHENTICATION_FAILED`. */
export interface AuthenticationFailedAPIError extends AuthenticationError {
  readonly status: 401;
  readonly code: 'AUTHENTICATION_FAILED' | 'INVALID_API_KEY' | (string & Record<never, never>);
  readonly type: 'authentication_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['AUTHENTICATION_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `AUTHENTICATION_FAILED_INACTIVE_KEY`. */
export interface AuthenticationFailedInactiveKeyAPIError extends AuthenticationError {
  readonly status: 401;
  readonly code: 'AUTHENTICATION_FAILED_INACTIVE_KEY' | (string & Record<never, never>);
  readonly type: 'authentication_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['AUTHENTICATION_FAILED_INACTIVE_KEY'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `AUTHENTICATION_REQUIRED`. */
export interface AuthenticationRequiredAPIError extends APIError {
  readonly status: 402;
  readonly code: 'AUTHENTICATION_REQUIRED' | (string & Record<never, never>);
  readonly type: 'authentication_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['AUTHENTICATION_REQUIRED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `CHARACTER_NOT_FOUND`. */
export interface CharacterNotFoundAPIError extends NotFoundError {
  readonly status: 404;
  readonly code: 'CHARACTER_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['CHARACTER_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `CONSENT_REQUIRED`. */
export interface ConsentRequiredAPIError extends ConflictError {
  readonly status: 409;
  readonly code: 'CONSENT_REQUIRED' | 'needs_consent' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['CONSENT_REQUIRED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `CONTENT_POLICY_VIOLATION`. */
export interface ContentPolicyViolationAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code:
    | 'CONTENT_POLICY_VIOLATION'
    | 'provider_content_policy'
    | 'content_blocked_by_provider'
    | 'content_filter_error'
    | (string & Record<never, never>);
  readonly type: 'content_filter_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['CONTENT_POLICY_VIOLATION'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `CORRUPTED_IMAGE`. */
export interface CorruptedImageAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'CORRUPTED_IMAGE' | 'INVALID_IMAGE_FORMAT' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['CORRUPTED_IMAGE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `E2EE_ATTESTATION_STALE`. */
export interface E2eeAttestationStaleAPIError extends APIError {
  readonly status: 200;
  readonly code: 'E2EE_ATTESTATION_STALE' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['E2EE_ATTESTATION_STALE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `ENDPOINT_RETIRED`. */
export interface EndpointRetiredAPIError extends APIError {
  readonly status: 410;
  readonly code: 'ENDPOINT_RETIRED' | (string & Record<never, never>);
  readonly type: 'not_found_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['ENDPOINT_RETIRED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `GENERATION_FAILED`. */
export interface GenerationFailedAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'GENERATION_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['GENERATION_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS`. */
export interface ImageAspectRatioOutOfBoundsAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `IMAGE_EDIT_ERROR`. */
export interface ImageEditAPIError extends InternalServerError {
  readonly status: 500;
  readonly code: 'IMAGE_EDIT_ERROR' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['IMAGE_EDIT_ERROR'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `IMAGE_TOO_LARGE`. */
export interface ImageTooLargeAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'IMAGE_TOO_LARGE' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['IMAGE_TOO_LARGE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `IMAGE_TOO_SMALL`. */
export interface ImageTooSmallAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'IMAGE_TOO_SMALL' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['IMAGE_TOO_SMALL'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INFERENCE_FAILED`. */
export interface InferenceFailedAPIError extends InternalServerError {
  readonly status: 500;
  readonly code: 'INFERENCE_FAILED' | 'upstream_error' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INFERENCE_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INSUFFICIENT_BALANCE`. */
export interface InsufficientBalanceAPIError extends APIError {
  readonly status: 402;
  readonly code: 'INSUFFICIENT_BALANCE' | 'PAYMENT_REQUIRED' | (string & Record<never, never>);
  readonly type: 'insufficient_quota' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INSUFFICIENT_BALANCE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_AUDIO_FORMAT`. */
export interface InvalidAudioFormatAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'INVALID_AUDIO_FORMAT' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_AUDIO_FORMAT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_CONTENT_TYPE`. */
export interface InvalidContentTypeAPIError extends APIError {
  readonly status: 400 | 415;
  readonly code: 'INVALID_CONTENT_TYPE' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_CONTENT_TYPE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_MODEL`. */
export interface InvalidModelAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'INVALID_MODEL' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_MODEL'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_PAYMENT`. */
export interface InvalidPaymentAPIError extends BadRequestError {
  readonly status: 400;
  readonly code:
    | 'INVALID_PAYMENT'
    | 'X402_INVALID_PAYMENT'
    | 'INVALID_PAYMENT_FORMAT'
    | 'UNSUPPORTED_NETWORK'
    | 'INVALID_PAYMENT_RECIPIENT'
    | 'UNSUPPORTED_TOKEN'
    | 'UNSUPPORTED_SCHEME'
    | 'INVALID_AMOUNT'
    | 'INVALID_PAYMENT_PAYER'
    | 'AMOUNT_TOO_LOW'
    | 'AMOUNT_TOO_HIGH'
    | 'PAYMENT_VERIFICATION_FAILED'
    | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_PAYMENT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_REQUEST`. */
export interface InvalidRequestAPIError extends APIError {
  readonly status: 400 | 404;
  readonly code: 'INVALID_REQUEST' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_REQUEST'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_VIDEO_FORMAT`. */
export interface InvalidVideoFormatAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'INVALID_VIDEO_FORMAT' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_VIDEO_FORMAT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `INVALID_WALLET_PROOF`. */
export interface InvalidWalletProofAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'INVALID_WALLET_PROOF' | (string & Record<never, never>);
  readonly type: 'authentication_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['INVALID_WALLET_PROOF'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MEDIA_NOT_FOUND`. */
export interface MediaNotFoundAPIError extends NotFoundError {
  readonly status: 404;
  readonly code: 'MEDIA_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MEDIA_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MODEL_AT_CAPACITY`. */
export interface ModelAtCapacityAPIError extends InternalServerError {
  readonly status: 503;
  readonly code: 'MODEL_AT_CAPACITY' | (string & Record<never, never>);
  readonly type: 'server_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MODEL_AT_CAPACITY'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MODEL_NOT_FOUND`. */
export interface ModelNotFoundAPIError extends NotFoundError {
  readonly status: 404;
  readonly code: 'MODEL_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MODEL_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MODEL_OFFLINE`. */
export interface ModelOfflineAPIError extends InternalServerError {
  readonly status: 503;
  readonly code: 'MODEL_OFFLINE' | (string & Record<never, never>);
  readonly type: 'server_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MODEL_OFFLINE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MODEL_OVERLOADED`. */
export interface ModelOverloadedAPIError extends RateLimitError {
  readonly status: 429;
  readonly code: 'MODEL_OVERLOADED' | 'model_overloaded' | (string & Record<never, never>);
  readonly type: 'server_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MODEL_OVERLOADED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `MODEL_PRIVACY_RESTRICTED`. */
export interface ModelPrivacyRestrictedAPIError extends PermissionDeniedError {
  readonly status: 403;
  readonly code: 'MODEL_PRIVACY_RESTRICTED' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['MODEL_PRIVACY_RESTRICTED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `PAYLOAD_TOO_LARGE`. */
export interface PayloadTooLargeAPIError extends APIError {
  readonly status: 413;
  readonly code: 'PAYLOAD_TOO_LARGE' | 'INVALID_FILE_SIZE' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['PAYLOAD_TOO_LARGE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `PAYMENT_HEADER_NOT_ACCEPTED`. */
export interface PaymentHeaderNotAcceptedAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'PAYMENT_HEADER_NOT_ACCEPTED' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['PAYMENT_HEADER_NOT_ACCEPTED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `PAYMENT_IN_PROGRESS`. */
export interface PaymentInProgressAPIError extends ConflictError {
  readonly status: 409;
  readonly code: 'PAYMENT_IN_PROGRESS' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['PAYMENT_IN_PROGRESS'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `PRO_ONLY_MODEL`. */
export interface ProOnlyModelAPIError extends AuthenticationError {
  readonly status: 401;
  readonly code: 'PRO_ONLY_MODEL' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['PRO_ONLY_MODEL'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `RATE_LIMIT_EXCEEDED`. */
export interface RateLimitExceededAPIError extends RateLimitError {
  readonly status: 429;
  readonly code: 'RATE_LIMIT_EXCEEDED' | 'X402_CONCURRENCY_LIMIT' | (string & Record<never, never>);
  readonly type: 'rate_limit_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['RATE_LIMIT_EXCEEDED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `REGION_RESTRICTED`. */
export interface RegionRestrictedAPIError extends PermissionDeniedError {
  readonly status: 403;
  readonly code: 'REGION_RESTRICTED' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['REGION_RESTRICTED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `REQUEST_ID_NOT_FOUND`. */
export interface RequestIdNotFoundAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'REQUEST_ID_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['REQUEST_ID_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `REQUEST_TIMEOUT`. */
export interface RequestTimeoutAPIError extends InternalServerError {
  readonly status: 504;
  readonly code: 'REQUEST_TIMEOUT' | (string & Record<never, never>);
  readonly type: 'server_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['REQUEST_TIMEOUT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `ROUTE_NOT_FOUND`. */
export interface RouteNotFoundAPIError extends NotFoundError {
  readonly status: 404;
  readonly code: 'ROUTE_NOT_FOUND' | (string & Record<never, never>);
  readonly type: 'not_found_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['ROUTE_NOT_FOUND'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `RPC_CALL_FAILED`. */
export interface RpcCallFailedAPIError extends APIError {
  readonly status: 200 | 400;
  readonly code: 'RPC_CALL_FAILED' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['RPC_CALL_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `SCRAPE_BLOCKED`. */
export interface ScrapeBlockedAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'SCRAPE_BLOCKED' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['SCRAPE_BLOCKED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `SETTLEMENT_FAILED`. */
export interface SettlementFailedAPIError extends APIError {
  readonly status: 402;
  readonly code: 'SETTLEMENT_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['SETTLEMENT_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `SETTLEMENT_TIMEOUT`. */
export interface SettlementTimeoutAPIError extends InternalServerError {
  readonly status: 504;
  readonly code: 'SETTLEMENT_TIMEOUT' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['SETTLEMENT_TIMEOUT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `SPEECH_SYNTHESIS_FAILED`. */
export interface SpeechSynthesisFailedAPIError extends InternalServerError {
  readonly status: 502;
  readonly code: 'SPEECH_SYNTHESIS_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['SPEECH_SYNTHESIS_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `TEE_ATTESTATION_FAILED`. */
export interface TeeAttestationFailedAPIError extends InternalServerError {
  readonly status: 502;
  readonly code: 'TEE_ATTESTATION_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['TEE_ATTESTATION_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `TEE_SIGNATURE_FAILED`. */
export interface TeeSignatureFailedAPIError extends InternalServerError {
  readonly status: 502;
  readonly code: 'TEE_SIGNATURE_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['TEE_SIGNATURE_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `TOO_MANY_TOKENS`. */
export interface TooManyTokensAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'TOO_MANY_TOKENS' | 'context_length_exceeded' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['TOO_MANY_TOKENS'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `UNAUTHORIZED`. */
export interface UnauthorizedAPIError extends PermissionDeniedError {
  readonly status: 403;
  readonly code: 'UNAUTHORIZED' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['UNAUTHORIZED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `UNKNOWN_ERROR`. */
export interface UnknownAPIError extends InternalServerError {
  readonly status: 500;
  readonly code: 'UNKNOWN_ERROR' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['UNKNOWN_ERROR'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `UNREADABLE_DOCUMENT`. */
export interface UnreadableDocumentAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'UNREADABLE_DOCUMENT' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['UNREADABLE_DOCUMENT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `UPSCALE_FAILED`. */
export interface UpscaleFailedAPIError extends InternalServerError {
  readonly status: 500;
  readonly code: 'UPSCALE_FAILED' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['UPSCALE_FAILED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `URL_UNREACHABLE`. */
export interface UrlUnreachableAPIError extends InternalServerError {
  readonly status: 500;
  readonly code: 'URL_UNREACHABLE' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['URL_UNREACHABLE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `VIDEO_DURATION_TOO_LONG`. */
export interface VideoDurationTooLongAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'VIDEO_DURATION_TOO_LONG' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['VIDEO_DURATION_TOO_LONG'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `VIDEO_DURATION_TOO_SHORT`. */
export interface VideoDurationTooShortAPIError extends UnprocessableEntityError {
  readonly status: 422;
  readonly code: 'VIDEO_DURATION_TOO_SHORT' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['VIDEO_DURATION_TOO_SHORT'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `WALLET_VERIFICATION_UNAVAILABLE`. */
export interface WalletVerificationUnavailableAPIError extends BadRequestError {
  readonly status: 400;
  readonly code: 'WALLET_VERIFICATION_UNAVAILABLE' | (string & Record<never, never>);
  readonly type: 'api_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['WALLET_VERIFICATION_UNAVAILABLE'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `X402_INVALID_SIGN_IN`. */
export interface X402InvalidSignInAPIError extends AuthenticationError {
  readonly status: 401;
  readonly code:
    | 'X402_INVALID_SIGN_IN'
    | 'X402_SIGN_IN_INVALID_PAYLOAD'
    | 'X402_SIGN_IN_PARSE_ERROR'
    | 'X402_SIGN_IN_INVALID_MESSAGE'
    | 'X402_SIGN_IN_ADDRESS_MISMATCH'
    | 'X402_SIGN_IN_INVALID_CHAIN_ID'
    | 'X402_SIGN_IN_CHAIN_MISMATCH'
    | 'X402_SIGN_IN_UNSUPPORTED_CHAIN'
    | 'X402_SIGN_IN_MISSING_NONCE'
    | 'X402_SIGN_IN_DOMAIN_MISMATCH'
    | 'X402_SIGN_IN_TIMESTAMP_MISMATCH'
    | 'X402_SIGN_IN_EXPIRED'
    | 'X402_SIGN_IN_FUTURE_TIMESTAMP'
    | 'X402_SIGN_IN_NOT_BEFORE'
    | 'X402_SIGN_IN_INVALID_SIGNATURE'
    | 'X402_SIGN_IN_INVALID_WALLET'
    | 'X402_SIGN_IN_NONCE_REUSED'
    | (string & Record<never, never>);
  readonly type: 'authentication_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['X402_INVALID_SIGN_IN'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `X402_NOT_CONFIGURED`. */
export interface X402NotConfiguredAPIError extends InternalServerError {
  readonly status: 503;
  readonly code: 'X402_NOT_CONFIGURED' | (string & Record<never, never>);
  readonly type: 'server_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['X402_NOT_CONFIGURED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `X402_TOP_UP_PAYMENT_REQUIRED`. */
export interface X402TopUpPaymentRequiredAPIError extends APIError {
  readonly status: 402;
  readonly code: 'X402_TOP_UP_PAYMENT_REQUIRED' | (string & Record<never, never>);
  readonly type: 'invalid_request_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['X402_TOP_UP_PAYMENT_REQUIRED'], 'code' | 'family' | 'details'>;
  };
}

/** What the OpenAI SDK throws for `X402_WALLET_MISMATCH`. */
export interface X402WalletMismatchAPIError extends PermissionDeniedError {
  readonly status: 403;
  readonly code: 'X402_WALLET_MISMATCH' | (string & Record<never, never>);
  readonly type: 'permission_error' | (string & Record<never, never>);
  readonly error: VeniceOpenAIErrorBody & {
    readonly veniceError: VeniceErrorRecord &
      Pick<VeniceErrorByCode['X402_WALLET_MISMATCH'], 'code' | 'family' | 'details'>;
  };
}

/** The `OpenAI.APIError` of each code. */
export interface VeniceOpenAIErrorByCode {
  readonly ADMIN_KEY_REQUIRED: AdminKeyRequiredAPIError;
  readonly API_ACCESS_DISABLED: ApiAccessDisabledAPIError;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededAPIError;
  readonly API_KEY_NOT_FOUND: ApiKeyNotFoundAPIError;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededAPIError;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedAPIError;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedAPIError;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedAPIError;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyAPIError;
  readonly AUTHENTICATION_REQUIRED: AuthenticationRequiredAPIError;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundAPIError;
  readonly CONSENT_REQUIRED: ConsentRequiredAPIError;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationAPIError;
  readonly CORRUPTED_IMAGE: CorruptedImageAPIError;
  readonly E2EE_ATTESTATION_STALE: E2eeAttestationStaleAPIError;
  readonly ENDPOINT_RETIRED: EndpointRetiredAPIError;
  readonly GENERATION_FAILED: GenerationFailedAPIError;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: ImageAspectRatioOutOfBoundsAPIError;
  readonly IMAGE_EDIT_ERROR: ImageEditAPIError;
  readonly IMAGE_TOO_LARGE: ImageTooLargeAPIError;
  readonly IMAGE_TOO_SMALL: ImageTooSmallAPIError;
  readonly INFERENCE_FAILED: InferenceFailedAPIError;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceAPIError;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatAPIError;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeAPIError;
  readonly INVALID_MODEL: InvalidModelAPIError;
  readonly INVALID_PAYMENT: InvalidPaymentAPIError;
  readonly INVALID_REQUEST: InvalidRequestAPIError;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatAPIError;
  readonly INVALID_WALLET_PROOF: InvalidWalletProofAPIError;
  readonly MEDIA_NOT_FOUND: MediaNotFoundAPIError;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityAPIError;
  readonly MODEL_NOT_FOUND: ModelNotFoundAPIError;
  readonly MODEL_OFFLINE: ModelOfflineAPIError;
  readonly MODEL_OVERLOADED: ModelOverloadedAPIError;
  readonly MODEL_PRIVACY_RESTRICTED: ModelPrivacyRestrictedAPIError;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeAPIError;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: PaymentHeaderNotAcceptedAPIError;
  readonly PAYMENT_IN_PROGRESS: PaymentInProgressAPIError;
  readonly PRO_ONLY_MODEL: ProOnlyModelAPIError;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededAPIError;
  readonly REGION_RESTRICTED: RegionRestrictedAPIError;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundAPIError;
  readonly REQUEST_TIMEOUT: RequestTimeoutAPIError;
  readonly ROUTE_NOT_FOUND: RouteNotFoundAPIError;
  readonly RPC_CALL_FAILED: RpcCallFailedAPIError;
  readonly SCRAPE_BLOCKED: ScrapeBlockedAPIError;
  readonly SETTLEMENT_FAILED: SettlementFailedAPIError;
  readonly SETTLEMENT_TIMEOUT: SettlementTimeoutAPIError;
  readonly SPEECH_SYNTHESIS_FAILED: SpeechSynthesisFailedAPIError;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedAPIError;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedAPIError;
  readonly TOO_MANY_TOKENS: TooManyTokensAPIError;
  readonly UNAUTHORIZED: UnauthorizedAPIError;
  readonly UNKNOWN_ERROR: UnknownAPIError;
  readonly UNREADABLE_DOCUMENT: UnreadableDocumentAPIError;
  readonly UPSCALE_FAILED: UpscaleFailedAPIError;
  readonly URL_UNREACHABLE: UrlUnreachableAPIError;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongAPIError;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortAPIError;
  readonly WALLET_VERIFICATION_UNAVAILABLE: WalletVerificationUnavailableAPIError;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInAPIError;
  readonly X402_NOT_CONFIGURED: X402NotConfiguredAPIError;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: X402TopUpPaymentRequiredAPIError;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchAPIError;
}
