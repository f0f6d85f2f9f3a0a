// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { LimitRules } from '../catalog/limit-rules.js';
import type { VeniceErrorCode, VeniceRateLimitName } from './codes.js';

/** What Venice counts. */
export const limitRules: LimitRules<VeniceErrorCode, VeniceRateLimitName> = {
  budgets: [
    { name: 'unsupported-budget', limit: 200, windowSeconds: 30, rateLimit: 'errorBudget', statuses: ['400'], codes: ['INVALID_REQUEST'], routes: ['POST /chat/completions', 'POST /responses'], message: 'Too many failed attempts (> 200) resulting in a non-success status code. Please wait 30 seconds and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.', texts: ['not supported by', 'does not support'], except: [] },
    { name: 'error-budget', limit: 50, windowSeconds: 30, rateLimit: 'errorBudget', statuses: ['4xx'], message: 'Too many failed attempts (> 50) resulting in a non-success status code. Please wait 30 seconds and try again. See https://docs.venice.ai/api-reference/rate-limiting for more information.', except: [{ status: 429 }, { status: 402, code: 'AUTHENTICATION_REQUIRED' }, { status: 400, code: 'INVALID_CONTENT_TYPE' }, { status: 400, code: 'INVALID_REQUEST', message: 'invalid json request' }, { status: 413, code: 'PAYLOAD_TOO_LARGE', message: 'request body exceeds the maximum allowed size' }] },
  ],
  limits: [
    { name: 'augment', requests: 20, windowSeconds: 60, keys: ['account'], routes: ['POST /augment/scrape', 'POST /augment/search'], message: 'Rate limit exceeded' },
    { name: 'key-creation', requests: 20, windowSeconds: 60, keys: ['account'], routes: ['POST /api_keys'], message: 'Rate limit exceeded' },
    { name: 'queue', requests: 40, windowSeconds: 60, keys: ['account'], routes: ['POST /video/queue', 'POST /audio/queue'], message: 'Rate limit exceeded' },
    { name: 'retired-transcriptions', requests: 60, windowSeconds: 60, keys: ['ip'], routes: ['POST /video/transcriptions'], message: 'Rate limit exceeded. POST /api/v1/video/transcriptions has been removed. Use POST /api/v1/chat/completions with a video_url content part.', belowLimit: 'ENDPOINT_RETIRED' },
    { name: 'retired-usage', requests: 60, windowSeconds: 60, keys: ['ip'], routes: ['GET /billing/usage'], message: 'Rate limit exceeded. GET /api/v1/billing/usage has been removed. Use GET /api/v1/billing/usage-history.', belowLimit: 'ENDPOINT_RETIRED' },
    { name: 'retrieve', requests: 120, windowSeconds: 60, keys: ['account'], routes: ['POST /video/retrieve', 'POST /audio/retrieve'], message: 'Rate limit exceeded' },
    { name: 'rpc-in-flight', inFlight: 1, keys: ['account'], routes: ['POST /crypto/rpc/{network}'], message: 'Another request for this user is in flight' },
    { name: 'tee', requests: 10, windowSeconds: 60, keys: ['ip'], routes: ['GET /tee/attestation', 'GET /tee/signature'], message: 'Rate limit exceeded.' },
    { name: 'top-up', requests: 10, windowSeconds: 60, keys: ['ip'], routes: ['POST /x402/top-up'], message: 'Rate limit exceeded. Please try again later.' },
    { name: 'wallet-balance', requests: 30, windowSeconds: 60, keys: ['ip'], routes: ['GET /x402/balance/{walletAddress}'], message: 'Rate limit exceeded. Please try again later.' },
    { name: 'wallet-in-flight', inFlight: 5, keys: ['wallet'], message: 'Too many concurrent requests', wireCode: 'X402_CONCURRENCY_LIMIT' },
    { name: 'wallet-transactions', requests: 20, windowSeconds: 60, keys: ['ip'], routes: ['GET /x402/transactions/{walletAddress}'], message: 'Rate limit exceeded. Please try again later.' },
  ],
  accountWide: {
    codes: ['API_ACCESS_DISABLED', 'API_KEY_DIEM_SPEND_LIMIT_EXCEEDED', 'API_KEY_USD_SPEND_LIMIT_EXCEEDED', 'AUTHENTICATION_FAILED', 'AUTHENTICATION_FAILED_INACTIVE_KEY', 'AUTHENTICATION_REQUIRED', 'INSUFFICIENT_BALANCE', 'PLAN_EXHAUSTED'],
    exceptRoutes: ['GET /api_keys/generate_web3_key', 'GET /crypto/rpc/networks', 'GET /image/styles', 'GET /models', 'GET /models/compatibility_mapping', 'GET /models/traits', 'POST /api_keys/generate_web3_key', 'POST /x402/top-up'],
  },
};
