// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorBodyByCode } from '@venice/errors-core';
import type { AxiosError, AxiosResponse } from 'axios';

/** An `AxiosError` that means `ADMIN_KEY_REQUIRED`. */
export interface AdminKeyRequiredAxiosError extends AxiosError<VeniceErrorBodyByCode['ADMIN_KEY_REQUIRED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['ADMIN_KEY_REQUIRED']> & { readonly status: 401 };
}

/** An `AxiosError` that means `API_ACCESS_DISABLED`. */
export interface ApiAccessDisabledAxiosError extends AxiosError<
  VeniceErrorBodyByCode['API_ACCESS_DISABLED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['API_ACCESS_DISABLED']> & { readonly status: 403 };
}

/** An `AxiosError` that means `API_KEY_DIEM_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyDiemSpendLimitExceededAxiosError extends AxiosError<
  VeniceErrorBodyByCode['API_KEY_DIEM_SPEND_LIMIT_EXCEEDED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['API_KEY_DIEM_SPEND_LIMIT_EXCEEDED']> & {
    readonly status: 402;
  };
}

/** An `AxiosError` that means `API_KEY_NOT_FOUND`. */
export interface ApiKeyNotFoundAxiosError extends AxiosError<VeniceErrorBodyByCode['API_KEY_NOT_FOUND']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['API_KEY_NOT_FOUND']> & { readonly status: 400 };
}

/** An `AxiosError` that means `API_KEY_USD_SPEND_LIMIT_EXCEEDED`. */
export interface ApiKeyUsdSpendLimitExceededAxiosError extends AxiosError<
  VeniceErrorBodyByCode['API_KEY_USD_SPEND_LIMIT_EXCEEDED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['API_KEY_USD_SPEND_LIMIT_EXCEEDED']> & {
    readonly status: 402;
  };
}

/** An `AxiosError` that means `ASR_UPSTREAM_FAILED`. */
export interface AsrUpstreamFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['ASR_UPSTREAM_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['ASR_UPSTREAM_FAILED']> & { readonly status: 502 };
}

/** An `AxiosError` that means `ASR_UPSTREAM_VALIDATION_FAILED`. */
export interface AsrUpstreamValidationFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['ASR_UPSTREAM_VALIDATION_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['ASR_UPSTREAM_VALIDATION_FAILED']> & {
    readonly status: 422;
  };
}

/** An `AxiosError` that means `AUTHENTICATION_FAILED`. */
export interface AuthenticationFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['AUTHENTICATION_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['AUTHENTICATION_FAILED']> & { readonly status: 401 };
}

/** An `AxiosError` that means `AUTHENTICATION_FAILED_INACTIVE_KEY`. */
export interface AuthenticationFailedInactiveKeyAxiosError extends AxiosError<
  VeniceErrorBodyByCode['AUTHENTICATION_FAILED_INACTIVE_KEY']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['AUTHENTICATION_FAILED_INACTIVE_KEY']> & {
    readonly status: 401;
  };
}

/** An `AxiosError` that means `AUTHENTICATION_REQUIRED`. */
export interface AuthenticationRequiredAxiosError extends AxiosError<
  VeniceErrorBodyByCode['AUTHENTICATION_REQUIRED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['AUTHENTICATION_REQUIRED']> & {
    readonly status: 402;
  };
}

/** An `AxiosError` that means `CHARACTER_NOT_FOUND`. */
export interface CharacterNotFoundAxiosError extends AxiosError<
  VeniceErrorBodyByCode['CHARACTER_NOT_FOUND']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['CHARACTER_NOT_FOUND']> & { readonly status: 404 };
}

/** An `AxiosError` that means `CONSENT_REQUIRED`. */
export interface ConsentRequiredAxiosError extends AxiosError<VeniceErrorBodyByCode['CONSENT_REQUIRED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['CONSENT_REQUIRED']> & { readonly status: 409 };
}

