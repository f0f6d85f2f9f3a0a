// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceOpenAIError } from '../error/openai-error.js';

/** The `OpenAI.APIError` of each code, with its statuses, its `type` and the codes that the server sends. */
export interface VeniceOpenAIErrorByCode {
  readonly ADMIN_KEY_REQUIRED: VeniceOpenAIError<'ADMIN_KEY_REQUIRED', 401, 'permission_error'>;
  readonly API_ACCESS_DISABLED: VeniceOpenAIError<'API_ACCESS_DISABLED', 403, 'permission_error'>;
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: VeniceOpenAIError<'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED', 402, 'insufficient_quota'>;
  readonly API_KEY_NOT_FOUND: VeniceOpenAIError<'API_KEY_NOT_FOUND', 400, 'invalid_request_error'>;
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: VeniceOpenAIError<'API_KEY_USD_SPEND_LIMIT_EXCEEDED', 402, 'insufficient_quota'>;
  readonly ASR_UPSTREAM_FAILED: VeniceOpenAIError<'ASR_UPSTREAM_FAILED', 502, 'api_error'>;
  readonly ASR_UPSTREAM_VALIDATION_FAILED: VeniceOpenAIError<'ASR_UPSTREAM_VALIDATION_FAILED', 422, 'invalid_request_error'>;
  readonly AUTHENTICATION_FAILED: VeniceOpenAIError<'AUTHENTICATION_FAILED', 400 | 401, 'authentication_error', 'INVALID_API_KEY'>;
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: VeniceOpenAIError<'AUTHENTICATION_FAILED_INACTIVE_KEY', 401, 'authentication_error'>;
  readonly AUTHENTICATION_REQUIRED: VeniceOpenAIError<'AUTHENTICATION_REQUIRED', 402, 'authentication_error'>;
  readonly BLOCKED_BY_PLATFORM: VeniceOpenAIError<'BLOCKED_BY_PLATFORM', 403, 'permission_error', '1006' | '1007' | '1008' | '1009' | '1010' | '1012' | '1020'>;
  readonly CHARACTER_NOT_FOUND: VeniceOpenAIError<'CHARACTER_NOT_FOUND', 404, 'invalid_request_error'>;
  readonly CONSENT_REQUIRED: VeniceOpenAIError<'CONSENT_REQUIRED', 409, 'invalid_request_error', 'needs_consent'>;
  readonly CONTENT_POLICY_VIOLATION: VeniceOpenAIError<
    'CONTENT_POLICY_VIOLATION',
    400 | 403 | 422,
    'content_filter_error',
    | 'provider_content_policy'
    | 'content_blocked_by_provider'
    | 'content_filter_error'
    | 'SensitiveContentDetected'
    | 'SensitiveContentDetected.SevereViolation'
    | 'SensitiveContentDetected.Violence'
    | 'InputTextSensitiveContentDetected'
    | 'InputImageSensitiveContentDetected'
    | 'InputVideoSensitiveContentDetected'
    | 'InputAudioSensitiveContentDetected'
    | 'OutputTextSensitiveContentDetected'
    | 'OutputImageSensitiveContentDetected'
    | 'OutputVideoSensitiveContentDetected'
    | 'OutputAudioSensitiveContentDetected'
    | 'InputTextRiskDetection'
    | 'InputImageRiskDetection'
    | 'OutputTextRiskDetection'
    | 'OutputImageRiskDetection'
    | 'data_inspection_failed'
    | 'DataInspectionFailed'
    | 'invalid_prompt'
    | 'bio_policy'
    | 'misalignment_policy_violation'
    | 'image_content_policy_violation'
    | 'moderation_blocked'
    | 'content_filter'
    | 'ResponsibleAIPolicyViolation'
    | 'imagine:content-moderated'
  >;
  readonly CORRUPTED_IMAGE: VeniceOpenAIError<
    'CORRUPTED_IMAGE',
    400 | 422,
    'invalid_request_error',
    | 'INVALID_IMAGE_FORMAT'
    | 'image_load_error'
    | 'unsupported_image_format'
    | 'invalid_image'
    | 'image_parse_error'
    | 'empty_image_file'
    | 'invalid_base64_image'
  >;
  readonly DOWNLOAD_LINK_EXPIRED: VeniceOpenAIError<'DOWNLOAD_LINK_EXPIRED', 400 | 403 | 404 | 410, 'not_found_error', 'ExpiredToken' | 'NoSuchKey'>;
  readonly E2EE_ATTESTATION_STALE: VeniceOpenAIError<'E2EE_ATTESTATION_STALE', 200, 'api_error'>;
  readonly ENDPOINT_RETIRED: VeniceOpenAIError<'ENDPOINT_RETIRED', 410, 'not_found_error'>;
  readonly GENERATION_FAILED: VeniceOpenAIError<'GENERATION_FAILED', 422, 'api_error'>;
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: VeniceOpenAIError<'IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS', 422, 'invalid_request_error'>;
  readonly IMAGE_EDIT_ERROR: VeniceOpenAIError<'IMAGE_EDIT_ERROR', 500, 'api_error'>;
  readonly IMAGE_TOO_LARGE: VeniceOpenAIError<'IMAGE_TOO_LARGE', 422, 'invalid_request_error'>;
  readonly IMAGE_TOO_SMALL: VeniceOpenAIError<'IMAGE_TOO_SMALL', 400, 'invalid_request_error'>;
  readonly INFERENCE_FAILED: VeniceOpenAIError<
    'INFERENCE_FAILED',
    500,
    'api_error',
    'upstream_error' | 'InternalServiceError' | 'downstream_service_error' | 'runner_server_error' | 'server_error'
  >;
  readonly INSUFFICIENT_BALANCE: VeniceOpenAIError<'INSUFFICIENT_BALANCE', 402, 'insufficient_quota', 'PAYMENT_REQUIRED'>;
  readonly INVALID_AUDIO_FORMAT: VeniceOpenAIError<'INVALID_AUDIO_FORMAT', 400 | 422, 'invalid_request_error', 'unsupported_audio_format'>;
  readonly INVALID_CONTENT_TYPE: VeniceOpenAIError<'INVALID_CONTENT_TYPE', 400 | 415, 'invalid_request_error'>;
  readonly INVALID_E2EE_REQUEST: VeniceOpenAIError<'INVALID_E2EE_REQUEST', 400, 'invalid_request_error'>;
  readonly INVALID_MODEL: VeniceOpenAIError<'INVALID_MODEL', 400, 'invalid_request_error'>;
  readonly INVALID_PAYMENT: VeniceOpenAIError<
    'INVALID_PAYMENT',
    400,
    'invalid_request_error',
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
  >;
  readonly INVALID_REQUEST: VeniceOpenAIError<
    'INVALID_REQUEST',
    400 | 404 | 502,
    'invalid_request_error',
    'invalid_image_url' | 'invalid_image_mode' | 'unsupported_image_media_type' | 'image_file_not_found'
  >;
  readonly INVALID_VIDEO_FORMAT: VeniceOpenAIError<'INVALID_VIDEO_FORMAT', 400 | 422, 'invalid_request_error', 'unsupported_video_format'>;
  readonly INVALID_WALLET_PROOF: VeniceOpenAIError<'INVALID_WALLET_PROOF', 400, 'authentication_error'>;
  readonly MEDIA_NOT_FOUND: VeniceOpenAIError<'MEDIA_NOT_FOUND', 404, 'invalid_request_error'>;
  readonly MODEL_AT_CAPACITY: VeniceOpenAIError<'MODEL_AT_CAPACITY', 429 | 503, 'server_error', 'runner_scheduling_failure'>;
  readonly MODEL_NOT_FOUND: VeniceOpenAIError<'MODEL_NOT_FOUND', 400 | 404, 'invalid_request_error', 'InvalidEndpointOrModel.NotFound'>;
  readonly MODEL_OFFLINE: VeniceOpenAIError<'MODEL_OFFLINE', 503, 'server_error'>;
  readonly MODEL_OVERLOADED: VeniceOpenAIError<
    'MODEL_OVERLOADED',
    429 | 503 | 529,
    'server_error',
    'model_overloaded' | 'overloaded_error' | 'ServerOverloaded' | 'UNAVAILABLE' | 'server_is_overloaded' | 'slow_down'
  >;
  readonly MODEL_PRIVACY_RESTRICTED: VeniceOpenAIError<'MODEL_PRIVACY_RESTRICTED', 403, 'permission_error'>;
  readonly PAYLOAD_TOO_LARGE: VeniceOpenAIError<
    'PAYLOAD_TOO_LARGE',
    413 | 422,
    'invalid_request_error',
    'INVALID_FILE_SIZE' | 'request_too_large' | 'file_too_large' | 'image_file_too_large'
  >;
  readonly PAYMENT_HEADER_NOT_ACCEPTED: VeniceOpenAIError<'PAYMENT_HEADER_NOT_ACCEPTED', 400, 'invalid_request_error'>;
  readonly PAYMENT_IN_PROGRESS: VeniceOpenAIError<'PAYMENT_IN_PROGRESS', 409, 'invalid_request_error'>;
  readonly PLAN_EXHAUSTED: VeniceOpenAIError<
    'PLAN_EXHAUSTED',
    400 | 402 | 403 | 429,
    'insufficient_quota',
    | 'billing_error'
    | 'AccountOverdueError'
    | 'QuotaExceeded'
    | 'SetLimitExceeded'
    | 'Arrearage'
    | 'AllocationQuota.FreeTierOnly'
    | 'budget_exceeded'
    | 'insufficient_user_quota'
    | 'insufficient_quota'
    | 'billing_hard_limit_reached'
    | 'billing_not_active'
  >;
  readonly PRO_ONLY_MODEL: VeniceOpenAIError<'PRO_ONLY_MODEL', 401, 'permission_error'>;
  readonly RATE_LIMIT_EXCEEDED: VeniceOpenAIError<
    'RATE_LIMIT_EXCEEDED',
    429,
    'rate_limit_error',
    | 'X402_CONCURRENCY_LIMIT'
    | 'RateLimitExceeded.EndpointRPMExceeded'
    | 'RateLimitExceeded.EndpointTPMExceeded'
    | 'ModelAccountRpmRateLimitExceeded'
    | 'ModelAccountTpmRateLimitExceeded'
    | 'APIAccountRpmRateLimitExceeded'
    | 'ModelAccountIpmRateLimitExceeded'
    | '1015'
    | 'rate_limited'
    | 'Throttling'
    | 'Throttling.RateQuota'
    | 'Throttling.BurstRate'
    | 'Throttling.AllocationQuota'
    | 'limit_requests'
    | 'limit_burst_rate'
    | 'RESOURCE_EXHAUSTED'
  >;
  readonly REGION_RESTRICTED: VeniceOpenAIError<
    'REGION_RESTRICTED',
    403,
    'permission_error',
    'data_residency_mismatch' | 'unsupported_country_region_territory'
  >;
  readonly REQUEST_ID_NOT_FOUND: VeniceOpenAIError<'REQUEST_ID_NOT_FOUND', 400, 'invalid_request_error'>;
  readonly REQUEST_TIMEOUT: VeniceOpenAIError<
    'REQUEST_TIMEOUT',
    503 | 504,
    'server_error',
    'timeout_error' | 'generation_timeout' | 'startup_timeout' | 'DEADLINE_EXCEEDED' | 'vector_store_timeout'
  >;
  readonly ROUTE_NOT_FOUND: VeniceOpenAIError<'ROUTE_NOT_FOUND', 404, 'not_found_error'>;
  readonly RPC_CALL_FAILED: VeniceOpenAIError<'RPC_CALL_FAILED', 200 | 400, 'invalid_request_error'>;
  readonly SCRAPE_BLOCKED: VeniceOpenAIError<'SCRAPE_BLOCKED', 400, 'invalid_request_error'>;
  readonly SETTLEMENT_FAILED: VeniceOpenAIError<'SETTLEMENT_FAILED', 402, 'api_error'>;
  readonly SETTLEMENT_TIMEOUT: VeniceOpenAIError<'SETTLEMENT_TIMEOUT', 504, 'api_error'>;
  readonly SPEECH_SYNTHESIS_FAILED: VeniceOpenAIError<'SPEECH_SYNTHESIS_FAILED', 502, 'api_error'>;
  readonly STREAM_INTERRUPTED: VeniceOpenAIError<'STREAM_INTERRUPTED', 200, 'server_error'>;
  readonly TEE_ATTESTATION_FAILED: VeniceOpenAIError<'TEE_ATTESTATION_FAILED', 502, 'api_error'>;
  readonly TEE_SIGNATURE_FAILED: VeniceOpenAIError<'TEE_SIGNATURE_FAILED', 502, 'api_error'>;
  readonly TOO_MANY_TOKENS: VeniceOpenAIError<'TOO_MANY_TOKENS', 400, 'invalid_request_error', 'context_length_exceeded'>;
  readonly UNAUTHORIZED: VeniceOpenAIError<'UNAUTHORIZED', 403, 'permission_error'>;
  readonly UNKNOWN_ERROR: VeniceOpenAIError<'UNKNOWN_ERROR', 500, 'api_error'>;
  readonly UNREADABLE_DOCUMENT: VeniceOpenAIError<'UNREADABLE_DOCUMENT', 400, 'invalid_request_error'>;
  readonly UPSCALE_FAILED: VeniceOpenAIError<'UPSCALE_FAILED', 500, 'api_error'>;
  readonly URL_UNREACHABLE: VeniceOpenAIError<'URL_UNREACHABLE', 422 | 500, 'api_error', 'file_download_error' | 'failed_to_download_image'>;
  readonly VIDEO_DURATION_TOO_LONG: VeniceOpenAIError<'VIDEO_DURATION_TOO_LONG', 422, 'invalid_request_error'>;
  readonly VIDEO_DURATION_TOO_SHORT: VeniceOpenAIError<'VIDEO_DURATION_TOO_SHORT', 422, 'invalid_request_error'>;
  readonly WALLET_VERIFICATION_UNAVAILABLE: VeniceOpenAIError<'WALLET_VERIFICATION_UNAVAILABLE', 400, 'api_error'>;
  readonly X402_INVALID_SIGN_IN: VeniceOpenAIError<
    'X402_INVALID_SIGN_IN',
    401,
    'authentication_error',
    | 'INVALID_SIGNATURE'
    | 'EXPIRED_SIGNATURE'
    | 'INVALID_DOMAIN'
    | 'INVALID_CHAIN_ID'
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
  >;
  readonly X402_NOT_CONFIGURED: VeniceOpenAIError<'X402_NOT_CONFIGURED', 503, 'server_error'>;
  readonly X402_TOP_UP_PAYMENT_REQUIRED: VeniceOpenAIError<'X402_TOP_UP_PAYMENT_REQUIRED', 402, 'invalid_request_error'>;
  readonly X402_WALLET_MISMATCH: VeniceOpenAIError<'X402_WALLET_MISMATCH', 403, 'permission_error'>;
}
