// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { Json } from '../json.js';

/** The body of a failed request, in any of its documented shapes. */
export type VeniceErrorBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `API_ACCESS_DISABLED`. */
export type ApiAccessDisabledBody = VeniceErrorBody;

/** The body of a failure with `API_KEY_DIEM_SPEND_LIMIT_EXCEEDED`. */
export type ApiKeyDiemSpendLimitExceededBody = VeniceErrorBody;

/** The body of a failure with `API_KEY_USD_SPEND_LIMIT_EXCEEDED`. */
export type ApiKeyUsdSpendLimitExceededBody = VeniceErrorBody;

/** The body of a failure with `ASR_UPSTREAM_FAILED`. */
export type AsrUpstreamFailedBody = VeniceErrorBody;

/** The body of a failure with `ASR_UPSTREAM_VALIDATION_FAILED`. */
export type AsrUpstreamValidationFailedBody = VeniceErrorBody;

/** The body of a failure with `AUTHENTICATION_FAILED`. */
export type AuthenticationFailedBody = VeniceErrorBody;

/** The body of a failure with `AUTHENTICATION_FAILED_INACTIVE_KEY`. */
export type AuthenticationFailedInactiveKeyBody = VeniceErrorBody;

/** The body of a failure with `CHARACTER_NOT_FOUND`. */
export type CharacterNotFoundBody = VeniceErrorBody;

/** The body of a failure with `CONTENT_POLICY_VIOLATION`. */
export type ContentPolicyViolationBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly hint?: string;
        readonly issues?: Json;
        readonly message?: string;
        readonly recommended_model?: string | readonly string[];
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly suggested_prompt?: string;
        readonly type?: string;
      };
  readonly hint?: string;
  readonly issues?: Json;
  readonly message?: string;
  readonly recommended_model?: string | readonly string[];
  readonly request_id?: string;
  readonly retry_after?: number;
  readonly suggested_prompt?: string;
};

