// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorBodyByCode } from '@venice/errors-core';

/** A failed response that means `ADMIN_KEY_REQUIRED`. */
export interface AdminKeyRequiredResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['ADMIN_KEY_REQUIRED']>;
  clone(): AdminKeyRequiredResponse;
}

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

/** A failed response that means `API_KEY_NOT_FOUND`. */
export interface ApiKeyNotFoundResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['API_KEY_NOT_FOUND']>;
  clone(): ApiKeyNotFoundResponse;
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

/** A failed response that means `AUTHENTICATION_REQUIRED`. */
export interface AuthenticationRequiredResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['AUTHENTICATION_REQUIRED']>;
  clone(): AuthenticationRequiredResponse;
}

/** A failed response that means `CHARACTER_NOT_FOUND`. */
export interface CharacterNotFoundResponse extends Response {
  readonly status: 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['CHARACTER_NOT_FOUND']>;
  clone(): CharacterNotFoundResponse;
}

/** A failed response that means `CONSENT_REQUIRED`. */
export interface ConsentRequiredResponse extends Response {
  readonly status: 409;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['CONSENT_REQUIRED']>;
  clone(): ConsentRequiredResponse;
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

/** A failed response that means `E2EE_ATTESTATION_STALE`. */
export interface E2eeAttestationStaleResponse extends Response {
  readonly status: 200;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['E2EE_ATTESTATION_STALE']>;
  clone(): E2eeAttestationStaleResponse;
}

/** A failed response that means `ENDPOINT_RETIRED`. */
export interface EndpointRetiredResponse extends Response {
  readonly status: 410;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['ENDPOINT_RETIRED']>;
  clone(): EndpointRetiredResponse;
}

/** A failed response that means `GENERATION_FAILED`. */
export interface GenerationFailedResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['GENERATION_FAILED']>;
  clone(): GenerationFailedResponse;
}

/** A failed response that means `IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS`. */
export interface ImageAspectRatioOutOfBoundsResponse extends Response {
  readonly status: 422;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS']>;
  clone(): ImageAspectRatioOutOfBoundsResponse;
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

/** A failed response that means `INVALID_PAYMENT`. */
export interface InvalidPaymentResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_PAYMENT']>;
  clone(): InvalidPaymentResponse;
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

/** A failed response that means `INVALID_WALLET_PROOF`. */
export interface InvalidWalletProofResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['INVALID_WALLET_PROOF']>;
  clone(): InvalidWalletProofResponse;
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

/** A failed response that means `MODEL_PRIVACY_RESTRICTED`. */
export interface ModelPrivacyRestrictedResponse extends Response {
  readonly status: 403;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['MODEL_PRIVACY_RESTRICTED']>;
  clone(): ModelPrivacyRestrictedResponse;
}

/** A failed response that means `PAYLOAD_TOO_LARGE`. */
export interface PayloadTooLargeResponse extends Response {
  readonly status: 413;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['PAYLOAD_TOO_LARGE']>;
  clone(): PayloadTooLargeResponse;
}

/** A failed response that means `PAYMENT_HEADER_NOT_ACCEPTED`. */
export interface PaymentHeaderNotAcceptedResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['PAYMENT_HEADER_NOT_ACCEPTED']>;
  clone(): PaymentHeaderNotAcceptedResponse;
}

/** A failed response that means `PAYMENT_IN_PROGRESS`. */
export interface PaymentInProgressResponse extends Response {
  readonly status: 409;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['PAYMENT_IN_PROGRESS']>;
  clone(): PaymentInProgressResponse;
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

/** A failed response that means `REGION_RESTRICTED`. */
export interface RegionRestrictedResponse extends Response {
  readonly status: 403;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['REGION_RESTRICTED']>;
  clone(): RegionRestrictedResponse;
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

/** A failed response that means `ROUTE_NOT_FOUND`. */
export interface RouteNotFoundResponse extends Response {
  readonly status: 404;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['ROUTE_NOT_FOUND']>;
  clone(): RouteNotFoundResponse;
}

/** A failed response that means `RPC_CALL_FAILED`. */
export interface RpcCallFailedResponse extends Response {
  readonly status: 200 | 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['RPC_CALL_FAILED']>;
  clone(): RpcCallFailedResponse;
}

/** A failed response that means `SCRAPE_BLOCKED`. */
export interface ScrapeBlockedResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['SCRAPE_BLOCKED']>;
  clone(): ScrapeBlockedResponse;
}

/** A failed response that means `SETTLEMENT_FAILED`. */
export interface SettlementFailedResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['SETTLEMENT_FAILED']>;
  clone(): SettlementFailedResponse;
}

/** A failed response that means `SETTLEMENT_TIMEOUT`. */
export interface SettlementTimeoutResponse extends Response {
  readonly status: 504;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['SETTLEMENT_TIMEOUT']>;
  clone(): SettlementTimeoutResponse;
}

/** A failed response that means `SPEECH_SYNTHESIS_FAILED`. */
export interface SpeechSynthesisFailedResponse extends Response {
  readonly status: 502;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['SPEECH_SYNTHESIS_FAILED']>;
  clone(): SpeechSynthesisFailedResponse;
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

/** A failed response that means `UNREADABLE_DOCUMENT`. */
export interface UnreadableDocumentResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['UNREADABLE_DOCUMENT']>;
  clone(): UnreadableDocumentResponse;
}

