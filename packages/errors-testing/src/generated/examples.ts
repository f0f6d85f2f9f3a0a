// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorCode, VeniceRateLimitName } from '@venice/errors-core';
import type { LimitHeaders, VeniceExample } from '../example.js';

/** The shapes of each code's examples. */
export interface VeniceExampleShapes {
  readonly ADMIN_KEY_REQUIRED: 'plain';
  readonly API_ACCESS_DISABLED: 'plain';
  readonly API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: 'plain';
  readonly API_KEY_NOT_FOUND: 'plain';
  readonly API_KEY_USD_SPEND_LIMIT_EXCEEDED: 'plain';
  readonly ASR_UPSTREAM_FAILED: 'plain';
  readonly ASR_UPSTREAM_VALIDATION_FAILED: 'plain';
  readonly AUTHENTICATION_FAILED: 'plain' | 'top-level-code';
  readonly AUTHENTICATION_FAILED_INACTIVE_KEY: 'plain';
  readonly AUTHENTICATION_REQUIRED: 'plain' | 'x402-challenge';
  readonly BLOCKED_BY_PLATFORM: 'plain';
  readonly CHARACTER_NOT_FOUND: 'plain';
  readonly CONSENT_REQUIRED: 'consent' | 'plain';
  readonly CONTENT_POLICY_VIOLATION: 'content-violation' | 'openai' | 'plain' | 'refund';
  readonly CORRUPTED_IMAGE: 'plain' | 'top-level-code';
  readonly DOWNLOAD_LINK_EXPIRED: 'plain';
  readonly E2EE_ATTESTATION_STALE: never;
  readonly ENDPOINT_RETIRED: 'plain';
  readonly GENERATION_FAILED: 'plain' | 'refund';
  readonly IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: 'plain' | 'top-level-code';
  readonly IMAGE_EDIT_ERROR: 'plain';
  readonly IMAGE_TOO_LARGE: 'plain';
  readonly IMAGE_TOO_SMALL: 'plain';
  readonly INFERENCE_FAILED: 'plain' | 'refund';
  readonly INSUFFICIENT_BALANCE: 'details-text' | 'plain' | 'top-level-code';
  readonly INVALID_AUDIO_FORMAT: 'plain';
  readonly INVALID_CONTENT_TYPE: 'plain';
  readonly INVALID_E2EE_REQUEST: 'plain';
  readonly INVALID_MODEL: 'plain' | 'top-level-code';
  readonly INVALID_PAYMENT: 'code-in-error' | 'plain';
  readonly INVALID_REQUEST: 'context' | 'details-text' | 'error-list' | 'no-error-key' | 'openai' | 'plain' | 'provider-rejection' | 'validation';
  readonly INVALID_VIDEO_FORMAT: 'plain';
  readonly INVALID_WALLET_PROOF: 'plain';
  readonly MEDIA_NOT_FOUND: 'plain';
  readonly MODEL_AT_CAPACITY: 'plain';
  readonly MODEL_NOT_FOUND: 'plain';
  readonly MODEL_OFFLINE: 'plain';
  readonly MODEL_OVERLOADED: 'plain';
  readonly MODEL_PRIVACY_RESTRICTED: 'plain';
  readonly PAYLOAD_TOO_LARGE: 'message-twice' | 'plain' | 'top-level-code';
  readonly PAYMENT_HEADER_NOT_ACCEPTED: 'plain' | 'top-level-code';
  readonly PAYMENT_IN_PROGRESS: 'code-in-error' | 'plain';
  readonly PLAN_EXHAUSTED: 'openai' | 'plain' | 'top-level-code';
  readonly PRO_ONLY_MODEL: 'plain';
  readonly RATE_LIMIT_EXCEEDED: 'plain' | 'top-level-code';
  readonly REGION_RESTRICTED: 'plain';
  readonly REQUEST_ID_NOT_FOUND: 'plain';
  readonly REQUEST_TIMEOUT: 'plain' | 'refund';
  readonly ROUTE_NOT_FOUND: 'plain';
  readonly RPC_CALL_FAILED: 'json-rpc';
  readonly SCRAPE_BLOCKED: 'plain';
  readonly SETTLEMENT_FAILED: 'code-in-error' | 'plain';
  readonly SETTLEMENT_TIMEOUT: 'code-in-error' | 'plain';
  readonly SPEECH_SYNTHESIS_FAILED: 'plain';
  readonly STREAM_INTERRUPTED: never;
  readonly TEE_ATTESTATION_FAILED: 'plain';
  readonly TEE_SIGNATURE_FAILED: 'plain';
  readonly TOO_MANY_TOKENS: 'openai' | 'plain';
  readonly UNAUTHORIZED: 'plain';
  readonly UNKNOWN_ERROR: 'plain';
  readonly UNREADABLE_DOCUMENT: 'plain';
  readonly UPSCALE_FAILED: 'plain';
  readonly URL_UNREACHABLE: 'plain';
  readonly VIDEO_DURATION_TOO_LONG: 'plain';
  readonly VIDEO_DURATION_TOO_SHORT: 'plain';
  readonly WALLET_VERIFICATION_UNAVAILABLE: 'plain';
  readonly X402_INVALID_SIGN_IN: 'plain' | 'top-level-code';
  readonly X402_NOT_CONFIGURED: 'code-in-error' | 'plain';
  readonly X402_TOP_UP_PAYMENT_REQUIRED: 'payment-info' | 'plain' | 'x402-discovery';
  readonly X402_WALLET_MISMATCH: 'plain';
}

