// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { Extended } from '../catalog/extended.js';
import type { Json } from '../data/json.js';

/** The body of a failed request, in any of its documented shapes. */
export type VeniceErrorBody = {
  readonly accepts?: readonly Json[];
  readonly authOptions?: Json;
  readonly code?: string;
  readonly consent_flow?: string;
  readonly context?: { readonly errorCode?: string; readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly currentBalanceUsd?: number;
  readonly detail?: readonly Json[] | string;
  readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; };
  readonly error?: readonly Json[] | string | ErrorPart;
  readonly error_code?: number;
  readonly error_name?: string;
  readonly error_type?: string;
  readonly issues?: readonly Json[];
  readonly jsonrpc?: string;
  readonly message?: string;
  readonly metadata?: { readonly is_byok?: boolean; readonly provider_name?: string; readonly raw?: string; readonly retry_after_seconds?: number; };
  readonly minimumBalanceUsd?: number;
  readonly object?: string;
  readonly param?: string;
  readonly paymentInfo?: Json;
  readonly ray_id?: string;
  readonly reason?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly response?: ResponsePart;
  readonly retry_after?: number;
  readonly status?: string;
  readonly suggested_prompt?: string;
  readonly title?: string;
  readonly type?: string;
  readonly x402Version?: number;
};