/** A failed response that means `UPSCALE_FAILED`. */
export interface UpscaleFailedResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['UPSCALE_FAILED']>;
  clone(): UpscaleFailedResponse;
}

/** A failed response that means `URL_UNREACHABLE`. */
export interface UrlUnreachableResponse extends Response {
  readonly status: 500;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['URL_UNREACHABLE']>;
  clone(): UrlUnreachableResponse;
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

/** A failed response that means `WALLET_VERIFICATION_UNAVAILABLE`. */
export interface WalletVerificationUnavailableResponse extends Response {
  readonly status: 400;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['WALLET_VERIFICATION_UNAVAILABLE']>;
  clone(): WalletVerificationUnavailableResponse;
}

/** A failed response that means `X402_INVALID_SIGN_IN`. */
export interface X402InvalidSignInResponse extends Response {
  readonly status: 401;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['X402_INVALID_SIGN_IN']>;
  clone(): X402InvalidSignInResponse;
}

/** A failed response that means `X402_NOT_CONFIGURED`. */
export interface X402NotConfiguredResponse extends Response {
  readonly status: 503;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['X402_NOT_CONFIGURED']>;
  clone(): X402NotConfiguredResponse;
}

/** A failed response that means `X402_TOP_UP_PAYMENT_REQUIRED`. */
export interface X402TopUpPaymentRequiredResponse extends Response {
  readonly status: 402;
  /** The body, as documented for the code. */
  json(): Promise<VeniceErrorBodyByCode['X402_TOP_UP_PAYMENT_REQUIRED']>;
  clone(): X402TopUpPaymentRequiredResponse;
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
  readonly ADMIN_KEY_REQUIRED: AdminKeyRequiredResponse;
  readonly API_ACCESS_DISABLED: ApiAccessDisabledResponse;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededResponse;
  readonly API_KEY_NOT_FOUND: ApiKeyNotFoundResponse;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededResponse;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedResponse;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedResponse;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedResponse;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyResponse;
  readonly AUTHENTICATION_REQUIRED: AuthenticationRequiredResponse;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundResponse;
  readonly CONSENT_REQUIRED: ConsentRequiredResponse;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationResponse;
  readonly CORRUPTED_IMAGE: CorruptedImageResponse;
  readonly E2EE_ATTESTATION_STALE: E2eeAttestationStaleResponse;
  readonly ENDPOINT_RETIRED: EndpointRetiredResponse;
  readonly GENERATION_FAILED: GenerationFailedResponse;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: ImageAspectRatioOutOfBoundsResponse;
  readonly IMAGE_EDIT_ERROR: ImageEditResponse;
  readonly IMAGE_TOO_LARGE: ImageTooLargeResponse;
  readonly IMAGE_TOO_SMALL: ImageTooSmallResponse;
  readonly INFERENCE_FAILED: InferenceFailedResponse;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceResponse;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatResponse;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeResponse;
  readonly INVALID_MODEL: InvalidModelResponse;
  readonly INVALID_PAYMENT: InvalidPaymentResponse;
  readonly INVALID_REQUEST: InvalidRequestResponse;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatResponse;
  readonly INVALID_WALLET_PROOF: InvalidWalletProofResponse;
  readonly MEDIA_NOT_FOUND: MediaNotFoundResponse;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityResponse;
  readonly MODEL_NOT_FOUND: ModelNotFoundResponse;
  readonly MODEL_OFFLINE: ModelOfflineResponse;
  readonly MODEL_OVERLOADED: ModelOverloadedResponse;
  readonly MODEL_PRIVACY_RESTRICTED: ModelPrivacyRestrictedResponse;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeResponse;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: PaymentHeaderNotAcceptedResponse;
  readonly PAYMENT_IN_PROGRESS: PaymentInProgressResponse;
  readonly PRO_ONLY_MODEL: ProOnlyModelResponse;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededResponse;
  readonly REGION_RESTRICTED: RegionRestrictedResponse;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundResponse;
  readonly REQUEST_TIMEOUT: RequestTimeoutResponse;
  readonly ROUTE_NOT_FOUND: RouteNotFoundResponse;
  readonly RPC_CALL_FAILED: RpcCallFailedResponse;
  readonly SCRAPE_BLOCKED: ScrapeBlockedResponse;
  readonly SETTLEMENT_FAILED: SettlementFailedResponse;
  readonly SETTLEMENT_TIMEOUT: SettlementTimeoutResponse;
  readonly SPEECH_SYNTHESIS_FAILED: SpeechSynthesisFailedResponse;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedResponse;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedResponse;
  readonly TOO_MANY_TOKENS: TooManyTokensResponse;
  readonly UNAUTHORIZED: UnauthorizedResponse;
  readonly UNKNOWN_ERROR: UnknownResponse;
  readonly UNREADABLE_DOCUMENT: UnreadableDocumentResponse;
  readonly UPSCALE_FAILED: UpscaleFailedResponse;
  readonly URL_UNREACHABLE: UrlUnreachableResponse;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongResponse;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortResponse;
  readonly WALLET_VERIFICATION_UNAVAILABLE: WalletVerificationUnavailableResponse;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInResponse;
  readonly X402_NOT_CONFIGURED: X402NotConfiguredResponse;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: X402TopUpPaymentRequiredResponse;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchResponse;
}