/** Every example of the catalog; the first of a code is the plain one. */
export const examples: { readonly [Code in VeniceErrorCode]: readonly [VeniceExample, ...VeniceExample[]] } = {
  ADMIN_KEY_REQUIRED: [
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Admin API key required' } },
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Admin API key required' }, route: 'GET /api_keys/rate_limits/log' },
  ],
  API_ACCESS_DISABLED: [
    { shape: 'plain', status: 403, headers: {}, body: { error: 'API access has been disabled for this account. Please contact support@venice.ai' } },
  ],
  API_KEY_DIEM_SPEND_LIMIT_EXCEEDED: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'API key DIEM spend limit exceeded. Your account may still have DIEM balance, but this API key has reached its configured DIEM spending limit.' } },
  ],
  API_KEY_NOT_FOUND: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'API key not found' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'API key not found or expired' }, route: 'PATCH /api_keys' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'API key could not be found' }, route: 'DELETE /api_keys' },
  ],
  API_KEY_USD_SPEND_LIMIT_EXCEEDED: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'API key USD spend limit exceeded. Your account may still have USD balance, but this API key has reached its configured USD spending limit.' } },
  ],
  ASR_UPSTREAM_FAILED: [
    { shape: 'plain', status: 502, headers: {}, body: { error: 'Audio transcription failed due to a temporary upstream error. Please retry.' } },
  ],
  ASR_UPSTREAM_VALIDATION_FAILED: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'The audio could not be processed for transcription. Common causes: zero-length, silent, corrupt, or unsupported-language audio. Please verify the file and retry.' } },
  ],
  AUTHENTICATION_FAILED: [
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Authentication failed' } },
    { shape: 'top-level-code', status: 401, headers: {}, body: { code: 'INVALID_API_KEY', error: 'Invalid API key provided' } },
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Invalid API key provided' } },
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Unauthorized' } },
  ],
  AUTHENTICATION_FAILED_INACTIVE_KEY: [
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Authentication failed - Pro subscription is inactive. Please upgrade your subscription to continue using the API' } },
  ],
  AUTHENTICATION_REQUIRED: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Authentication required' } },
    { shape: 'x402-challenge', status: 402, headers: {}, body: { accepts: [{ amount: '10000000', asset: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', extra: { name: 'USD Coin', version: '2' }, maxTimeoutSeconds: 300, network: 'eip155:8453', payTo: '0x0000000000000000000000000000000000000000', scheme: 'exact' }], authOptions: { apiKey: { docs: 'https://docs.venice.ai', getKey: 'https://venice.ai/settings/api', header: 'Authorization: Bearer YOUR_API_KEY' }, x402Wallet: { docs: 'https://docs.venice.ai', header: 'SIGN-IN-WITH-X', legacyHeader: 'X-Sign-In-With-X', topUp: 'POST /api/v1/x402/top-up' } }, error: 'Authentication required', extensions: { 'sign-in-with-x': { info: { domain: 'api.venice.ai', statement: 'Sign in to Venice AI' }, supportedChains: [{ chainId: 'eip155:8453', type: 'eip191' }] } }, resource: { description: 'Venice API', mimeType: 'application/json', url: 'https://api.venice.ai/api/v1/chat/completions' }, x402Version: 2 }, route: 'POST /chat/completions' },
    { shape: 'x402-challenge', status: 402, headers: {}, body: { accepts: [], authOptions: { apiKey: { header: 'Authorization: Bearer YOUR_API_KEY' }, x402Wallet: { header: 'SIGN-IN-WITH-X' } }, error: 'Payment required', x402Version: 2 }, route: 'GET /x402/balance/0x0000000000000000000000000000000000000000' },
    { shape: 'plain', status: 402, headers: { 'payment-required': 'eyJ4NDAyVmVyc2lvbiI6MiwiYWNjZXB0cyI6W3sic2NoZW1lIjoiZXhhY3QiLCJuZXR3b3JrIjoic29sYW5hIiwiYW1vdW50IjoiMTAwMDAwMDAifV19' }, body: { error: 'Authentication required' } },
  ],
  BLOCKED_BY_PLATFORM: [
    { shape: 'plain', status: 403, headers: {}, body: { error: 'Just a moment...' } },
    { status: 403, headers: { 'cf-mitigated': 'challenge' }, body: '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>' },
  ],
  CHARACTER_NOT_FOUND: [
    { shape: 'plain', status: 404, headers: {}, body: { error: 'No character could be found from the provided character_slug' } },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Character not found' }, route: 'GET /characters/no-such-character' },
  ],
  CONSENT_REQUIRED: [
    { shape: 'plain', status: 409, headers: {}, body: { error: 'Seedance consent is required for this request.' } },
    { shape: 'consent', status: 409, headers: {}, body: { consent: { consent_version: 'v2.0', policy_text: 'You own or have permission to use all media you uploaded for content generation.' }, consent_flow: 'seedance', docs_url: 'https://docs.venice.ai/guides/media/seedance-face-consent', error: { code: 'needs_consent', message: 'Seedance consent is required for this request.' }, face_media_roles: ['reference_image'] }, route: 'POST /video/queue' },
    { shape: 'consent', status: 409, headers: {}, body: { consent_flow: 'seedance', error: { message: 'Please agree to the terms first.' }, face_media_roles: ['image', 'video'] }, route: 'POST /video/queue' },
  ],
  CONTENT_POLICY_VIOLATION: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Your prompt violates the content policy of Venice.ai or the model provider' } },
    { shape: 'content-violation', status: 422, headers: {}, body: { error: 'Your prompt violates the content policy of Venice.ai or the model provider', suggested_prompt: 'A cinematic instrumental track inspired by stormy weather and dramatic tension.' }, route: 'POST /audio/queue' },
    { shape: 'refund', status: 422, headers: {}, body: { credits_refunded: true, error: "Your generation was blocked due to the model provider's content policies. Credits have been refunded." }, route: 'POST /video/retrieve' },
    { shape: 'refund', status: 422, headers: {}, body: { credits_refunded: false, error: "Your generation was blocked due to the model provider's content policies. Credits were not refunded.", hint: 'Describe the scene without naming a person.' }, route: 'POST /video/retrieve' },
    { shape: 'openai', status: 422, headers: {}, body: { error: { credits_refunded: true, message: 'The selected model provider rejected this request due to its content policies. Credits have been refunded. Try using wan-2-7-text-to-video instead.', recommended_model: 'wan-2-7-text-to-video', type: 'provider_content_policy' } }, route: 'POST /video/retrieve' },
    { shape: 'openai', status: 422, headers: {}, body: { error: { credits_refunded: true, message: 'The selected model provider rejected this request due to its content policies. Credits have been refunded.', type: 'provider_content_policy' } }, route: 'POST /video/retrieve' },
    { shape: 'plain', status: 422, headers: {}, body: { error: 'The selected model provider rejected this request due to its content policies. Credits have been refunded. Try using wan-2-7-text-to-video instead.' }, route: 'POST /video/retrieve' },
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Your input was blocked by content moderation.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Your prompt violates the content policy of the model provider' } },
    { shape: 'content-violation', status: 422, headers: {}, body: { error: 'The lyrics were rejected.', suggested_prompt: 'A calm ballad about the sea.' }, route: 'POST /audio/retrieve' },
    { status: 200, headers: { 'x-venice-is-content-violation': 'true' }, body: { id: 'generate-image-1759406400000', images: ['UklGRg=='] }, route: 'POST /image/generate' },
    { shape: 'openai', status: 200, headers: {}, body: { error: { code: 'content_blocked_by_provider', message: 'The provider blocked the rest of this answer.', param: null, type: 'content_filter_error' } }, route: 'POST /chat/completions' },
  ],
  CORRUPTED_IMAGE: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'The image file is corrupted or unreadable' } },
    { shape: 'top-level-code', status: 400, headers: {}, body: { code: 'INVALID_IMAGE_FORMAT', error: 'Invalid image format' } },
  ],
  DOWNLOAD_LINK_EXPIRED: [
    { shape: 'plain', status: 410, headers: {}, body: { error: 'This link has expired' } },
  ],
  E2EE_ATTESTATION_STALE: [
    { shape: 'plain', status: 200, headers: {}, body: { error: 'The E2EE attestation is stale' } },
    { shape: 'openai', status: 200, headers: {}, body: { error: { code: 'e2ee_attestation_stale', message: 'The E2EE attestation is stale', param: null, type: 'api_error' } }, route: 'POST /chat/completions' },
  ],
  ENDPOINT_RETIRED: [
    { shape: 'plain', status: 410, headers: {}, body: { error: 'POST /video/transcriptions has been removed.' } },
    { shape: 'plain', status: 410, headers: { deprecation: '@1783555200', link: '</api/v1/billing/usage-history>; rel="successor-version"', sunset: 'Wed, 16 Sep 2026 00:00:00 GMT' }, body: { error: 'Use GET /api/v1/billing/usage-history: page and limit are now pageSize and nextCursor.' }, route: 'GET /billing/usage' },
    { shape: 'plain', status: 410, headers: { deprecation: 'true', link: '</api/v1/chat/completions>; rel="successor-version", </api/v1/models>; rel="describedby"' }, body: { error: 'POST /api/v1/video/transcriptions has been removed. Use POST /api/v1/chat/completions with a video_url content part.' }, route: 'POST /video/transcriptions' },
    { shape: 'plain', status: 410, headers: {}, body: { error: 'Gone' }, route: 'POST /chat/completions' },
  ],
  GENERATION_FAILED: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'The generation failed at the provider.' } },
    { shape: 'refund', status: 422, headers: {}, body: { credits_refunded: true, error: 'The provider could not decode the reference video.', hint: 'Encode the clip as MP4 with H.264.' }, route: 'POST /video/retrieve' },
  ],
  IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Image aspect ratio is out of bounds' } },
    { shape: 'top-level-code', status: 422, headers: {}, body: { code: 'IMAGE_ASPECT_RATIO_OUT_OF_BOUNDS', error: 'Image aspect ratio is out of bounds' }, route: 'POST /image/edit' },
  ],
  IMAGE_EDIT_ERROR: [
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Image edit failed' } },
  ],
  IMAGE_TOO_LARGE: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Image dimensions exceed the maximum allowed.' } },
  ],
  IMAGE_TOO_SMALL: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Image dimensions are too small' } },
  ],
  INFERENCE_FAILED: [
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Inference processing failed' } },
    { shape: 'refund', status: 500, headers: {}, body: { credits_refunded: true, error: 'Inference processing failed' }, route: 'POST /audio/voice-changer/retrieve' },
    { shape: 'refund', status: 500, headers: {}, body: { credits_refunded: true, error: 'Inference processing failed', hint: 'The source clip could not be read to its end.' }, route: 'POST /video/retrieve' },
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Stream error' }, route: 'POST /audio/speech' },
    { shape: 'openai', status: 200, headers: {}, body: { error: { code: 'upstream_error', message: 'The upstream provider closed the connection.', param: null, type: 'api_error' } }, route: 'POST /chat/completions' },
    { shape: 'failed-response', status: 200, headers: {}, body: { error: { code: 'upstream_error', message: 'The upstream provider closed the connection.' }, id: 'resp_3f6c1b0e9a7d4c52', object: 'response', status: 'failed' }, route: 'POST /responses' },
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Search provider failed to return results' }, route: 'POST /augment/search' },
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Search provider failed to return results. Please try again.' }, route: 'POST /augment/search' },
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Failed to parse document' }, route: 'POST /augment/text-parser' },
    { shape: 'response-failed', status: 200, headers: {}, body: { response: { error: { code: 'upstream_error', message: 'The upstream provider closed the connection.' }, id: 'resp_3f6c1b0e9a7d4c52', object: 'response', status: 'failed' }, sequence_number: 7, type: 'response.failed' }, route: 'POST /responses' },
    { shape: 'error-event', status: 200, headers: {}, body: { code: 'upstream_error', message: 'The upstream provider closed the connection.', type: 'error' }, route: 'POST /responses' },
  ],
  INSUFFICIENT_BALANCE: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Insufficient USD or Diem balance to complete request. Visit https://venice.ai/settings/api to add credits.' } },
    { shape: 'top-level-code', status: 402, headers: { 'payment-required': 'eyJ4NDAyVmVyc2lvbiI6MiwiZXJyb3IiOiJQYXltZW50IHJlcXVpcmVkIiwiYWNjZXB0cyI6W3sic2NoZW1lIjoiZXhhY3QiLCJuZXR3b3JrIjoiZWlwMTU1Ojg0NTMiLCJhbW91bnQiOiIxMDAwMDAwMCIsImFzc2V0IjoiMHg4MzM1ODlmY2Q2ZWRiNmUwOGY0YzdjMzJkNGY3MWI1NGJkYTAyOTEzIiwicGF5VG8iOiIweDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAiLCJtYXhUaW1lb3V0U2Vjb25kcyI6MzAwfV19' }, body: { code: 'PAYMENT_REQUIRED', currentBalanceUsd: 0.04, description: 'Venice API', error: 'Payment required', message: 'Insufficient x402 balance', minimumBalanceUsd: 0.1, minimumTopUpUsd: 5, reason: 'insufficient_balance', siwxChallenge: { info: { domain: 'api.venice.ai', expirationTime: '2026-10-01T12:05:00.000Z', issuedAt: '2026-10-01T12:00:00.000Z', nonce: '0123456789abcdef', statement: 'Sign in to Venice AI', uri: 'https://api.venice.ai', version: '1' }, supportedChains: [{ chainId: 'eip155:8453', type: 'eip191' }, { chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', type: 'ed25519' }] }, suggestedTopUpUsd: 10, supportedChains: ['base', 'solana'], supportedTokens: ['USDC'], topUpInstructions: { minimumAmountUsd: 5, network: 'eip155:8453', receiverWallet: '0x0000000000000000000000000000000000000000', step1: 'POST /api/v1/x402/top-up with no payment header to get payment requirements', step2: 'Choose a payment option from accepts and sign a USDC transfer authorization using the x402 SDK (createPaymentHeader)', step3: 'POST /api/v1/x402/top-up with the signed X-402-Payment header', tokenAddress: '0x0000000000000000000000000000000000000000', tokenDecimals: 6 } } },
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Insufficient USD or Diem balance to complete request' } },
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Insufficient USD or VCU balance to complete request' } },
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Insufficient balance' } },
    { shape: 'details-text', status: 402, headers: {}, body: { error: { code: 402, message: 'Provider returned error', metadata: { provider_name: 'Venice', raw: '{"details":"","error":"Insufficient USD or Diem balance to complete request. Visit https://venice.ai/settings/api to add credits."}' } }, user_id: 'user_0123456789' } },
  ],
  INVALID_AUDIO_FORMAT: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid audio format. Supported formats are WAV and MP3.' } },
  ],
  INVALID_CONTENT_TYPE: [
    { shape: 'plain', status: 415, headers: {}, body: { error: 'Invalid request content-type' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: "'Content-Type' must be 'application/json'" }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 415, headers: {}, body: { error: 'Request encoding is not supported' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 415, headers: {}, body: { error: 'Invalid content type' }, route: 'POST /image/upscale' },
  ],
  INVALID_E2EE_REQUEST: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Encrypted field is not valid hex' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'E2EE requires streaming' }, route: 'POST /chat/completions' },
  ],
  INVALID_MODEL: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid model specified' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid model id' }, route: 'POST /image/edit' },
    { shape: 'top-level-code', status: 400, headers: {}, body: { code: 'INVALID_MODEL', error: 'Invalid model' } },
  ],
  INVALID_PAYMENT: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid payment header' } },
    { shape: 'code-in-error', status: 400, headers: {}, body: { details: { reason: 'signature_mismatch' }, error: 'X402_INVALID_PAYMENT', message: 'Invalid payment header' }, route: 'POST /x402/top-up' },
    { shape: 'code-in-error', status: 400, headers: {}, body: { error: 'INVALID_PAYMENT', message: 'The payment is not valid' }, route: 'POST /x402/top-up' },
    { shape: 'code-in-error', status: 400, headers: {}, body: { error: 'AMOUNT_TOO_LOW', message: 'The amount is below the minimum top-up' }, route: 'POST /x402/top-up' },
    { shape: 'code-in-error', status: 400, headers: {}, body: { error: 'PAYMENT_VERIFICATION_FAILED', message: 'Payment verification failed' }, route: 'POST /x402/top-up' },
  ],
  INVALID_REQUEST: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid request parameters' } },
    { shape: 'validation', status: 400, headers: {}, body: { details: { _errors: ["Unrecognized key(s) in object: 'logit_bias'"] }, error: 'Invalid request parameters', issues: [{ code: 'unrecognized_keys', keys: ['logit_bias'], message: "Unrecognized key(s) in object: 'logit_bias'", path: [] }] }, route: 'POST /chat/completions' },
    { shape: 'validation', status: 400, headers: {}, body: { details: { _errors: [], audio: { _errors: ['This model does not support audio configuration'] } }, error: 'Invalid request parameters', issues: [{ code: 'custom', message: 'This model does not support audio configuration', path: ['audio'] }] }, route: 'POST /video/queue' },
    { shape: 'validation', status: 400, headers: {}, body: { details: { _errors: [], type: { _errors: ["Invalid enum value. Expected 'text' | 'image', received 'bogus'", "Invalid enum value. Expected 'all' | 'code', received 'bogus'"] } }, error: 'Invalid request parameters', issues: [{ code: 'invalid_union', message: 'Invalid input', path: ['type'], unionErrors: [{ issues: [{ code: 'invalid_enum_value', message: "Invalid enum value. Expected 'text' | 'image', received 'bogus'", options: ['text', 'image'], path: ['type'], received: 'bogus' }], name: 'ZodError' }, { issues: [{ code: 'invalid_enum_value', message: "Invalid enum value. Expected 'all' | 'code', received 'bogus'", options: ['all', 'code'], path: ['type'], received: 'bogus' }], name: 'ZodError' }] }] }, route: 'GET /models' },
    { shape: 'validation', status: 400, headers: {}, body: { details: { _errors: [], field: { _errors: ['Field is required'] } }, error: 'Invalid request parameters', issues: [] } },
    { shape: 'validation', status: 400, headers: {}, body: { error: 'Invalid request parameters', issues: [{ code: 'too_big', maximum: 4096, path: ['input'] }] }, route: 'POST /audio/speech' },
    { shape: 'no-error-key', status: 400, headers: {}, body: { issues: [{ message: 'Image content is not supported by this model.' }] }, route: 'POST /chat/completions' },
    { shape: 'no-error-key', status: 400, headers: {}, body: { details: { _errors: [], aspect_ratio: { _errors: ['This model does not support aspect_ratio'] } } }, route: 'POST /video/queue' },
    { shape: 'details-text', status: 400, headers: {}, body: { details: 'The reference image could not be read.', error: 'Invalid request parameters' }, route: 'POST /video/queue' },
    { shape: 'details-text', status: 400, headers: {}, body: { details: '', error: 'Invalid request parameters' } },
    { shape: 'provider-rejection', status: 400, headers: {}, body: { error: 'temperature: must be at most 1 for this model', request_id: 'chatcmpl-3f6c1b0e9a7d4c52' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid request parameters. For assistance, please reach out to support@venice.ai' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid request parameters. For assistance, please reach out to support@venice.ai and reference request ID: chatcmpl-3f6c1b0e9a7d4c52' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid request parameters: language' }, route: 'POST /audio/speech' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid JSON request' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'model is required' }, route: 'POST /audio/transcriptions' },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Model is required' }, route: 'POST /video/retrieve' },
    { shape: 'plain', status: 400, headers: {}, body: { details: { supported_voices: ['Aria', 'Roger', 'Sarah'] }, error: 'Voice "eve" is not supported by model "elevenlabs-tts-v3".' }, route: 'POST /audio/queue' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Voice "eve" is not supported by model "tts-kokoro". Try using a supported voice: af_alloy, af_aoede, af_bella.' }, route: 'POST /audio/speech' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'response_format "wav" is not supported by model "tts-minimax-speech-02-hd". Supported formats: mp3, pcm, flac.' }, route: 'POST /audio/speech' },
    { shape: 'openai', status: 400, headers: {}, body: { error: { message: 'Invalid E2EE headers: the client public key is not valid hex', type: 'invalid_request_error' } }, route: 'POST /chat/completions' },
    { shape: 'context', status: 400, headers: {}, body: { context: { errorCode: 'INVALID_REQUEST', issues: [{ code: 'invalid_type', expected: 'array', message: 'Required', path: ['messages'], received: 'undefined' }] }, details: { _errors: [], messages: { _errors: ['Required'] } }, error: 'Invalid request parameters' }, route: 'POST /chat/completions' },
    { shape: 'error-list', status: 400, headers: {}, body: { error: [{ code: 'unrecognized_keys', keys: ['logprobs'], message: "Unrecognized key(s) in object: 'logprobs'", path: [] }] }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Supplied image did not pass validation checks.' }, route: 'POST /responses' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Supplied video did not pass validation checks.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 502, headers: {}, body: { error: 'Nonce must be exactly 32 bytes' }, route: 'GET /tee/attestation' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Unsupported RPC network: base' }, route: 'POST /crypto/rpc/base' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid or expired cursor; restart from the first page' }, route: 'GET /billing/usage-history' },
  ],
  INVALID_VIDEO_FORMAT: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Invalid video format. Supported formats include MP4, MOV, WebM, MKV, AVI, and others.' } },
  ],
  INVALID_WALLET_PROOF: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Wallet signature does not match' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'JWT has expired' }, route: 'POST /api_keys/generate_web3_key' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Wallet 0x0000000000000000000000000000000000000000 has no staked VVV on Base' }, route: 'POST /api_keys/generate_web3_key' },
  ],
  MEDIA_NOT_FOUND: [
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Media could not be found. Request may be invalid, expired, or deleted.' } },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Media could not be found. Request may may be invalid, expired, or deleted.' }, route: 'POST /video/retrieve' },
  ],
  MODEL_AT_CAPACITY: [
    { shape: 'plain', status: 503, headers: {}, body: { error: 'The model is at capacity. Please try again later.' } },
  ],
  MODEL_NOT_FOUND: [
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Specified model not found' } },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Specified model not found: auto' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Specified model not found: zai-org-glm-5. Did you mean: zai-org-glm-5-1, zai-org-glm-5-2?' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Specified model not found: qwen-2.5-vl has been deprecated. Please use qwen3-vl.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 404, headers: {}, body: { error: 'qwen-edit has been deprecated. Please use qwen-image-2-edit instead.' }, route: 'POST /image/generate' },
  ],
  MODEL_OFFLINE: [
    { shape: 'plain', status: 503, headers: {}, body: { error: 'The model is temporarily offline. Please try again later.' } },
  ],
  MODEL_OVERLOADED: [
    { shape: 'plain', status: 429, headers: {}, body: { error: 'The model is currently overloaded. Please try again later.' } },
    { shape: 'plain', status: 429, headers: { 'retry-after': '30' }, body: { error: 'The model is currently overloaded. Please try again later.' } },
    { shape: 'plain', status: 429, headers: { 'retry-after': '45', 'x-ratelimit-limit-requests': '100', 'x-ratelimit-remaining-requests': '87', 'x-ratelimit-reset-requests': '1790000000000' }, body: { error: 'The model is currently overloaded. Please try again later.' }, route: 'POST /chat/completions' },
    { shape: 'openai', status: 200, headers: {}, body: { error: { code: 'model_overloaded', message: 'The model is currently overloaded. Please try again later.', param: null, retry_after: 30, type: 'server_error' } }, route: 'POST /chat/completions' },
  ],
  MODEL_PRIVACY_RESTRICTED: [
    { shape: 'plain', status: 403, headers: {}, body: { error: "This API key is set to '<setting>', but `<model>` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key." } },
    { shape: 'plain', status: 403, headers: {}, body: { error: "This API key is set to 'PRIVATE_ONLY', but `claude-opus-4-8` is an Anonymous model. Choose a Private, TEE, or E2EE model, or change the model privacy setting of this API key." }, route: 'POST /chat/completions' },
  ],
  PAYLOAD_TOO_LARGE: [
    { shape: 'plain', status: 413, headers: {}, body: { error: 'The request payload is too large. Please reduce the size of your request.' } },
    { shape: 'top-level-code', status: 413, headers: {}, body: { code: 'PAYLOAD_TOO_LARGE', error: 'File exceeds the maximum allowed size of 25 MB.' }, route: 'POST /audio/transcriptions' },
    { shape: 'top-level-code', status: 413, headers: {}, body: { code: 'PAYLOAD_TOO_LARGE', error: 'Request body exceeds the maximum allowed size.' }, route: 'POST /chat/completions' },
    { shape: 'message-twice', status: 413, headers: {}, body: { error: 'Supplied image is too large. Limit is 5MB.', message: 'Supplied image is too large. Limit is 5MB.' }, route: 'POST /image/upscale' },
    { shape: 'top-level-code', status: 413, headers: {}, body: { code: 'INVALID_FILE_SIZE', error: 'File size exceeds maximum limit' } },
  ],
  PAYMENT_HEADER_NOT_ACCEPTED: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Payment header not accepted on this endpoint' } },
    { shape: 'top-level-code', status: 400, headers: {}, body: { code: 'PAYMENT_HEADER_NOT_ACCEPTED', error: 'Payment header not accepted on this endpoint' }, route: 'POST /chat/completions' },
  ],
  PAYMENT_IN_PROGRESS: [
    { shape: 'plain', status: 409, headers: {}, body: { error: 'Payment is already being processed' } },
    { shape: 'code-in-error', status: 409, headers: {}, body: { error: 'PAYMENT_IN_PROGRESS', message: 'Payment is already being processed' }, route: 'POST /x402/top-up' },
  ],
  PLAN_EXHAUSTED: [
    { shape: 'plain', status: 429, headers: {}, body: { error: 'The quota of the plan is used up.' } },
    { shape: 'openai', status: 429, headers: {}, body: { error: { code: 'insufficient_quota', message: 'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.', param: null, type: 'insufficient_quota' } }, route: 'POST /chat/completions' },
    { shape: 'top-level-code', status: 403, headers: {}, body: { code: 'The caller does not have permission to execute the specified operation', error: 'Your team 0123456789 has either used all available credits or reached its monthly spending limit. To continue making API requests, please purchase more credits or raise your spending limit.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'you (someone) have reached your session usage limit, upgrade for higher limits: https://example.com/upgrade' } },
  ],
  PRO_ONLY_MODEL: [
    { shape: 'plain', status: 401, headers: {}, body: { error: 'This model is only available to Pro users' } },
  ],
  RATE_LIMIT_EXCEEDED: [
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Rate limit exceeded' } },
    { shape: 'plain', status: 429, headers: { 'x-ratelimit-limit-requests': '100', 'x-ratelimit-limit-tokens': '2000000', 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-remaining-tokens': '1750000', 'x-ratelimit-reset-requests': '1790000000000', 'x-ratelimit-reset-tokens': '1790000000000', 'x-ratelimit-type': 'user' }, body: { error: 'Rate limit exceeded' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 429, headers: { 'retry-after': '12' }, body: { error: 'Rate limit exceeded' } },
    { shape: 'plain', status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': '1790000000000' }, body: { error: 'Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30 seconds and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.' } },
    { shape: 'plain', status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': '1790000000000' }, body: { error: 'Too many failed attempts (> 20) resulting in a non-success status code. Please wait 30s and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.' } },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Too many failed attempts (> 20) resulting in a non-success status code. Please wait 30s and try again.' } },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30 seconds and try again.' } },
    { shape: 'plain', status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-resets': '1790000000000' }, body: { error: 'Too many failed attempts (> 200) resulting in a non-success status code. Please wait 30 seconds and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Too many failed attempts (> 50). Try again later.' } },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Too many failed attempts (> 20) resulting in a non-success status code' } },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Too many failed attempts' } },
    { shape: 'plain', status: 429, headers: { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1790000000' }, body: { customMessage: 'Requests per minute exceeded', error: 'Rate limit exceeded' }, route: 'POST /crypto/rpc/ethereum-mainnet' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Another request for this user is in flight' }, route: 'POST /crypto/rpc/ethereum-mainnet' },
    { shape: 'top-level-code', status: 429, headers: {}, body: { code: 'X402_CONCURRENCY_LIMIT', error: 'Too many concurrent requests' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Rate limit exceeded. Please try again later.' }, route: 'POST /x402/top-up' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Rate limit exceeded.' }, route: 'GET /tee/attestation' },
    { shape: 'plain', status: 429, headers: {}, body: { error: 'Rate limit exceeded. POST /api/v1/video/transcriptions has been removed. Use POST /api/v1/chat/completions with a video_url content part.' }, route: 'POST /video/transcriptions' },
  ],
  REGION_RESTRICTED: [
    { shape: 'plain', status: 403, headers: {}, body: { error: 'The specified model is unavailable in your region. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.' } },
    { shape: 'plain', status: 403, headers: {}, body: { error: 'The specified model is unavailable in France. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 403, headers: {}, body: { error: 'For compliance reasons, the specified model is unavailable in your region. Use of Tor, VPNs, proxies, or other means to circumvent this restriction is a violation of our Terms of Service.' }, route: 'POST /video/queue' },
  ],
  REQUEST_ID_NOT_FOUND: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Request ID is invalid.' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Request ID is invalid.' }, route: 'POST /video/retrieve' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Request ID is invalid.' }, route: 'POST /video/complete' },
  ],
  REQUEST_TIMEOUT: [
    { shape: 'plain', status: 504, headers: {}, body: { error: 'The request took too long to complete and was timed-out. For long-running inference requests, use the streaming API by setting `stream=true` in your request.' } },
    { shape: 'plain', status: 504, headers: {}, body: { error: 'The request took too long to complete and was timed-out. For long-running inference requests, use the streaming API by setting stream=true in your request.' }, route: 'POST /chat/completions' },
    { shape: 'plain', status: 504, headers: {}, body: { error: 'Query timed out - try reducing the lookback period' }, route: 'GET /billing/usage-analytics' },
    { shape: 'refund', status: 504, headers: {}, body: { credits_refunded: true, error: 'The provider did not accept the job.' }, route: 'POST /audio/voice-changer/retrieve' },
  ],
  ROUTE_NOT_FOUND: [
    { shape: 'plain', status: 404, headers: {}, body: { error: 'Not found' } },
  ],
  RPC_CALL_FAILED: [
    { shape: 'plain', status: 200, headers: {}, body: { error: 'invalid params' } },
    { shape: 'json-rpc', status: 200, headers: {}, body: { error: { code: -32602, message: 'invalid params' }, id: 1, jsonrpc: '2.0' }, route: 'POST /crypto/rpc/ethereum-mainnet' },
    { shape: 'json-rpc', status: 200, headers: {}, body: [{ id: 1, jsonrpc: '2.0', result: '0x1' }, { error: { code: 3, data: '0x08c379a0', message: 'execution reverted' }, id: 2, jsonrpc: '2.0' }], route: 'POST /crypto/rpc/ethereum-mainnet' },
    { shape: 'json-rpc', status: 400, headers: {}, body: { error: { code: -32601, message: 'Method not found' }, id: 1, jsonrpc: '2.0' }, route: 'POST /crypto/rpc/solana-mainnet' },
  ],
  SCRAPE_BLOCKED: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'X (formerly Twitter) blocks automated access to their content.' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Reddit blocks automated access to their content.' }, route: 'POST /augment/scrape' },
  ],
  SETTLEMENT_FAILED: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Payment settlement failed' } },
    { shape: 'code-in-error', status: 402, headers: {}, body: { error: 'SETTLEMENT_FAILED', message: 'Payment settlement failed' }, route: 'POST /x402/top-up' },
  ],
  SETTLEMENT_TIMEOUT: [
    { shape: 'plain', status: 504, headers: {}, body: { error: 'Payment settlement timed out' } },
    { shape: 'code-in-error', status: 504, headers: {}, body: { error: 'SETTLEMENT_TIMEOUT', message: 'Payment settlement timed out' }, route: 'POST /x402/top-up' },
  ],
  SPEECH_SYNTHESIS_FAILED: [
    { shape: 'plain', status: 502, headers: {}, body: { error: 'Speech synthesis failed due to a temporary upstream error. Please retry.' } },
  ],
  STREAM_INTERRUPTED: [
    { shape: 'plain', status: 200, headers: {}, body: { error: 'The stream broke off before its end.' } },
  ],
  TEE_ATTESTATION_FAILED: [
    { shape: 'plain', status: 502, headers: {}, body: { error: 'TEE attestation request failed. The Trusted Execution Environment provider may be temporarily unavailable.' } },
    { shape: 'plain', status: 502, headers: {}, body: { error: 'TEE attestation verification failed', verified: false }, route: 'GET /tee/attestation' },
  ],
  TEE_SIGNATURE_FAILED: [
    { shape: 'plain', status: 502, headers: {}, body: { error: 'TEE signature request failed. The Trusted Execution Environment provider may be temporarily unavailable.' } },
  ],
  TOO_MANY_TOKENS: [
    { shape: 'plain', status: 400, headers: {}, body: { error: "Your request exceeds the model's maximum context. Please reduce your prompt or completion length." } },
    { shape: 'openai', status: 400, headers: {}, body: { error: { code: 'context_length_exceeded', message: "Your request exceeds the model's maximum context. Please reduce your prompt or completion length.", param: 'messages', type: 'invalid_request_error' } }, route: 'POST /chat/completions' },
    { shape: 'openai', status: 400, headers: {}, body: { error: { code: 'context_length_exceeded', message: "This model's maximum context length is 131072 tokens, but 140210 were requested.", param: 'messages', type: 'invalid_request_error' } }, route: 'POST /chat/completions' },
  ],
  UNAUTHORIZED: [
    { shape: 'plain', status: 403, headers: {}, body: { error: 'Unauthorized access' } },
    { shape: 'plain', status: 403, headers: {}, body: { error: 'Voice cloning with this model is not available on your account' }, route: 'POST /audio/voices' },
  ],
  UNKNOWN_ERROR: [
    { shape: 'plain', status: 500, headers: {}, body: { error: 'An unknown error occurred' } },
    { shape: 'plain', status: 500, headers: { 'cf-ray': '9f77291effb9f478-EWR' }, body: { error: 'An unknown error occurred' }, route: 'POST /video/retrieve' },
  ],
  UNREADABLE_DOCUMENT: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'No text content could be extracted from the file.' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Unsupported file type' }, route: 'POST /augment/text-parser' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'The PDF file is password-protected. Remove the password and try again.' }, route: 'POST /augment/text-parser' },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'The PDF file is empty or invalid.' }, route: 'POST /augment/text-parser' },
  ],
  UPSCALE_FAILED: [
    { shape: 'plain', status: 500, headers: {}, body: { error: 'Image upscaling failed' } },
  ],
  URL_UNREACHABLE: [
    { shape: 'plain', status: 500, headers: {}, body: { error: 'URL unreachable' } },
    { shape: 'plain', status: 500, headers: {}, body: { error: 'URL unreachable: the host did not answer' }, route: 'POST /augment/scrape' },
  ],
  VIDEO_DURATION_TOO_LONG: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Video duration exceeds the maximum allowed.' } },
  ],
  VIDEO_DURATION_TOO_SHORT: [
    { shape: 'plain', status: 422, headers: {}, body: { error: 'Video duration is too short.' } },
  ],
  WALLET_VERIFICATION_UNAVAILABLE: [
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Could not verify wallet signature' } },
    { shape: 'plain', status: 400, headers: {}, body: { error: 'Could not verify wallet signature' }, route: 'POST /api_keys/generate_web3_key' },
  ],
  X402_INVALID_SIGN_IN: [
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Invalid Sign-in-with-x signature' } },
    { shape: 'plain', status: 401, headers: {}, body: { error: 'Invalid Sign-in-with-x signature' }, route: 'GET /x402/balance/0x0000000000000000000000000000000000000000' },
    { shape: 'top-level-code', status: 401, headers: {}, body: { code: 'X402_SIGN_IN_INVALID_CHAIN_ID', error: 'Sign-in-with-X authentication failed' }, route: 'POST /chat/completions' },
    { shape: 'top-level-code', status: 401, headers: {}, body: { code: 'X402_SIGN_IN_NONCE_REUSED', error: 'This nonce has already been used' }, route: 'POST /chat/completions' },
  ],
  X402_NOT_CONFIGURED: [
    { shape: 'plain', status: 503, headers: {}, body: { error: 'Payments temporarily unavailable' } },
    { shape: 'code-in-error', status: 503, headers: {}, body: { error: 'X402_NOT_CONFIGURED', message: 'Payments temporarily unavailable' }, route: 'POST /x402/top-up' },
  ],
  X402_TOP_UP_PAYMENT_REQUIRED: [
    { shape: 'plain', status: 402, headers: {}, body: { error: 'Payment information required before the top-up can be processed.' } },
    { shape: 'x402-discovery', status: 402, headers: {}, body: { accepts: [{ amount: '5000000', asset: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', extra: { name: 'USD Coin', version: '2' }, maxTimeoutSeconds: 300, network: 'eip155:8453', payTo: '0x0000000000000000000000000000000000000000', scheme: 'exact' }, { amount: '5000000', asset: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', extra: { feePayer: '11111111111111111111111111111111', name: 'USD Coin', version: '2' }, maxTimeoutSeconds: 300, network: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', payTo: '11111111111111111111111111111111', scheme: 'exact' }], x402Version: 2 }, route: 'POST /x402/top-up' },
    { shape: 'payment-info', status: 402, headers: {}, body: { error: 'Payment required', message: 'Payment required to top up', paymentInfo: { minimumAmountUsd: 5, network: 'base', token: 'USDC' } }, route: 'POST /x402/top-up' },
  ],
  X402_WALLET_MISMATCH: [
    { shape: 'plain', status: 403, headers: {}, body: { error: 'You can only access resources for your own wallet' } },
    { shape: 'plain', status: 403, headers: {}, body: { error: 'You can only access balance for your own wallet' }, route: 'GET /x402/balance/0x0000000000000000000000000000000000000000' },
    { shape: 'plain', status: 403, headers: {}, body: { error: 'You can only access transaction history for your own wallet' }, route: 'GET /x402/transactions/0x0000000000000000000000000000000000000000' },
  ],
};

/** The headers of every failed response. */
export const sentHeaders: Readonly<Record<string, string>> = {
  'cf-ray': '91dbd54fa83f8cbd-EWR',
  'content-type': 'application/json',
  server: 'cloudflare',
};

/** The headers that report a limit, by its name. */
export const limitHeaders: Readonly<Record<VeniceRateLimitName, LimitHeaders>> = {
  errorBudget: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-resets' },
  requests: { limit: 'x-ratelimit-limit-requests', remaining: 'x-ratelimit-remaining-requests', reset: 'x-ratelimit-reset-requests' },
  rpc: { limit: 'x-ratelimit-limit', remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
  tokens: { limit: 'x-ratelimit-limit-tokens', remaining: 'x-ratelimit-remaining-tokens', reset: 'x-ratelimit-reset-tokens' },
};

/** The known routes. */
export const routes: readonly string[] = [
  'DELETE /api_keys',
  'GET /api_keys',
  'GET /api_keys/generate_web3_key',
  'GET /api_keys/rate_limits',
  'GET /api_keys/rate_limits/log',
  'GET /api_keys/{id}',
  'GET /billing/balance',
  'GET /billing/usage',
  'GET /billing/usage-analytics',
  'GET /billing/usage-history',
  'GET /characters',
  'GET /characters/{slug}',
  'GET /characters/{slug}/reviews',
  'GET /crypto/rpc/networks',
  'GET /image/styles',
  'GET /models',
  'GET /models/compatibility_mapping',
  'GET /models/traits',
  'GET /tee/attestation',
  'GET /tee/signature',
  'GET /x402/balance/{walletAddress}',
  'GET /x402/transactions/{walletAddress}',
  'GET https://private-share.venice.ai/v1/share/read/{token}',
  'PATCH /api_keys',
  'POST /api_keys',
  'POST /api_keys/generate_web3_key',
  'POST /audio/complete',
  'POST /audio/queue',
  'POST /audio/quote',
  'POST /audio/retrieve',
  'POST /audio/speech',
  'POST /audio/transcriptions',
  'POST /audio/voice-changer/complete',
  'POST /audio/voice-changer/queue',
  'POST /audio/voice-changer/quote',
  'POST /audio/voice-changer/retrieve',
  'POST /audio/voices',
  'POST /augment/scrape',
  'POST /augment/search',
  'POST /augment/text-parser',
  'POST /chat/completions',
  'POST /crypto/rpc/{network}',
  'POST /decisions',
  'POST /embeddings',
  'POST /image/background-remove',
  'POST /image/edit',
  'POST /image/generate',
  'POST /image/multi-edit',
  'POST /image/upscale',
  'POST /images/generations',
  'POST /responses',
  'POST /systemone',
  'POST /video/complete',
  'POST /video/queue',
  'POST /video/quote',
  'POST /video/retrieve',
  'POST /video/transcriptions',
  'POST /x402/top-up',
];

/** The path of the API on its host. */
export const basePath: string = '/api/v1';
