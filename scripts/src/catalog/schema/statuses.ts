import { z } from 'zod';
import { actions } from './actions.js';
import { code, list, statusKey } from './common.js';

const statusRow = z.strictObject({
  family: z.string().min(1).describe('one of the families, as the files under errors/ are named'),
  actions,
  code: code.optional().describe('the code that is a safe reading of whatever is said with this status'),
  codeIf: z
    .literal('no-message-or-limit-header')
    .optional()
    .describe('the condition of the code: no-message-or-limit-header, or omitted'),
  openai: z
    .enum([
      'APIError',
      'BadRequestError',
      'AuthenticationError',
      'PermissionDeniedError',
      'NotFoundError',
      'ConflictError',
      'UnprocessableEntityError',
      'RateLimitError',
      'InternalServerError',
    ])
    .describe('the class of error the OpenAI SDK throws for it'),
});

export const statusesFile = z.strictObject({
  evidence: list(z.string().min(1)).describe('the fields one of which a body must have'),
  statuses: z.record(statusKey, statusRow).describe('by status, or by class of statuses such as 52x and 5xx'),
  otherwise: statusRow.describe('what holds for every other status'),
});

export type StatusRow = z.infer<typeof statusRow>;