/** An `AxiosError` that means `CONTENT_POLICY_VIOLATION`. */
export interface ContentPolicyViolationAxiosError extends AxiosError<
  VeniceErrorBodyByCode['CONTENT_POLICY_VIOLATION']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['CONTENT_POLICY_VIOLATION']> & {
    readonly status: 422;
  };
}

/** An `AxiosError` that means `CORRUPTED_IMAGE`. */
export interface CorruptedImageAxiosError extends AxiosError<VeniceErrorBodyByCode['CORRUPTED_IMAGE']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['CORRUPTED_IMAGE']> & { readonly status: 400 };
}

/** An `AxiosError` that means `E2EE_ATTESTATION_STALE`. */
export interface E2eeAttestationStaleAxiosError extends AxiosError<
  VeniceErrorBodyByCode['E2EE_ATTESTATION_STALE']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['E2EE_ATTESTATION_STALE']> & {
    readonly status: 200;
  };
}

/** An `AxiosError` that means `ENDPOINT_RETIRED`. */
export interface EndpointRetiredAxiosError extends AxiosError<VeniceErrorBodyByCode['ENDPOINT_RETIRED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['ENDPOINT_RETIRED']> & { readonly status: 410 };
}

/** An `AxiosError` that means `GENERATION_FAILED`. */
export interface GenerationFailedAxiosError extends AxiosError<VeniceErrorBodyByCode['GENERATION_FAILED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['GENERATION_FAILED']> & { readonly status: 422 };
}

/** An `AxiosError` that means `IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS`. */
export interface ImageAspectRatioOutOfBoundsAxiosError extends AxiosError<
  VeniceErrorBodyByCode['IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS']> & {
    readonly status: 422;
  };
}

/** An `AxiosError` that means `IMAGE_EDIT_ERROR`. */
export interface ImageEditAxiosError extends AxiosError<VeniceErrorBodyByCode['IMAGE_EDIT_ERROR']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['IMAGE_EDIT_ERROR']> & { readonly status: 500 };
}

/** An `AxiosError` that means `IMAGE_TOO_LARGE`. */
export interface ImageTooLargeAxiosError extends AxiosError<VeniceErrorBodyByCode['IMAGE_TOO_LARGE']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['IMAGE_TOO_LARGE']> & { readonly status: 422 };
}

/** An `AxiosError` that means `IMAGE_TOO_SMALL`. */
export interface ImageTooSmallAxiosError extends AxiosError<VeniceErrorBodyByCode['IMAGE_TOO_SMALL']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['IMAGE_TOO_SMALL']> & { readonly status: 400 };
}

/** An `AxiosError` that means `INFERENCE_FAILED`. */
export interface InferenceFailedAxiosError extends AxiosError<VeniceErrorBodyByCode['INFERENCE_FAILED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INFERENCE_FAILED']> & { readonly status: 500 };
}

/** An `AxiosError` that means `INSUFFICIENT_BALANCE`. */
export interface InsufficientBalanceAxiosError extends AxiosError<
  VeniceErrorBodyByCode['INSUFFICIENT_BALANCE']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INSUFFICIENT_BALANCE']> & { readonly status: 402 };
}

/** An `AxiosError` that means `INVALID_AUDIO_FORMAT`. */
export interface InvalidAudioFormatAxiosError extends AxiosError<
  VeniceErrorBodyByCode['INVALID_AUDIO_FORMAT']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_AUDIO_FORMAT']> & { readonly status: 400 };
}

/** An `AxiosError` that means `INVALID_CONTENT_TYPE`. */
export interface InvalidContentTypeAxiosError extends AxiosError<
  VeniceErrorBodyByCode['INVALID_CONTENT_TYPE']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_CONTENT_TYPE']> & {
    readonly status: 400 | 415;
  };
}

/** An `AxiosError` that means `INVALID_MODEL`. */
export interface InvalidModelAxiosError extends AxiosError<VeniceErrorBodyByCode['INVALID_MODEL']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_MODEL']> & { readonly status: 400 };
}

