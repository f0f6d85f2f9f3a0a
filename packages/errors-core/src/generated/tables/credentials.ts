// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The secrets of a request. */
export const credentialRules: VeniceTables['credentials'] = {
  headers: ['authorization', 'cookie', 'payment-signature', 'sign-in-with-x', 'x-api-key', 'x-payment', 'x-sign-in-with-x'],
  keyPrefixes: ['VENICE-ADMIN-KEY-', 'VENICE-INFERENCE-KEY-', 'VENICE_ADMIN_KEY_', 'VENICE_INFERENCE_KEY_', 'sk-'],
  bareKeyLength: 42,
  singleUse: ['sign-in-with-x', 'x-sign-in-with-x'],
};
