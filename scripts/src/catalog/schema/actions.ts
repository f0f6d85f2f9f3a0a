import type { VeniceErrorAction } from '@venice/errors-core/recognizer';
import { z } from 'zod';
import { errorStatus, filledText, list, userMessage } from './common.js';

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

const report = z.strictObject({
  returnStatus: errorStatus.describe('the status that an application returns to its own callers, 400 to 599'),
  keep: list(errorStatus)
    .optional()
    .describe('the statuses of a response that are returned as they are; omitted for none'),
  logLevel: z.enum(['info', 'warn', 'error']).describe('the level of the log: info, warn or error'),
  userMessage,
});

/** What an application reports about an error, by the first of its actions. */
export const reportsFile = z.strictObject({
  statuses: z
    .record(z.string().regex(/^[45]\d\d$/), filledText)
    .describe('the titles of the statuses that an application returns'),
  actions: z.record(action, report).describe('a row for each action'),
});
