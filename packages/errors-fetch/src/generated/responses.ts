// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorBodyByCode } from '@venice/errors-core';

/** A failed response that means `API_ACCESS_DISABLED`. */
export interface ApiAccessDisabledResponse extends Response {
  readonly status: 403;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['API_ACCESS_DISABLED']>;
  clone(): ApiAccessDisabledResponse;
}

/** A failed response that means `API_KEY_DIEM_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyDiemSpendLimitExceededResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['API_KEY_DIEM_SPEND_LIMIT_EXCEEDED']>;
  clone(): ApiKeyDiemSpendLimitExceededResponse;
}

/** A failed response that means `API_KEY_USD_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyUsdSpendLimitExceededResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['API_KEY_USD_SPEND_LIMIT_EXCEEDED']>;
  clone(): ApiKeyUsdSpendLimitExceededResponse;
}

/** A failed response that means `ASR_UPSTREAM_FAILED`. */
export interface AsrUpstreamFailedResponse extends Response {
  readonly status: 502;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['ASR_UPSTREAM_FAILED']>;
  clone(): AsrUpstreamFailedResponse;
}

/** A failed response that means `ASR_UPSTREAM_VALIDATION_FAILED`. */
export interface AsrUpstreamValidationFailedResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['ASR_UPSTREAM_VALIDATION_FAILED']>;
  clone(): AsrUpstreamValidationFailedResponse;
}

/** A failed response that means `AUTHENTICATION_FAILED`. */
export interface AuthenticationFailedResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['AUTHENTICATION_FAILED']>;
  clone(): AuthenticationFailedResponse;
}

/** A failed response that means `AUTHENTICATION_FAILED_INACTIVE_KEY`. */
export interface AuthenticationFailedInactiveKeyResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['AUTHENTICATION_FAILED_INACTIVE_KEY']>;
  clone(): AuthenticationFailedInactiveKeyResponse;
}

/** A failed response that means `CHARACTER_NOT_FOUND`. */
export interface CharacterNotFoundResponse extends Response {
  readonly status: 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['CHARACTER_NOT_FOUND']>;
  clone(): CharacterNotFoundResponse;
}

/** A failed response that means `CONTENT_POLICY_VIOLATION`. */
export interface ContentPolicyViolationResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['CONTENT_POLICY_VIOLATION']>;
  clone(): ContentPolicyViolationResponse;
}

/** A failed response that means `CORRUPTED_IMAGE`. */
export interface CorruptedImageResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['CORRUPTED_IMAGE']>;
  clone(): CorruptedImageResponse;
}

/** A failed response that means `IMAGE_EDIT_ERROR`. */
export interface ImageEditResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['IMAGE_EDIT_ERROR']>;
  clone(): ImageEditResponse;
}

/** A failed response that means `IMAGE_TOO_LARGE`. */
export interface ImageTooLargeResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['IMAGE_TOO_LARGE']>;
  clone(): ImageTooLargeResponse;
}

/** A failed response that means `IMAGE_TOO_SMALL`. */
export interface ImageTooSmallResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['IMAGE_TOO_SMALL']>;
  clone(): ImageTooSmallResponse;
}

/** A failed response that means `INFERENCE_FAILED`. */
export interface InferenceFailedResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INFERENCE_FAILED']>;
  clone(): InferenceFailedResponse;
}

/** A failed response that means `INSUFFICIENT_BALANCE`. */
export interface InsufficientBalanceResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INSUFFICIENT_BALANCE']>;
  clone(): InsufficientBalanceResponse;
}

/** A failed response that means `INVALID_AUDIO_FORMAT`. */
export interface InvalidAudioFormatResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_AUDIO_FORMAT']>;
  clone(): InvalidAudioFormatResponse;
}

/** A failed response that means `INVALID_CONTENT_TYPE`. */
export interface InvalidContentTypeResponse extends Response {
  readonly status: 400 | 415;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_CONTENT_TYPE']>;
  clone(): InvalidContentTypeResponse;
}

/** A failed response that means `INVALID_MODEL`. */
export interface InvalidModelResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_MODEL']>;
  clone(): InvalidModelResponse;
}

/** A failed response that means `INVALID_REQUEST`. */
export interface InvalidRequestResponse extends Response {
  readonly status: 400 | 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_REQUEST']>;
  clone(): InvalidRequestResponse;
}

/** A failed response that means `INVALID_VIDEO_FORMAT`. */
export interface InvalidVideoFormatResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_VIDEO_FORMAT']>;
  clone(): InvalidVideoFormatResponse;
}

/** A failed response that means `MEDIA_NOT_FOUND`. */
export interface MediaNotFoundResponse extends Response {
  readonly status: 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MEDIA_NOT_FOUND']>;
  clone(): MediaNotFoundResponse;
}

/** A failed response that means `MODEL_AT_CAPACITY`. */
export interface ModelAtCapacityResponse extends Response {
  readonly status: 503;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MODEL_AT_CAPACITY']>;
  clone(): ModelAtCapacityResponse;
}

/** A failed response that means `MODEL_NOT_FOUND`. */
export interface ModelNotFoundResponse extends Response {
  readonly status: 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MODEL_NOT_FOUND']>;
  clone(): ModelNotFoundResponse;
}

/** A failed response that means `MODEL_OFFLINE`. */
export interface ModelOfflineResponse extends Response {
  readonly status: 503;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MODEL_OFFLINE']>;
  clone(): ModelOfflineResponse;
}

