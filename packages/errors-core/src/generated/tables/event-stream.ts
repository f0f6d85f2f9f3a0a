// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { VeniceTables } from '../../catalog/recognition-tables.js';

/** The errors and the end of a stream. */
export const eventStreamRules: VeniceTables['eventStream'] = {
  events: ['error', 'response.failed'],
  eventKey: 'type',
  errors: [['error'], ['response', 'error']],
  end: '[DONE]',
  ends: { 'POST /chat/completions': [{ data: '[DONE]' }, { path: ['choices', '0', 'finish_reason'] }], 'POST /responses': [{ event: 'response.completed' }, { event: 'response.incomplete' }] },
  interrupted: 'STREAM_INTERRUPTED',
};
