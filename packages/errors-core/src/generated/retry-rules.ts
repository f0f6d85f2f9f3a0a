// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { RetryRules } from '../catalog/code-policy.js';
import type { VeniceErrorCode } from './codes.js';

/** What decides about sending a request again, in addition to the policy of its error. */
export const retryRules: RetryRules<VeniceErrorCode> = {
  output: {
    routes: ['POST /audio/transcriptions', 'POST /augment/scrape', 'POST /augment/search', 'POST /augment/text-parser', 'POST /chat/completions', 'POST /decisions', 'POST /embeddings', 'POST /responses', 'POST /systemone'],
    statuses: ['504', '52x'],
  },
  repeats: {
    routes: ['POST /chat/completions', 'POST /responses'],
    statuses: ['500'],
    failures: 2,
  },
  chargedOnce: ['PAYMENT_IN_PROGRESS'],
};
