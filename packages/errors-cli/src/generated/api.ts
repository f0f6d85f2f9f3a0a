// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceErrorAction, VeniceErrorFamily } from '@venice/errors-core';

/** The host of the API. */
export const host: string = 'api.venice.ai';

/** When each route charges a request. */
export const billing: Readonly<Record<string, 'free' | 'on-output' | 'on-acceptance'>> = {
  'DELETE /api_keys': 'free',
  'GET /api_keys': 'free',
  'GET /api_keys/generate_web3_key': 'free',
  'GET /api_keys/rate_limits': 'free',
  'GET /api_keys/rate_limits/log': 'free',
  'GET /api_keys/{id}': 'free',
  'GET /billing/balance': 'free',
  'GET /billing/usage': 'free',
  'GET /billing/usage-analytics': 'free',
  'GET /billing/usage-history': 'free',
  'GET /characters': 'free',
  'GET /characters/{slug}': 'free',
  'GET /characters/{slug}/reviews': 'free',
  'GET /crypto/rpc/networks': 'free',
  'GET /image/styles': 'free',
  'GET /models': 'free',
  'GET /models/compatibility_mapping': 'free',
  'GET /models/traits': 'free',
  'GET /tee/attestation': 'free',
  'GET /tee/signature': 'free',
  'GET /x402/balance/{walletAddress}': 'free',
  'GET /x402/transactions/{walletAddress}': 'free',
  'GET https://private-share.venice.ai/v1/share/read/{token}': 'free',
  'PATCH /api_keys': 'free',
  'POST /api_keys': 'free',
  'POST /api_keys/generate_web3_key': 'free',
  'POST /audio/complete': 'free',
  'POST /audio/queue': 'on-acceptance',
  'POST /audio/quote': 'free',
  'POST /audio/retrieve': 'free',
  'POST /audio/speech': 'on-acceptance',
  'POST /audio/transcriptions': 'on-output',
  'POST /audio/voice-changer/complete': 'free',
  'POST /audio/voice-changer/queue': 'on-acceptance',
  'POST /audio/voice-changer/quote': 'free',
  'POST /audio/voice-changer/retrieve': 'free',
  'POST /audio/voices': 'on-acceptance',
  'POST /augment/scrape': 'on-output',
  'POST /augment/search': 'on-output',
  'POST /augment/text-parser': 'on-output',
  'POST /chat/completions': 'on-output',
  'POST /crypto/rpc/{network}': 'on-acceptance',
  'POST /decisions': 'on-output',
  'POST /embeddings': 'on-output',
  'POST /image/background-remove': 'on-acceptance',
  'POST /image/edit': 'on-acceptance',
  'POST /image/generate': 'on-acceptance',
  'POST /image/multi-edit': 'on-acceptance',
  'POST /image/upscale': 'on-acceptance',
  'POST /images/generations': 'on-acceptance',
  'POST /responses': 'on-output',
  'POST /systemone': 'on-output',
  'POST /video/complete': 'free',
  'POST /video/queue': 'on-acceptance',
  'POST /video/quote': 'free',
  'POST /video/retrieve': 'free',
  'POST /video/transcriptions': 'free',
  'POST /x402/top-up': 'on-acceptance',
};

/** The header that every response of Venice's server has. */
export const serverHeader: string = 'x-venice-version';

/** The headers of a request that contain credentials. */
export const credentialHeaders: readonly string[] = [
  'authorization',
  'cookie',
  'payment-signature',
  'sign-in-with-x',
  'x-api-key',
  'x-payment',
  'x-sign-in-with-x',
];

/** The meaning of each family. */
export const families: Readonly<Record<VeniceErrorFamily, string>> = {
  authentication: 'The credentials of the request are missing, or were not accepted.',
  availability: 'The service cannot take the request right now.',
  billing: 'The request is not paid for: there is nothing left to pay it with, or a payment did not go through.',
  'content-policy': "Venice or the model's provider refuses the content.",
  internal: 'Something failed while Venice or a provider worked on the request.',
  media: 'The image, audio, video or document sent cannot be processed.',
  'not-found': 'What the request names does not exist, or exists no longer.',
  permission: 'The credentials are good, but do not permit what was asked.',
  'rate-limit': 'The caller sends more than is allowed, and may go on after a pause.',
  request: 'The request itself cannot be accepted as it is.',
};

/** The meaning of each action. */
export const actions: Readonly<Record<VeniceErrorAction, string>> = {
  'change-credentials': 'use another key or wallet',
  'change-model': 'use another model',
  'change-request': 'send another request',
  'check-outcome': 'find out whether it happened, by polling or by the balance, before sending anything',
  'contact-support': 'write to Venice',
  sign: 'send the same request with a new signature',
  'submit-again': 'create a new job, which is charged again',
  'update-account': 'change the balance, the plan or the limits',
  wait: 'send the same request later',
};
