import { z } from 'zod';
import { code, errorStatus, fieldName, filledText, list, note, route, source, statusKey } from '../common.js';

const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const message = filledText.describe('the message of a refused request, verbatim');

const budget = z.strictObject({
  limit: z.int().positive().describe('how many failures it allows'),
  windowSeconds: z.int().positive().describe('seconds over which they are counted'),
  keys: list(z.enum(['api-key-or-ip', 'model', 'user'])).describe(
    'what it is counted for: api-key-or-ip, model, user',
  ),
  rateLimit: fieldName.describe('the limit of headers.yaml that reports it'),
  statuses: list(statusKey).describe('the statuses that count, or classes of them'),
  codes: list(code).optional().describe('the codes that count; omitted for all'),
  routes: list(route).optional().describe('the routes that count; omitted for all'),
  texts: list(filledText)
    .optional()
    .describe('what counts contains one of these texts in its message or issues; omitted for any text'),
  except: z
    .array(
      z.strictObject({
        status: errorStatus,
        code: code.optional(),
        message: filledText.optional().describe('only with this message; omitted for any message'),
        source,
        note,
      }),
    )
    .default([])
    .describe('failures that do not count'),
  message,
  note,
  source,
});

const limited = {
  keys: list(z.enum(['account', 'ip', 'wallet'])).describe('what it is counted for: account, ip, wallet'),
  routes: list(route).optional().describe('the routes that it limits together; omitted for all'),
  message,
  wireCode: code.optional().describe('the wire code of a refused request'),
  belowLimit: code
    .optional()
    .describe('the code of every request below the limit, if the routes are retired; omitted if they work'),
  note,
  source,
};

const limit = z.union([
  z.strictObject({
    inFlight: z.int().positive().describe('how many requests may be open together'),
    ...limited,
  }),
  z.strictObject({
    requests: z.int().positive().describe('how many requests it allows'),
    windowSeconds: z.int().positive().describe('seconds over which they are counted'),
    ...limited,
  }),
]);

/** The parts of `api.yaml` about what is counted. */
export const limitFields = {
  budgets: z.record(name, budget).default({}).describe('the error budgets, by the name in details.limiter'),
  limits: z
    .record(name, limit)
    .default({})
    .describe('the limits on requests in flight and on requests in a window, by a name of ours'),
  accountWide: z
    .strictObject({
      codes: z.array(code),
      exceptRoutes: z
        .array(route)
        .default([])
        .describe('routes that clear them or need no credentials, and so are not concerned'),
      note,
      source,
    })
    .default({ codes: [], exceptRoutes: [], source: 'coined' })
    .describe('codes that every request of the same key or wallet gets until its owner changes something'),
};

export type Budget = z.infer<typeof budget>;
export type Limit = z.infer<typeof limit>;
