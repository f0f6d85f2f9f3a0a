// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { LevelRules, ReturnStatusRules } from '../catalog/report-rules.js';
import type { VeniceErrorCode } from './codes.js';

/** The statuses that an application returns. */
export const returnStatuses: ReturnStatusRules<VeniceErrorCode> = {
  titles: {
    '400': 'Bad Request',
    '404': 'Not Found',
    '409': 'Conflict',
    '410': 'Gone',
    '413': 'Content Too Large',
    '422': 'Unprocessable Content',
    '502': 'Bad Gateway',
    '503': 'Service Unavailable',
    '504': 'Gateway Timeout',
  },
  byAction: {
    'change-credentials': { status: 502, keep: [] },
    'change-model': { status: 502, keep: [] },
    'change-request': { status: 422, keep: [400, 409, 413, 422] },
    'check-outcome': { status: 502, keep: [] },
    'contact-support': { status: 502, keep: [] },
    sign: { status: 502, keep: [] },
    'submit-again': { status: 502, keep: [] },
    'update-account': { status: 502, keep: [] },
    wait: { status: 503, keep: [] },
  },
  byCode: {
    API_KEY_NOT_FOUND: { action: 'change-request', value: 404 },
    BLOCKED_BY_PLATFORM: { action: 'change-request', value: 502 },
    CHARACTER_NOT_FOUND: { action: 'change-request', value: 404 },
    DOWNLOAD_LINK_EXPIRED: { action: 'submit-again', value: 410 },
    E2EE_ATTESTATION_STALE: { action: 'change-request', value: 502 },
    ENDPOINT_RETIRED: { action: 'change-request', value: 502 },
    INVALID_CONTENT_TYPE: { action: 'change-request', value: 502 },
    INVALID_E2EE_REQUEST: { action: 'change-request', value: 502 },
    INVALID_MODEL: { action: 'change-model', value: 422 },
    MEDIA_NOT_FOUND: { action: 'submit-again', value: 404 },
    MODEL_NOT_FOUND: { action: 'change-model', value: 422 },
    MODEL_OFFLINE: { action: 'change-model', value: 503 },
    PAYLOAD_TOO_LARGE: { action: 'change-request', value: 413 },
    PAYMENT_HEADER_NOT_ACCEPTED: { action: 'change-request', value: 502 },
    REQUEST_ID_NOT_FOUND: { action: 'change-request', value: 404 },
    REQUEST_TIMEOUT: { action: 'change-request', value: 504 },
    ROUTE_NOT_FOUND: { action: 'change-request', value: 502 },
    X402_WALLET_MISMATCH: { action: 'change-request', value: 502 },
  },
};

/** The level of the log, by action. */
export const logLevels: LevelRules = {
  'change-credentials': 'error',
  'change-model': 'info',
  'change-request': 'info',
  'check-outcome': 'error',
  'contact-support': 'error',
  sign: 'info',
  'submit-again': 'warn',
  'update-account': 'error',
  wait: 'warn',
};
