// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { Extended } from '../catalog/extended.js';
import type { Json } from '../data/json.js';

/** The body of a failed request, in any of its documented shapes. */
export type VeniceErrorBody<Own = unknown> = Extended<{
  readonly accepts?: readonly Json[];
  readonly authOptions?: Json;
  readonly code?: string;
  readonly consent_flow?: string;
  readonly context?: { readonly errorCode?: string; readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly currentBalanceUsd?: number;
  readonly detail?: readonly Json[] | string;
  readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; };
  readonly error?: readonly Json[] | string | ErrorPart<Own>;
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
  readonly response?: ResponsePart<Own>;
  readonly retry_after?: number;
  readonly status?: string;
  readonly suggested_prompt?: string;
  readonly title?: string;
  readonly type?: string;
  readonly x402Version?: number;
}, Own>;

/** The object in `error` of a body. */
type ErrorPart<Own> = Extended<{
  readonly code?: number | string;
  readonly context?: { readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly details?: readonly Json[];
  readonly issues?: Json;
  readonly message?: string;
  readonly metadata?: { readonly headers?: Json; readonly is_byok?: boolean; readonly provider_name?: string; readonly raw?: string; readonly retry_after_seconds?: number; };
  readonly param?: null | string;
  readonly ray_id?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly retry_after?: number;
  readonly status?: string;
  readonly type?: string;
}, Own>;

/** The object in `response.error` of a body. */
type ResponseErrorPart<Own> = Extended<{
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
}, Own>;

/** The object in `response` of a body. */
type ResponsePart<Own> = Extended<{
  readonly context?: { readonly issues?: Json; };
  readonly credits_refunded?: boolean;
  readonly details?: readonly Json[];
  readonly error?: ResponseErrorPart<Own>;
  readonly issues?: Json;
  readonly metadata?: { readonly retry_after_seconds?: number; };
  readonly param?: string;
  readonly ray_id?: string;
  readonly request_id?: string;
  readonly requestid?: string;
  readonly retry_after?: number;
}, Own>;

/** The body of each code. */
export interface VeniceErrorBodyByCode {
  readonly ADMIN_KEY_REQUIRED: VeniceErrorBody;
  readonly API_ACCESS_DISABLED: VeniceErrorBody;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: VeniceErrorBody;
  readonly API_KEY_NOT_FOUND: VeniceErrorBody;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: VeniceErrorBody;
  readonly ASR_UPSTREAM_FAILED: VeniceErrorBody;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: VeniceErrorBody;
  readonly AUTHENTICATION_FAILED: VeniceErrorBody;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: VeniceErrorBody;
  readonly AUTHENTICATION_REQUIRED: VeniceErrorBody<{ readonly accepts?: Json; readonly authOptions?: Json; readonly extensions?: { readonly 'sign-in-with-x'?: Json; }; readonly resource?: Json; readonly x402Version?: number; }>;
  readonly BLOCKED_BY_PLATFORM: VeniceErrorBody;
  readonly CHARACTER_NOT_FOUND: VeniceErrorBody;
  readonly CONSENT_REQUIRED: VeniceErrorBody<{ readonly consent?: Json; readonly consent_flow?: string; readonly docs_url?: string; readonly face_media_roles?: string | readonly string[]; }>;
  readonly CONTENT_POLICY_VIOLATION: VeniceErrorBody<{ readonly hint?: string; readonly recommended_model?: string | readonly string[]; readonly suggested_prompt?: string; }>;
  readonly CORRUPTED_IMAGE: VeniceErrorBody;
  readonly DOWNLOAD_LINK_EXPIRED: VeniceErrorBody;
  readonly E2EE_ATTESTATION_STALE: VeniceErrorBody;
  readonly ENDPOINT_RETIRED: VeniceErrorBody;
  readonly GENERATION_FAILED: VeniceErrorBody<{ readonly hint?: string; }>;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: VeniceErrorBody;
  readonly IMAGE_EDIT_ERROR: VeniceErrorBody;
  readonly IMAGE_TOO_LARGE: VeniceErrorBody;
  readonly IMAGE_TOO_SMALL: VeniceErrorBody;
  readonly INFERENCE_FAILED: VeniceErrorBody<{ readonly hint?: string; }>;
  readonly INSUFFICIENT_BALANCE: VeniceErrorBody<{ readonly currentBalanceUsd?: number; readonly minimumBalanceUsd?: number; readonly minimumTopUpUsd?: number; readonly reason?: string; readonly siwxChallenge?: Json; readonly suggestedTopUpUsd?: number; readonly supportedChains?: string | readonly string[]; readonly supportedTokens?: string | readonly string[]; readonly topUpInstructions?: Json; }>;
  readonly INVALID_AUDIO_FORMAT: VeniceErrorBody;
  readonly INVALID_CONTENT_TYPE: VeniceErrorBody;
  readonly INVALID_E2EE_REQUEST: VeniceErrorBody;
  readonly INVALID_MODEL: VeniceErrorBody;
  readonly INVALID_PAYMENT: VeniceErrorBody<{ readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; readonly reason?: string; }; }>;
  readonly INVALID_REQUEST: VeniceErrorBody<{ readonly details?: readonly Json[] | string | { readonly _errors?: readonly Json[]; readonly supported_voices?: string | readonly string[]; }; }>;
  readonly INVALID_VIDEO_FORMAT: VeniceErrorBody;
  readonly INVALID_WALLET_PROOF: VeniceErrorBody;
  readonly MEDIA_NOT_FOUND: VeniceErrorBody;
  readonly MODEL_AT_CAPACITY: VeniceErrorBody;
  readonly MODEL_NOT_FOUND: VeniceErrorBody;
  readonly MODEL_OFFLINE: VeniceErrorBody;
  readonly MODEL_OVERLOADED: VeniceErrorBody;
  readonly MODEL_PRIVACY_RESTRICTED: VeniceErrorBody;
  readonly PAYLOAD_TOO_LARGE: VeniceErrorBody;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: VeniceErrorBody;
  readonly PAYMENT_IN_PROGRESS: VeniceErrorBody;
  readonly PLAN_EXHAUSTED: VeniceErrorBody;
  readonly PRO_ONLY_MODEL: VeniceErrorBody;
  readonly RATE_LIMIT_EXCEEDED: VeniceErrorBody<{ readonly customMessage?: string; }>;
  readonly REGION_RESTRICTED: VeniceErrorBody;
  readonly REQUEST_ID_NOT_FOUND: VeniceErrorBody;
  readonly REQUEST_TIMEOUT: VeniceErrorBody;
  readonly ROUTE_NOT_FOUND: VeniceErrorBody;
  readonly RPC_CALL_FAILED: VeniceErrorBody<{ readonly code?: number | string; readonly data?: Json; }>;
  readonly SCRAPE_BLOCKED: VeniceErrorBody;
  readonly SETTLEMENT_FAILED: VeniceErrorBody;
  readonly SETTLEMENT_TIMEOUT: VeniceErrorBody;
  readonly SPEECH_SYNTHESIS_FAILED: VeniceErrorBody;
  readonly STREAM_INTERRUPTED: VeniceErrorBody<{ readonly reason?: string; }>;
  readonly TEE_ATTESTATION_FAILED: VeniceErrorBody<{ readonly verified?: boolean; }>;
  readonly TEE_SIGNATURE_FAILED: VeniceErrorBody;
  readonly TOO_MANY_TOKENS: VeniceErrorBody;
  readonly UNAUTHORIZED: VeniceErrorBody;
  readonly UNKNOWN_ERROR: VeniceErrorBody;
  readonly UNREADABLE_DOCUMENT: VeniceErrorBody;
  readonly UPSCALE_FAILED: VeniceErrorBody;
  readonly URL_UNREACHABLE: VeniceErrorBody;
  readonly VIDEO_DURATION_TOO_LONG: VeniceErrorBody;
  readonly VIDEO_DURATION_TOO_SHORT: VeniceErrorBody;
  readonly WALLET_VERIFICATION_UNAVAILABLE: VeniceErrorBody;
  readonly X402_INVALID_SIGN_IN: VeniceErrorBody;
  readonly X402_NOT_CONFIGURED: VeniceErrorBody;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: VeniceErrorBody<{ readonly accepts?: Json; readonly paymentInfo?: Json; readonly x402Version?: number; }>;
  readonly X402_WALLET_MISMATCH: VeniceErrorBody;
}