/** The object in `error` of a body. */
type ErrorPart = {
  readonly code?: string;
  readonly context?: { readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly details?: readonly Json[];
  readonly issues?: Json;
  readonly message?: string;
  readonly metadata?: { readonly headers?: Json; readonly is_byok?: boolean; readonly provider_name?: string; readonly raw?: string; readonly retry_after_seconds?: number; };
  readonly param?: string;
  readonly ray_id?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly retry_after?: number;
  readonly status?: string;
  readonly type?: string;
};

/** The object in `response.error` of a body. */
type ResponseErrorPart = {
  readonly code?: string;
  readonly context?: { readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly details?: readonly Json[];
  readonly issues?: Json;
  readonly message?: string;
  readonly metadata?: { readonly retry_after_seconds?: number; };
  readonly param?: string;
  readonly ray_id?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly retry_after?: number;
  readonly type?: string;
};

/** The object in `response` of a body. */
type ResponsePart = {
  readonly context?: { readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly details?: readonly Json[];
  readonly error?: ResponseErrorPart;
  readonly issues?: Json;
  readonly metadata?: { readonly retry_after_seconds?: number; };
  readonly param?: string;
  readonly ray_id?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly retry_after?: number;
};

/** The body of a failure with `ADMIN_KEY_REQUIRED`. */
export type AdminKeyRequiredBody = VeniceErrorBody;

/** The body of a failure with `API_ACCESS_DISABLED`. */
export type ApiAccessDisabledBody = VeniceErrorBody;

/** The body of a failure with `API_KEY_DIEM_SPEND_LIMIT_EXCEEDED`. */
export type ApiKeyDiemSpendLimitExceededBody = VeniceErrorBody;

/** The body of a failure with `API_KEY_NOT_FOUND`. */
export type ApiKeyNotFoundBody = VeniceErrorBody;

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

/** The body of a failure with `AUTHENTICATION_REQUIRED`. */
export type AuthenticationRequiredBody = Extended<VeniceErrorBody, { readonly accepts?: Json; readonly extensions?: { readonly 'sign-in-with-x'?: Json; }; readonly resource?: Json; }>;

/** The body of a failure with `BLOCKED_BY_PLATFORM`. */
export type BlockedByPlatformBody = VeniceErrorBody;

/** The body of a failure with `CHARACTER_NOT_FOUND`. */
export type CharacterNotFoundBody = VeniceErrorBody;

/** The body of a failure with `CONSENT_REQUIRED`. */
export type ConsentRequiredBody = Extended<VeniceErrorBody, { readonly consent?: Json; readonly docs_url?: string; readonly error?: readonly Json[] | string | Extended<ErrorPart, { readonly consent?: Json; readonly consent_flow?: string; readonly docs_url?: string; readonly face_media_roles?: string | readonly string[]; }>; readonly face_media_roles?: string | readonly string[]; }>;

/** The body of a failure with `CONTENT_POLICY_VIOLATION`. */
export type ContentPolicyViolationBody = Extended<VeniceErrorBody, { readonly error?: readonly Json[] | string | Extended<ErrorPart, { readonly hint?: string; readonly recommended_model?: string | readonly string[]; readonly suggested_prompt?: string; }>; readonly hint?: string; readonly recommended_model?: string | readonly string[]; }>;

/** The body of a failure with `CORRUPTED_IMAGE`. */
export type CorruptedImageBody = VeniceErrorBody;

/** The body of a failure with `DOWNLOAD_LINK_EXPIRED`. */
export type DownloadLinkExpiredBody = VeniceErrorBody;

/** The body of a failure with `E2EE_ATTESTATION_STALE`. */
export type E2eeAttestationStaleBody = VeniceErrorBody;

/** The body of a failure with `ENDPOINT_RETIRED`. */
export type EndpointRetiredBody = VeniceErrorBody;

/** The body of a failure with `GENERATION_FAILED`. */
export type GenerationFailedBody = Extended<VeniceErrorBody, { readonly hint?: string; }>;

/** The body of a failure with `IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS`. */
export type ImageAspectRatioOutOfBoundsBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_EDIT_ERROR`. */
export type ImageEditBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_TOO_LARGE`. */
export type ImageTooLargeBody = VeniceErrorBody;

/** The body of a failure with `IMAGE_TOO_SMALL`. */
export type ImageTooSmallBody = VeniceErrorBody;

/** The body of a failure with `INFERENCE_FAILED`. */
export type InferenceFailedBody = Extended<VeniceErrorBody, { readonly error?: readonly Json[] | string | Extended<ErrorPart, { readonly hint?: string; }>; readonly hint?: string; readonly response?: Extended<ResponsePart, { readonly error?: Extended<ResponseErrorPart, { readonly hint?: string; }>; readonly hint?: string; }>; }>;

/** The body of a failure with `INSUFFICIENT_BALANCE`. */
export type InsufficientBalanceBody = Extended<VeniceErrorBody, { readonly minimumTopUpUsd?: number; readonly siwxChallenge?: Json; readonly suggestedTopUpUsd?: number; readonly supportedChains?: string | readonly string[]; readonly supportedTokens?: string | readonly string[]; readonly topUpInstructions?: Json; }>;

/** The body of a failure with `INVALID_AUDIO_FORMAT`. */
export type InvalidAudioFormatBody = VeniceErrorBody;

/** The body of a failure with `INVALID_CONTENT_TYPE`. */
export type InvalidContentTypeBody = VeniceErrorBody;

/** The body of a failure with `INVALID_E2EE_REQUEST`. */
export type InvalidE2eeRequestBody = VeniceErrorBody;

/** The body of a failure with `INVALID_MODEL`. */
export type InvalidModelBody = VeniceErrorBody;

/** The body of a failure with `INVALID_PAYMENT`. */
export type InvalidPaymentBody = Extended<VeniceErrorBody, { readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; readonly reason?: string; }; }>;

/** The body of a failure with `INVALID_REQUEST`. */
export type InvalidRequestBody = Extended<VeniceErrorBody, { readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; readonly supported_voices?: string | readonly string[]; }; readonly error?: readonly Json[] | string | Extended<ErrorPart, { readonly details?: readonly Json[] | { readonly supported_voices?: string | readonly string[]; }; }>; }>;

/** The body of a failure with `INVALID_VIDEO_FORMAT`. */
export type InvalidVideoFormatBody = VeniceErrorBody;

/** The body of a failure with `INVALID_WALLET_PROOF`. */
export type InvalidWalletProofBody = VeniceErrorBody;

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

/** The body of a failure with `MODEL_PRIVACY_RESTRICTED`. */
export type ModelPrivacyRestrictedBody = VeniceErrorBody;

/** The body of a failure with `PAYLOAD_TOO_LARGE`. */
export type PayloadTooLargeBody = VeniceErrorBody;

/** The body of a failure with `PAYMENT_HEADER_NOT_ACCEPTED`. */
export type PaymentHeaderNotAcceptedBody = VeniceErrorBody;

/** The body of a failure with `PAYMENT_IN_PROGRESS`. */
export type PaymentInProgressBody = VeniceErrorBody;

/** The body of a failure with `PLAN_EXHAUSTED`. */
export type PlanExhaustedBody = VeniceErrorBody;

/** The body of a failure with `PRO_ONLY_MODEL`. */
export type ProOnlyModelBody = VeniceErrorBody;

/** The body of a failure with `RATE_LIMIT_EXCEEDED`. */
export type RateLimitExceededBody = Extended<VeniceErrorBody, { readonly customMessage?: string; }>;

/** The body of a failure with `REGION_RESTRICTED`. */
export type RegionRestrictedBody = VeniceErrorBody;

/** The body of a failure with `REQUEST_ID_NOT_FOUND`. */
export type RequestIdNotFoundBody = VeniceErrorBody;

/** The body of a failure with `REQUEST_TIMEOUT`. */
export type RequestTimeoutBody = VeniceErrorBody;

/** The body of a failure with `ROUTE_NOT_FOUND`. */
export type RouteNotFoundBody = VeniceErrorBody;

/** The body of a failure with `RPC_CALL_FAILED`. */
export type RpcCallFailedBody = Extended<VeniceErrorBody, { readonly code?: number | string; readonly data?: Json; readonly error?: readonly Json[] | string | Extended<ErrorPart, { readonly code?: number | string; readonly data?: Json; }>; }>;

/** The body of a failure with `SCRAPE_BLOCKED`. */
export type ScrapeBlockedBody = VeniceErrorBody;

/** The body of a failure with `SETTLEMENT_FAILED`. */
export type SettlementFailedBody = VeniceErrorBody;

/** The body of a failure with `SETTLEMENT_TIMEOUT`. */
export type SettlementTimeoutBody = VeniceErrorBody;

/** The body of a failure with `SPEECH_SYNTHESIS_FAILED`. */
export type SpeechSynthesisFailedBody = VeniceErrorBody;

/** The body of a failure with `STREAM_INTERRUPTED`. */
export type StreamInterruptedBody = VeniceErrorBody;

/** The body of a failure with `TEE_ATTESTATION_FAILED`. */
export type TeeAttestationFailedBody = Extended<VeniceErrorBody, { readonly verified?: boolean; }>;

/** The body of a failure with `TEE_SIGNATURE_FAILED`. */
export type TeeSignatureFailedBody = VeniceErrorBody;

/** The body of a failure with `TOO_MANY_TOKENS`. */
export type TooManyTokensBody = VeniceErrorBody;

/** The body of a failure with `UNAUTHORIZED`. */
export type UnauthorizedBody = VeniceErrorBody;

/** The body of a failure with `UNKNOWN_ERROR`. */
export type UnknownBody = VeniceErrorBody;

/** The body of a failure with `UNREADABLE_DOCUMENT`. */
export type UnreadableDocumentBody = VeniceErrorBody;

/** The body of a failure with `UPSCALE_FAILED`. */
export type UpscaleFailedBody = VeniceErrorBody;

/** The body of a failure with `URL_UNREACHABLE`. */
export type UrlUnreachableBody = VeniceErrorBody;

/** The body of a failure with `VIDEO_DURATION_TOO_LONG`. */
export type VideoDurationTooLongBody = VeniceErrorBody;

/** The body of a failure with `VIDEO_DURATION_TOO_SHORT`. */
export type VideoDurationTooShortBody = VeniceErrorBody;

/** The body of a failure with `WALLET_VERIFICATION_UNAVAILABLE`. */
export type WalletVerificationUnavailableBody = VeniceErrorBody;

/** The body of a failure with `X402_INVALID_SIGN_IN`. */
export type X402InvalidSignInBody = VeniceErrorBody;

/** The body of a failure with `X402_NOT_CONFIGURED`. */
export type X402NotConfiguredBody = VeniceErrorBody;

/** The body of a failure with `X402_TOP_UP_PAYMENT_REQUIRED`. */
export type X402TopUpPaymentRequiredBody = Extended<VeniceErrorBody, { readonly accepts?: Json; }>;

/** The body of a failure with `X402_WALLET_MISMATCH`. */
export type X402WalletMismatchBody = VeniceErrorBody;

/** The body of each code. */
export interface VeniceErrorBodyByCode {
  readonly ADMIN_KEY_REQUIRED: AdminKeyRequiredBody;
  readonly API_ACCESS_DISABLED: ApiAccessDisabledBody;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: ApiKeyDiemSpendLimitExceededBody;
  readonly API_KEY_NOT_FOUND: ApiKeyNotFoundBody;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: ApiKeyUsdSpendLimitExceededBody;
  readonly ASR_UPSTREAM_FAILED: AsrUpstreamFailedBody;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: AsrUpstreamValidationFailedBody;
  readonly AUTHENTICATION_FAILED: AuthenticationFailedBody;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: AuthenticationFailedInactiveKeyBody;
  readonly AUTHENTICATION_REQUIRED: AuthenticationRequiredBody;
  readonly BLOCKED_BY_PLATFORM: BlockedByPlatformBody;
  readonly CHARACTER_NOT_FOUND: CharacterNotFoundBody;
  readonly CONSENT_REQUIRED: ConsentRequiredBody;
  readonly CONTENT_POLICY_VIOLATION: ContentPolicyViolationBody;
  readonly CORRUPTED_IMAGE: CorruptedImageBody;
  readonly DOWNLOAD_LINK_EXPIRED: DownloadLinkExpiredBody;
  readonly E2EE_ATTESTATION_STALE: E2eeAttestationStaleBody;
  readonly ENDPOINT_RETIRED: EndpointRetiredBody;
  readonly GENERATION_FAILED: GenerationFailedBody;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: ImageAspectRatioOutOfBoundsBody;
  readonly IMAGE_EDIT_ERROR: ImageEditBody;
  readonly IMAGE_TOO_LARGE: ImageTooLargeBody;
  readonly IMAGE_TOO_SMALL: ImageTooSmallBody;
  readonly INFERENCE_FAILED: InferenceFailedBody;
  readonly INSUFFICIENT_BALANCE: InsufficientBalanceBody;
  readonly INVALID_AUDIO_FORMAT: InvalidAudioFormatBody;
  readonly INVALID_CONTENT_TYPE: InvalidContentTypeBody;
  readonly INVALID_E2EE_REQUEST: InvalidE2eeRequestBody;
  readonly INVALID_MODEL: InvalidModelBody;
  readonly INVALID_PAYMENT: InvalidPaymentBody;
  readonly INVALID_REQUEST: InvalidRequestBody;
  readonly INVALID_VIDEO_FORMAT: InvalidVideoFormatBody;
  readonly INVALID_WALLET_PROOF: InvalidWalletProofBody;
  readonly MEDIA_NOT_FOUND: MediaNotFoundBody;
  readonly MODEL_AT_CAPACITY: ModelAtCapacityBody;
  readonly MODEL_NOT_FOUND: ModelNotFoundBody;
  readonly MODEL_OFFLINE: ModelOfflineBody;
  readonly MODEL_OVERLOADED: ModelOverloadedBody;
  readonly MODEL_PRIVACY_RESTRICTED: ModelPrivacyRestrictedBody;
  readonly PAYLOAD_TOO_LARGE: PayloadTooLargeBody;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: PaymentHeaderNotAcceptedBody;
  readonly PAYMENT_IN_PROGRESS: PaymentInProgressBody;
  readonly PLAN_EXHAUSTED: PlanExhaustedBody;
  readonly PRO_ONLY_MODEL: ProOnlyModelBody;
  readonly RATE_LIMIT_EXCEEDED: RateLimitExceededBody;
  readonly REGION_RESTRICTED: RegionRestrictedBody;
  readonly REQUEST_ID_NOT_FOUND: RequestIdNotFoundBody;
  readonly REQUEST_TIMEOUT: RequestTimeoutBody;
  readonly ROUTE_NOT_FOUND: RouteNotFoundBody;
  readonly RPC_CALL_FAILED: RpcCallFailedBody;
  readonly SCRAPE_BLOCKED: ScrapeBlockedBody;
  readonly SETTLEMENT_FAILED: SettlementFailedBody;
  readonly SETTLEMENT_TIMEOUT: SettlementTimeoutBody;
  readonly SPEECH_SYNTHESIS_FAILED: SpeechSynthesisFailedBody;
  readonly STREAM_INTERRUPTED: StreamInterruptedBody;
  readonly TEE_ATTESTATION_FAILED: TeeAttestationFailedBody;
  readonly TEE_SIGNATURE_FAILED: TeeSignatureFailedBody;
  readonly TOO_MANY_TOKENS: TooManyTokensBody;
  readonly UNAUTHORIZED: UnauthorizedBody;
  readonly UNKNOWN_ERROR: UnknownBody;
  readonly UNREADABLE_DOCUMENT: UnreadableDocumentBody;
  readonly UPSCALE_FAILED: UpscaleFailedBody;
  readonly URL_UNREACHABLE: UrlUnreachableBody;
  readonly VIDEO_DURATION_TOO_LONG: VideoDurationTooLongBody;
  readonly VIDEO_DURATION_TOO_SHORT: VideoDurationTooShortBody;
  readonly WALLET_VERIFICATION_UNAVAILABLE: WalletVerificationUnavailableBody;
  readonly X402_INVALID_SIGN_IN: X402InvalidSignInBody;
  readonly X402_NOT_CONFIGURED: X402NotConfiguredBody;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: X402TopUpPaymentRequiredBody;
  readonly X402_WALLET_MISMATCH: X402WalletMismatchBody;
}
