// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The meaning of a status alone. */
export const statuses: VeniceTables['statuses'] = {
  '400': { family: 'request', actions: ['change-request'], code: 'INVALID_REQUEST' },
  '401': { family: 'authentication', actions: ['change-credentials'], code: 'AUTHENTICATION_FAILED' },
  '402': { family: 'billing', actions: ['update-account'] },
  '403': { family: 'permission', actions: ['change-credentials'], code: 'UNAUTHORIZED' },
  '404': { family: 'not-found', actions: ['change-request'] },
  '408': { family: 'request', actions: ['wait'] },
  '409': { family: 'request', actions: ['change-request'] },
  '410': { family: 'not-found', actions: ['change-request'], code: 'ENDPOINT_RETIRED' },
  '413': { family: 'request', actions: ['change-request'], code: 'PAYLOAD_TOO_LARGE' },
  '415': { family: 'request', actions: ['change-request'], code: 'INVALID_CONTENT_TYPE' },
  '422': { family: 'request', actions: ['change-request'] },
  '429': { family: 'rate-limit', actions: ['wait'], code: 'RATE_LIMIT_EXCEEDED', codeIf: 'no-message-or-limit-header' },
  '500': { family: 'internal', actions: ['wait'] },
  '502': { family: 'availability', actions: ['wait'] },
  '503': { family: 'availability', actions: ['wait'] },
  '504': { family: 'availability', actions: ['wait'], code: 'REQUEST_TIMEOUT' },
  '4xx': { family: 'request', actions: ['change-request'] },
  '52x': { family: 'availability', actions: ['wait'] },
  '5xx': { family: 'internal', actions: ['contact-support'] },
  otherwise: { family: 'internal', actions: ['contact-support'] },
};

/** A status identifies a code only if the body has one of these fields. */
export const statusEvidence: VeniceTables['statusEvidence'] = [
  'details',
  'error',
  'issues',
];
