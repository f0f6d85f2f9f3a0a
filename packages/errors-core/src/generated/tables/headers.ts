// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The headers to read. */
export const headerRules: VeniceTables['headers'] = {
  requestId: ['cf-ray', 'x-request-id'],
  waits: [
    { header: 'retry-after-ms', unit: 'milliseconds' },
    { header: 'retry-after', unit: 'seconds-or-date' },
  ],
  limits: [
    { name: 'errorBudget', limit: null, remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-resets' },
    { name: 'requests', limit: 'x-ratelimit-limit-requests', remaining: 'x-ratelimit-remaining-requests', reset: 'x-ratelimit-reset-requests' },
    { name: 'rpc', limit: 'x-ratelimit-limit', remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
    { name: 'tokens', limit: 'x-ratelimit-limit-tokens', remaining: 'x-ratelimit-remaining-tokens', reset: 'x-ratelimit-reset-tokens' },
  ],
  longWaitSeconds: 3600,
  absurdWaitSeconds: 604800,
  signals: [
    { header: 'x-venice-is-content-violation', value: 'true', code: 'CONTENT_POLICY_VIOLATION' },
    { header: 'cf-mitigated', value: 'challenge', code: 'BLOCKED_BY_PLATFORM' },
    { header: 'x-vercel-error', value: 'FUNCTION_INVOCATION_TIMEOUT', code: 'REQUEST_TIMEOUT' },
    { header: 'x-vercel-error', value: 'EDGE_FUNCTION_INVOCATION_TIMEOUT', code: 'REQUEST_TIMEOUT' },
    { header: 'x-vercel-error', value: 'FUNCTION_PAYLOAD_TOO_LARGE', code: 'PAYLOAD_TOO_LARGE' },
  ],
  server: {
    version: 'x-venice-version',
    host: 'x-venice-host-name',
  },
};
