// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The path of the API on its host. */
export const basePath: VeniceTables['basePath'] = '/api/v1';

/** The known routes. */
export const routes: VeniceTables['routes'] = [
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

/** The code of a status on a route. */
export const routeCodes: VeniceTables['routeCodes'] = {
  'GET https://private-share.venice.ai/v1/share/read/{token}': { '403': 'DOWNLOAD_LINK_EXPIRED', '404': 'DOWNLOAD_LINK_EXPIRED', '410': 'DOWNLOAD_LINK_EXPIRED', '429': 'RATE_LIMIT_EXCEEDED' },
  'POST /crypto/rpc/{network}': { '404': 'RPC_CALL_FAILED', '405': 'RPC_CALL_FAILED' },
};

/** The routes on which the message of a 400 lists the issues. */
export const routesWithIssuesInMessage: VeniceTables['routesWithIssuesInMessage'] = [
  'POST /decisions',
  'POST /systemone',
];