/** An `AxiosError` that means `INVALID_PAYMENT`. */
export interface InvalidPaymentAxiosError extends AxiosError<VeniceErrorBodyByCode['INVALID_PAYMENT']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_PAYMENT']> & { readonly status: 400 };
}

/** An `AxiosError` that means `INVALID_REQUEST`. */
export interface InvalidRequestAxiosError extends AxiosError<VeniceErrorBodyByCode['INVALID_REQUEST']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_REQUEST']> & { readonly status: 400 | 404 };
}

/** An `AxiosError` that means `INVALID_VIDEO_FORMAT`. */
export interface InvalidVideoFormatAxiosError extends AxiosError<
  VeniceErrorBodyByCode['INVALID_VIDEO_FORMAT']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_VIDEO_FORMAT']> & { readonly status: 400 };
}

/** An `AxiosError` that means `INVALID_WALLET_PROOF`. */
export interface InvalidWalletProofAxiosError extends AxiosError<
  VeniceErrorBodyByCode['INVALID_WALLET_PROOF']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['INVALID_WALLET_PROOF']> & { readonly status: 400 };
}

/** An `AxiosError` that means `MEDIA_NOT_FOUND`. */
export interface MediaNotFoundAxiosError extends AxiosError<VeniceErrorBodyByCode['MEDIA_NOT_FOUND']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MEDIA_NOT_FOUND']> & { readonly status: 404 };
}

/** An `AxiosError` that means `MODEL_AT_CAPACITY`. */
export interface ModelAtCapacityAxiosError extends AxiosError<VeniceErrorBodyByCode['MODEL_AT_CAPACITY']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MODEL_AT_CAPACITY']> & { readonly status: 503 };
}

/** An `AxiosError` that means `MODEL_NOT_FOUND`. */
export interface ModelNotFoundAxiosError extends AxiosError<VeniceErrorBodyByCode['MODEL_NOT_FOUND']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MODEL_NOT_FOUND']> & { readonly status: 404 };
}

/** An `AxiosError` that means `MODEL_OFFLINE`. */
export interface ModelOfflineAxiosError extends AxiosError<VeniceErrorBodyByCode['MODEL_OFFLINE']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MODEL_OFFLINE']> & { readonly status: 503 };
}

/** An `AxiosError` that means `MODEL_OVERLOADED`. */
export interface ModelOverloadedAxiosError extends AxiosError<VeniceErrorBodyByCode['MODEL_OVERLOADED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MODEL_OVERLOADED']> & { readonly status: 429 };
}

/** An `AxiosError` that means `MODEL_PRIVACY_RESTRICTED`. */
export interface ModelPrivacyRestrictedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['MODEL_PRIVACY_RESTRICTED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['MODEL_PRIVACY_RESTRICTED']> & {
    readonly status: 403;
  };
}

/** An `AxiosError` that means `PAYLOAD_TOO_LARGE`. */
export interface PayloadTooLargeAxiosError extends AxiosError<VeniceErrorBodyByCode['PAYLOAD_TOO_LARGE']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['PAYLOAD_TOO_LARGE']> & { readonly status: 413 };
}

/** An `AxiosError` that means `PAYMENT_HEADER_NOT_ACCEPTED`. */
export interface PaymentHeaderNotAcceptedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['PAYMENT_HEADER_NOT_ACCEPTED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['PAYMENT_HEADER_NOT_ACCEPTED']> & {
    readonly status: 400;
  };
}

/** An `AxiosError` that means `PAYMENT_IN_PROGRESS`. */
export interface PaymentInProgressAxiosError extends AxiosError<
  VeniceErrorBodyByCode['PAYMENT_IN_PROGRESS']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['PAYMENT_IN_PROGRESS']> & { readonly status: 409 };
}

/** An `AxiosError` that means `PRO_ONLY_MODEL`. */
export interface ProOnlyModelAxiosError extends AxiosError<VeniceErrorBodyByCode['PRO_ONLY_MODEL']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['PRO_ONLY_MODEL']> & { readonly status: 401 };
}