/** The body of a failure with `CORRUPTED_IMAGE`. */
export type CorruptedImageBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_EDIT_ERROR`. */
export type ImageEditBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_TOO_LARGE`. */
export type ImageTooLargeBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_TOO_SMALL`. */
export type ImageTooSmallBody = VeniceErrorBody;

/** The body of a failure with `INFERENCE_FAILED`. */
export type InferenceFailedBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly hint?: string;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly hint?: string;
  readonly issues?: Json;
  readonly message?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `INSUFFICIENT_BALANCE`. */
export type InsufficientBalanceBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly currentBalanceUsd?: number;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly minimumBalanceUsd?: number;
  readonly minimumTopUpUsd?: number;
  readonly reason?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
  readonly siwxChallenge?: Json;
  readonly suggestedTopUpUsd?: number;
  readonly supportedChains?: string | readonly string[];
  readonly supportedTokens?: string | readonly string[];
  readonly topUpInstructions?: Json;
};

/** The body of a failure with `INVALID_AUDIO_FORMAT`. */
export type InvalidAudioFormatBody = VeniceErrorBody;

/** The body of a failure with `INVALID_CONTENT_TYPE`. */
export type InvalidContentTypeBody = VeniceErrorBody;

/** The body of a failure with `INVALID_MODEL`. */
export type InvalidModelBody = VeniceErrorBody;

/** The body of a failure with `INVALID_REQUEST`. */
export type InvalidRequestBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `INVALID_VIDEO_FORMAT`. */
export type InvalidVideoFormatBody = VeniceErrorBody;

/** The body of a failure with `MEDIA_NOT_FOUND`. */
export type MediaNotFoundBody = VeniceErrorBody;

/** The body of a failure with `MODEL_AT_CAPACITY`. */
export type ModelAtCapacityBody = VeniceErrorBody;

/** The body of a failure with `MODEL_NOT_FOUND`. */
export type ModelNotFoundBody = VeniceErrorBody;

/** The body of a failure with `MODEL_OFFLINE`. */
export type ModelOfflineBody = VeniceErrorBody;

/** The body of a failure with `MODEL_OVERLOADED`. */
export type ModelOverloadedBody = VeniceErrorBody;

/** The body of a failure with `PAYLOAD_TOO_LARGE`. */
export type PayloadTooLargeBody = VeniceErrorBody;

/** The body of a failure with `PRO_ONLY_MODEL`. */
export type ProOnlyModelBody = VeniceErrorBody;

/** The body of a failure with `RATE_LIMIT_EXCEEDED`. */
export type RateLimitExceededBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly customMessage?: string;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `REQUEST_ID_NOT_FOUND`. */
export type RequestIdNotFoundBody = VeniceErrorBody;

/** The body of a failure with `REQUEST_TIMEOUT`. */
export type RequestTimeoutBody = VeniceErrorBody;

/** The body of a failure with `TEE_ATTESTATION_FAILED`. */
export type TeeAttestationFailedBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
  readonly verified?: boolean;
};

/** The body of a failure with `TEE_SIGNATURE_FAILED`. */
export type TeeSignatureFailedBody = VeniceErrorBody;

/** The body of a failure with `TOO_MANY_TOKENS`. */
export type TooManyTokensBody = {
  readonly code?: string;
  readonly credits_refunded?: boolean;
  readonly details?: Json;
  readonly error?:
    | string
    | {
        readonly code?: string;
        readonly credits_refunded?: boolean;
        readonly details?: Json;
        readonly issues?: Json;
        readonly message?: string;
        readonly param?: string;
        readonly request_id?: string;
        readonly retry_after?: number;
        readonly type?: string;
      };
  readonly issues?: Json;
  readonly message?: string;
  readonly param?: string;
  readonly request_id?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `UNAUTHORIZED`. */
export type UnauthorizedBody = VeniceErrorBody;

/** The body of a failure with `UNKNOWN_ERROR`. */
export type UnknownBody = VeniceErrorBody;

/** The body of a failure with `UPSCALE_FAILED`. */
export type UpscaleFailedBody = VeniceErrorBody;

/** The body of a failure with `VIDEO_DURATION_TOO_LONG`. */
export type VideoDurationTooLongBody = VeniceErrorBody;

/** The body of a failure with `VIDEO_DURATION_TOO_SHORT`. */
export type VideoDurationTooShortBody = VeniceErrorBody;

/** The body of a failure with `X402_INVALID_SIGN_IN`. */
export type X402InvalidSignInBody = VeniceErrorBody;

/** The body of a failure with `X402_WALLET_MISMATCH`. */
export type X402WalletMismatchBody = VeniceErrorBody;

/** The body of each code. */
export interface VeniceErrorBodyByCode {
  readonly API_ACCESS_DISABLED: ApiAccessDisabledBody;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededBody;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededBody;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedBody;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedBody;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedBody;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyBody;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundBody;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationBody;
  readonly CORRUPTED_IMAGE: CorruptedImageBody;
  readonly IMAGE_EDIT_ERROR: ImageEditBody;
  readonly IMAGE_TOO_LARGE: ImageTooLargeBody;
  readonly IMAGE_TOO_SMALL: ImageTooSmallBody;
  readonly INFERENCE_FAILED: InferenceFailedBody;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceBody;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatBody;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeBody;
  readonly INVALID_MODEL: InvalidModelBody;
  readonly INVALID_REQUEST: InvalidRequestBody;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatBody;
  readonly MEDIA_NOT_FOUND: MediaNotFoundBody;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityBody;
  readonly MODEL_NOT_FOUND: ModelNotFoundBody;
  readonly MODEL_OFFLINE: ModelOfflineBody;
  readonly MODEL_OVERLOADED: ModelOverloadedBody;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeBody;
  readonly PRO_ONLY_MODEL: ProOnlyModelBody;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededBody;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundBody;
  readonly REQUEST_TIMEOUT: RequestTimeoutBody;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedBody;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedBody;
  readonly TOO_MANY_TOKENS: TooManyTokensBody;
  readonly UNAUTHORIZED: UnauthorizedBody;
  readonly UNKNOWN_ERROR: UnknownBody;
  readonly UPSCALE_FAILED: UpscaleFailedBody;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongBody;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortBody;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInBody;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchBody;
}
