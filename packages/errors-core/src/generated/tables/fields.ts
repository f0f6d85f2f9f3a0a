// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The fields of the codes that have some. */
export const codeFields: VeniceTables['codeFields'] = {
  AUTHENTICATION_REQUIRED: [
    { name: 'authOptions', type: 'json', from: [['authOptions']] },
    { name: 'paymentRequired', type: 'json', from: [], header: 'payment-required', encoding: 'base64-json' },
    { name: 'requirements', type: 'json', from: [['accepts']] },
    { name: 'resource', type: 'json', from: [['resource']] },
    { name: 'signInWithX', type: 'json', from: [['extensions', 'sign-in-with-x']] },
    { name: 'x402Version', type: 'number', from: [['x402Version']] },
  ],
  CONSENT_REQUIRED: [
    { name: 'consent', type: 'json', from: [['consent']] },
    { name: 'consentDocsUrl', type: 'string', from: [['docs_url']] },
    { name: 'consentFlow', type: 'string', from: [['consent_flow']] },
    { name: 'faceMediaRoles', type: 'string[]', from: [['face_media_roles']] },
  ],
  CONTENT_POLICY_VIOLATION: [
    { name: 'hint', type: 'string', from: [['hint']] },
    { name: 'suggestedModels', type: 'string[]', from: [['recommended_model']] },
    { name: 'suggestedPrompt', type: 'string', from: [['suggested_prompt']] },
  ],
  ENDPOINT_RETIRED: [
    { name: 'deprecation', type: 'string', from: [], header: 'deprecation' },
    { name: 'link', type: 'string', from: [], header: 'link' },
    { name: 'replacement', type: 'string', from: [] },
    { name: 'sunset', type: 'string', from: [], header: 'sunset' },
  ],
  GENERATION_FAILED: [
    { name: 'hint', type: 'string', from: [['hint']] },
  ],
  INFERENCE_FAILED: [
    { name: 'hint', type: 'string', from: [['hint']] },
  ],
  INSUFFICIENT_BALANCE: [
    { name: 'currentBalanceUsd', type: 'number', from: [['currentBalanceUsd']] },
    { name: 'minimumBalanceUsd', type: 'number', from: [['minimumBalanceUsd']] },
    { name: 'minimumTopUpUsd', type: 'number', from: [['minimumTopUpUsd']] },
    { name: 'paymentRequired', type: 'json', from: [], header: 'payment-required', encoding: 'base64-json' },
    { name: 'reason', type: 'string', from: [['reason']] },
    { name: 'siwxChallenge', type: 'json', from: [['siwxChallenge']] },
    { name: 'suggestedTopUpUsd', type: 'number', from: [['suggestedTopUpUsd']] },
    { name: 'supportedChains', type: 'string[]', from: [['supportedChains']] },
    { name: 'supportedTokens', type: 'string[]', from: [['supportedTokens']] },
    { name: 'topUpInstructions', type: 'json', from: [['topUpInstructions']] },
  ],
  INVALID_PAYMENT: [
    { name: 'reason', type: 'string', from: [['details', 'reason']] },
  ],
  INVALID_REQUEST: [
    { name: 'supportedFormats', type: 'string[]', from: [] },
    { name: 'supportedVoices', type: 'string[]', from: [['details', 'supported_voices']] },
  ],
  INVALID_WALLET_PROOF: [
    { name: 'wallet', type: 'string', from: [] },
  ],
  MODEL_NOT_FOUND: [
    { name: 'model', type: 'string', from: [] },
    { name: 'suggestedModels', type: 'string[]', from: [] },
  ],
  MODEL_PRIVACY_RESTRICTED: [
    { name: 'model', type: 'string', from: [] },
    { name: 'modelPrivacy', type: 'string', from: [] },
  ],
  PAYLOAD_TOO_LARGE: [
    { name: 'maximumSize', type: 'string', from: [] },
  ],
  PLAN_EXHAUSTED: [
    { name: 'resetsAt', type: 'string', from: [] },
  ],
  RATE_LIMIT_EXCEEDED: [
    { name: 'customMessage', type: 'string', from: [['customMessage']] },
    { name: 'limit', type: 'number', from: [] },
    { name: 'limitScope', type: 'string', from: [], header: 'x-ratelimit-type' },
    { name: 'limiter', type: 'string', from: [] },
  ],
  REGION_RESTRICTED: [
    { name: 'country', type: 'string', from: [] },
  ],
  RPC_CALL_FAILED: [
    { name: 'rpcCode', type: 'number', from: [['code']] },
    { name: 'rpcData', type: 'json', from: [['data']] },
  ],
  SCRAPE_BLOCKED: [
    { name: 'site', type: 'string', from: [] },
  ],
  STREAM_INTERRUPTED: [
    { name: 'reason', type: 'string', from: [['reason']] },
  ],
  TEE_ATTESTATION_FAILED: [
    { name: 'verified', type: 'boolean', from: [['verified']] },
  ],
  TOO_MANY_TOKENS: [
    { name: 'maximumTokens', type: 'number', from: [] },
    { name: 'requestedTokens', type: 'number', from: [] },
  ],
  URL_UNREACHABLE: [
    { name: 'reason', type: 'string', from: [] },
  ],
  X402_TOP_UP_PAYMENT_REQUIRED: [
    { name: 'paymentRequired', type: 'json', from: [], header: 'payment-required', encoding: 'base64-json' },
    { name: 'requirements', type: 'json', from: [['accepts'], ['paymentInfo']] },
    { name: 'x402Version', type: 'number', from: [['x402Version']] },
  ],
};

/** The fields that every error can have. */
export const fields: VeniceTables['fields'] = {
  issues: { name: 'issues', type: 'issues', from: [['issues'], ['context', 'issues'], ['details']] },
  creditsRefunded: { name: 'creditsRefunded', type: 'boolean', from: [['credits_refunded']] },
  requestId: { name: 'requestId', type: 'string', from: [['request_id'], ['ray_id'], ['requestid']] },
  param: { name: 'param', type: 'string', from: [['param']] },
  retryAfterSeconds: { name: 'retryAfterSeconds', type: 'number', from: [['retry_after'], ['metadata', 'retry_after_seconds'], ['details', '*', 'retryDelay']] },
};