/** An `AxiosError` that means `RATE_LIMIT_EXCEEDED`. */
export interface RateLimitExceededAxiosError extends AxiosError<
  VeniceErrorBodyByCode['RATE_LIMIT_EXCEEDED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['RATE_LIMIT_EXCEEDED']> & { readonly status: 429 };
}

/** An `AxiosError` that means `REGION_RESTRICTED`. */
export interface RegionRestrictedAxiosError extends AxiosError<VeniceErrorBodyByCode['REGION_RESTRICTED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['REGION_RESTRICTED']> & { readonly status: 403 };
}

/** An `AxiosError` that means `REQUEST_ID_NOT_FOUND`. */
export interface RequestIdNotFoundAxiosError extends AxiosError<
  VeniceErrorBodyByCode['REQUEST_ID_NOT_FOUND']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['REQUEST_ID_NOT_FOUND']> & { readonly status: 400 };
}

/** An `AxiosError` that means `REQUEST_TIMEOUT`. */
export interface RequestTimeoutAxiosError extends AxiosError<VeniceErrorBodyByCode['REQUEST_TIMEOUT']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['REQUEST_TIMEOUT']> & { readonly status: 504 };
}

/** An `AxiosError` that means `ROUTE_NOT_FOUND`. */
export interface RouteNotFoundAxiosError extends AxiosError<VeniceErrorBodyByCode['ROUTE_NOT_FOUND']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['ROUTE_NOT_FOUND']> & { readonly status: 404 };
}

/** An `AxiosError` that means `RPC_CALL_FAILED`. */
export interface RpcCallFailedAxiosError extends AxiosError<VeniceErrorBodyByCode['RPC_CALL_FAILED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['RPC_CALL_FAILED']> & { readonly status: 200 | 400 };
}

/** An `AxiosError` that means `SCRAPE_BLOCKED`. */
export interface ScrapeBlockedAxiosError extends AxiosError<VeniceErrorBodyByCode['SCRAPE_BLOCKED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['SCRAPE_BLOCKED']> & { readonly status: 400 };
}

/** An `AxiosError` that means `SETTLEMENT_FAILED`. */
export interface SettlementFailedAxiosError extends AxiosError<VeniceErrorBodyByCode['SETTLEMENT_FAILED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['SETTLEMENT_FAILED']> & { readonly status: 402 };
}

/** An `AxiosError` that means `SETTLEMENT_TIMEOUT`. */
export interface SettlementTimeoutAxiosError extends AxiosError<VeniceErrorBodyByCode['SETTLEMENT_TIMEOUT']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['SETTLEMENT_TIMEOUT']> & { readonly status: 504 };
}

/** An `AxiosError` that means `SPEECH_SYNTHESIS_FAILED`. */
export interface SpeechSynthesisFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['SPEECH_SYNTHESIS_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['SPEECH_SYNTHESIS_FAILED']> & {
    readonly status: 502;
  };
}

/** An `AxiosError` that means `TEE_ATTESTATION_FAILED`. */
export interface TeeAttestationFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['TEE_ATTESTATION_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['TEE_ATTESTATION_FAILED']> & {
    readonly status: 502;
  };
}

/** An `AxiosError` that means `TEE_SIGNATURE_FAILED`. */
export interface TeeSignatureFailedAxiosError extends AxiosError<
  VeniceErrorBodyByCode['TEE_SIGNATURE_FAILED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['TEE_SIGNATURE_FAILED']> & { readonly status: 502 };
}

/** An `AxiosError` that means `TOO_MANY_TOKENS`. */
export interface TooManyTokensAxiosError extends AxiosError<VeniceErrorBodyByCode['TOO_MANY_TOKENS']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['TOO_MANY_TOKENS']> & { readonly status: 400 };
}

