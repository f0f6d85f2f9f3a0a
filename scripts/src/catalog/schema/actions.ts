import type { VeniceErrorAction } from '@venice/errors-core/recognizer';
import { z } from 'zod';

/** The closed list of actions, with their meanings. */
export const ACTIONS: Readonly<Record<VeniceErrorAction, string>> = {
  wait: 'send the same request later',
  'change-request': 'send another request',
  'change-model': 'use another model',
  'change-credentials': 'use another key or wallet',
  sign: 'send the same request with a new signature',
  'update-account': 'change the balance, the plan or the limits',
  'submit-again': 'create a new job, which is charged again',
  'check-outcome': 'find out whether it happened, by polling or by the balance, before sending anything',
  'contact-support': 'write to Venice',
};

const action = z.enum(Object.keys(ACTIONS) as [VeniceErrorAction, ...VeniceErrorAction[]]);

export const actions = z
  .tuple([action], action)
  .describe(`what to do about it, the best first: a list of ${Object.keys(ACTIONS).join(', ')}`);