/** A failed response that means `MODEL_OVERLOADED`. */
export interface ModelOverloadedResponse extends Response {
  readonly status: 429;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MODEL_OVERLOADED']>;
  clone(): ModelOverloadedResponse;
}

/** A failed response that means `PAYLOAD_TOO_LARGE`. */
export interface PayloadTooLargeResponse extends Response {
  readonly status: 413;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['PAYLOAD_TOO_LARGE']>;
  clone(): PayloadTooLargeResponse;
}

/** A failed response that means `PRO_ONLY_MODEL`. */
export interface ProOnlyModelResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['PRO_ONLY_MODEL']>;
  clone(): ProOnlyModelResponse;
}

/** A failed response that means `RATE_LIMIT_EXCEEDED`. */
export interface RateLimitExceededResponse extends Response {
  readonly status: 429;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['RATE_LIMIT_EXCEEDED']>;
  clone(): RateLimitExceededResponse;
}

/** A failed response that means `REQUEST_ID_NOT_FOUND`. */
export interface RequestIdNotFoundResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['REQUEST_ID_NOT_FOUND']>;
  clone(): RequestIdNotFoundResponse;
}

/** A failed response that means `REQUEST_TIMEOUT`. */
export interface RequestTimeoutResponse extends Response {
  readonly status: 504;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['REQUEST_TIMEOUT']>;
  clone(): RequestTimeoutResponse;
}

/** A failed response that means `TEE_ATTESTATION_FAILED`. */
export interface TeeAttestationFailedResponse extends Response {
  readonly status: 502;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['TEE_ATTESTATION_FAILED']>;
  clone(): TeeAttestationFailedResponse;
}

/** A failed response that means `TEE_SIGNATURE_FAILED`. */
export interface TeeSignatureFailedResponse extends Response {
  readonly status: 502;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['TEE_SIGNATURE_FAILED']>;
  clone(): TeeSignatureFailedResponse;
}

/** A failed response that means `TOO_MANY_TOKENS`. */
export interface TooManyTokensResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['TOO_MANY_TOKENS']>;
  clone(): TooManyTokensResponse;
}

/** A failed response that means `UNAUTHORIZED`. */
export interface UnauthorizedResponse extends Response {
  readonly status: 403;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['UNAUTHORIZED']>;
  clone(): UnauthorizedResponse;
}

/** A failed response that means `UNKNOWN_ERROR`. */
export interface UnknownResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['UNKNOWN_ERROR']>;
  clone(): UnknownResponse;
}

/** A failed response that means `UPSCALE_FAILED`. */
export interface UpscaleFailedResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['UPSCALE_FAILED']>;
  clone(): UpscaleFailedResponse;
}

/** A failed response that means `VIDEO_DURATION_TOO_LONG`. */
export interface VideoDurationTooLongResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['VIDEO_DURATION_TOO_LONG']>;
  clone(): VideoDurationTooLongResponse;
}

/** A failed response that means `VIDEO_DURATION_TOO_SHORT`. */
export interface VideoDurationTooShortResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['VIDEO_DURATION_TOO_SHORT']>;
  clone(): VideoDurationTooShortResponse;
}

/** A failed response that means `X402_INVALID_SIGN_IN`. */
export interface X402InvalidSignInResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['X402_INVALID_SIGN_IN']>;
  clone(): X402InvalidSignInResponse;
}

/** A failed response that means `X402_WALLET_MISMATCH`. */
export interface X402WalletMismatchResponse extends Response {
  readonly status: 403;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['X402_WALLET_MISMATCH']>;
  clone(): X402WalletMismatchResponse;
}

/** The failed `Response` of each code. */
export interface VeniceResponseByCode {
  readonly API_ACCESS_DISABLED: ApiAccessDisabledResponse;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededResponse;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededResponse;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedResponse;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedResponse;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedResponse;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyResponse;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundResponse;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationResponse;
  readonly CORRUPTED_IMAGE: CorruptedImageResponse;
  readonly IMAGE_EDIT_ERROR: ImageEditResponse;
  readonly IMAGE_TOO_LARGE: ImageTooLargeResponse;
  readonly IMAGE_TOO_SMALL: ImageTooSmallResponse;
  readonly INFERENCE_FAILED: InferenceFailedResponse;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceResponse;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatResponse;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeResponse;
  readonly INVALID_MODEL: InvalidModelResponse;
  readonly INVALID_REQUEST: InvalidRequestResponse;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatResponse;
  readonly MEDIA_NOT_FOUND: MediaNotFoundResponse;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityResponse;
  readonly MODEL_NOT_FOUND: ModelNotFoundResponse;
  readonly MODEL_OFFLINE: ModelOfflineResponse;
  readonly MODEL_OVERLOADED: ModelOverloadedResponse;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeResponse;
  readonly PRO_ONLY_MODEL: ProOnlyModelResponse;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededResponse;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundResponse;
  readonly REQUEST_TIMEOUT: RequestTimeoutResponse;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedResponse;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedResponse;
  readonly TOO_MANY_TOKENS: TooManyTokensResponse;
  readonly UNAUTHORIZED: UnauthorizedResponse;
  readonly UNKNOWN_ERROR: UnknownResponse;
  readonly UPSCALE_FAILED: UpscaleFailedResponse;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongResponse;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortResponse;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInResponse;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchResponse;
}