/** An `AxiosError` that means `UNAUTHORIZED`. */
export interface UnauthorizedAxiosError extends AxiosError<VeniceErrorBodyByCode['UNAUTHORIZED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['UNAUTHORIZED']> & { readonly status: 403 };
}

/** An `AxiosError` that means `UNKNOWN_ERROR`. */
export interface UnknownAxiosError extends AxiosError<VeniceErrorBodyByCode['UNKNOWN_ERROR']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['UNKNOWN_ERROR']> & { readonly status: 500 };
}

/** An `AxiosError` that means `UNREADABLE_DOCUMENT`. */
export interface UnreadableDocumentAxiosError extends AxiosError<
  VeniceErrorBodyByCode['UNREADABLE_DOCUMENT']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['UNREADABLE_DOCUMENT']> & { readonly status: 400 };
}

/** An `AxiosError` that means `UPSCALE_FAILED`. */
export interface UpscaleFailedAxiosError extends AxiosError<VeniceErrorBodyByCode['UPSCALE_FAILED']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['UPSCALE_FAILED']> & { readonly status: 500 };
}

/** An `AxiosError` that means `URL_UNREACHABLE`. */
export interface UrlUnreachableAxiosError extends AxiosError<VeniceErrorBodyByCode['URL_UNREACHABLE']> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['URL_UNREACHABLE']> & { readonly status: 500 };
}

/** An `AxiosError` that means `VIDEO_DURATION_TOO_LONG`. */
export interface VideoDurationTooLongAxiosError extends AxiosError<
  VeniceErrorBodyByCode['VIDEO_DURATION_TOO_LONG']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['VIDEO_DURATION_TOO_LONG']> & {
    readonly status: 422;
  };
}

/** An `AxiosError` that means `VIDEO_DURATION_TOO_SHORT`. */
export interface VideoDurationTooShortAxiosError extends AxiosError<
  VeniceErrorBodyByCode['VIDEO_DURATION_TOO_SHORT']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['VIDEO_DURATION_TOO_SHORT']> & {
    readonly status: 422;
  };
}

/** An `AxiosError` that means `WALLET_VERIFICATION_UNAVAILABLE`. */
export interface WalletVerificationUnavailableAxiosError extends AxiosError<
  VeniceErrorBodyByCode['WALLET_VERIFICATION_UNAVAILABLE']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['WALLET_VERIFICATION_UNAVAILABLE']> & {
    readonly status: 400;
  };
}

/** An `AxiosError` that means `X402_INVALID_SIGN_IN`. */
export interface X402InvalidSignInAxiosError extends AxiosError<
  VeniceErrorBodyByCode['X402_INVALID_SIGN_IN']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['X402_INVALID_SIGN_IN']> & { readonly status: 401 };
}

/** An `AxiosError` that means `X402_NOT_CONFIGURED`. */
export interface X402NotConfiguredAxiosError extends AxiosError<
  VeniceErrorBodyByCode['X402_NOT_CONFIGURED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['X402_NOT_CONFIGURED']> & { readonly status: 503 };
}

/** An `AxiosError` that means `X402_TOP_UP_PAYMENT_REQUIRED`. */
export interface X402TopUpPaymentRequiredAxiosError extends AxiosError<
  VeniceErrorBodyByCode['X402_TOP_UP_PAYMENT_REQUIRED']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['X402_TOP_UP_PAYMENT_REQUIRED']> & {
    readonly status: 402;
  };
}

/** An `AxiosError` that means `X402_WALLET_MISMATCH`. */
export interface X402WalletMismatchAxiosError extends AxiosError<
  VeniceErrorBodyByCode['X402_WALLET_MISMATCH']
> {
  readonly response: AxiosResponse<VeniceErrorBodyByCode['X402_WALLET_MISMATCH']> & { readonly status: 403 };
}

/** The `AxiosError` of each code. */
export interface VeniceAxiosErrorByCode {
  readonly ADMIN_KEY_REQUIRED: AdminKeyRequiredAxiosError;
  readonly API_ACCESS_DISABLED: ApiAccessDisabledAxiosError;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededAxiosError;
  readonly API_KEY_NOT_FOUND: ApiKeyNotFoundAxiosError;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededAxiosError;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedAxiosError;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedAxiosError;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedAxiosError;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyAxiosError;
  readonly AUTHENTICATION_REQUIRED: AuthenticationRequiredAxiosError;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundAxiosError;
  readonly CONSENT_REQUIRED: ConsentRequiredAxiosError;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationAxiosError;
  readonly CORRUPTED_IMAGE: CorruptedImageAxiosError;
  readonly E2EE_ATTESTATION_STALE: E2eeAttestationStaleAxiosError;
  readonly ENDPOINT_RETIRED: EndpointRetiredAxiosError;
  readonly GENERATION_FAILED: GenerationFailedAxiosError;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: ImageAspectRatioOutOfBoundsAxiosError;
  readonly IMAGE_EDIT_ERROR: ImageEditAxiosError;
  readonly IMAGE_TOO_LARGE: ImageTooLargeAxiosError;
  readonly IMAGE_TOO_SMALL: ImageTooSmallAxiosError;
  readonly INFERENCE_FAILED: InferenceFailedAxiosError;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceAxiosError;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatAxiosError;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeAxiosError;
  readonly INVALID_MODEL: InvalidModelAxiosError;
  readonly INVALID_PAYMENT: InvalidPaymentAxiosError;
  readonly INVALID_REQUEST: InvalidRequestAxiosError;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatAxiosError;
  readonly INVALID_WALLET_PROOF: InvalidWalletProofAxiosError;
  readonly MEDIA_NOT_FOUND: MediaNotFoundAxiosError;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityAxiosError;
  readonly MODEL_NOT_FOUND: ModelNotFoundAxiosError;
  readonly MODEL_OFFLINE: ModelOfflineAxiosError;
  readonly MODEL_OVERLOADED: ModelOverloadedAxiosError;
  readonly MODEL_PRIVACY_RESTRICTED: ModelPrivacyRestrictedAxiosError;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeAxiosError;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: PaymentHeaderNotAcceptedAxiosError;
  readonly PAYMENT_IN_PROGRESS: PaymentInProgressAxiosError;
  readonly PRO_ONLY_MODEL: ProOnlyModelAxiosError;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededAxiosError;
  readonly REGION_RESTRICTED: RegionRestrictedAxiosError;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundAxiosError;
  readonly REQUEST_TIMEOUT: RequestTimeoutAxiosError;
  readonly ROUTE_NOT_FOUND: RouteNotFoundAxiosError;
  readonly RPC_CALL_FAILED: RpcCallFailedAxiosError;
  readonly SCRAPE_BLOCKED: ScrapeBlockedAxiosError;
  readonly SETTLEMENT_FAILED: SettlementFailedAxiosError;
  readonly SETTLEMENT_TIMEOUT: SettlementTimeoutAxiosError;
  readonly SPEECH_SYNTHESIS_FAILED: SpeechSynthesisFailedAxiosError;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedAxiosError;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedAxiosError;
  readonly TOO_MANY_TOKENS: TooManyTokensAxiosError;
  readonly UNAUTHORIZED: UnauthorizedAxiosError;
  readonly UNKNOWN_ERROR: UnknownAxiosError;
  readonly UNREADABLE_DOCUMENT: UnreadableDocumentAxiosError;
  readonly UPSCALE_FAILED: UpscaleFailedAxiosError;
  readonly URL_UNREACHABLE: UrlUnreachableAxiosError;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongAxiosError;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortAxiosError;
  readonly WALLET_VERIFICATION_UNAVAILABLE: WalletVerificationUnavailableAxiosError;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInAxiosError;
  readonly X402_NOT_CONFIGURED: X402NotConfiguredAxiosError;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: X402TopUpPaymentRequiredAxiosError;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchAxiosError;
}
