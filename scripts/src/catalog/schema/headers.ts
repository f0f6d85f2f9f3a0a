import { z } from 'zod';
import { code, fieldName, filledText, headerName, note, source } from './common.js';

const sourced = z.strictObject({ header: headerName, source });
const noted = sourced.extend({ note });

export const headersFile = z.strictObject({
  requestId: z.array(noted).describe('headers that hold a request id, in order of preference'),
  waits: z
    .array(
      z.strictObject({
        header: headerName,
        unit: z.enum(['milliseconds', 'seconds', 'seconds-or-date']),
        source,
        note,
      }),
    )
    .describe('headers that hold a wait, in order of preference'),
  longWaitSeconds: z.number().positive().describe('seconds; waits from here on make an error non-retryable'),
  absurdWaitSeconds: z.number().positive().describe('seconds; waits from here on are ignored'),
  signals: z
    .array(z.strictObject({ header: headerName, value: z.string(), code, source, note }))
    .describe('headers that identify a code'),
  singleUse: z.array(noted).describe('headers of a request whose value can be used once'),
  server: z
    .strictObject({
      version: sourced,
      host: sourced,
    })
    .describe('headers that identify the server'),
  limits: z
    .record(
      fieldName,
      z.strictObject({
        limit: headerName.optional(),
        remaining: headerName.optional(),
        reset: headerName,
        summary: filledText,
        source,
      }),
    )
    .describe('the limits and their headers'),
  credentials: z
    .strictObject({
      headers: z.array(noted).describe('headers of a request that contain credentials'),
      keyPrefixes: z
        .array(z.strictObject({ prefix: z.string().regex(/^[A-Za-z0-9_-]+$/), source, note }))
        .describe('prefixes of API keys'),
      bareKey: z
        .strictObject({ length: z.int().min(20), source, note })
        .describe('the length of an API key without a prefix'),
    })
    .describe('what is masked if a response repeats it'),
  notices: z
    .strictObject({
      deprecation: z
        .strictObject({
          flag: sourced,
          warning: sourced,
          date: sourced,
          replacement: sourced,
        })
        .describe('headers that announce the end of a model'),
      safety: z.record(fieldName, sourced).describe('headers of the filter of the content, by our names'),
      nearlyUsedUp: z
        .strictObject({ share: z.number().min(0).max(1), count: z.int().min(0), source })
        .describe('the rest of a limit from which on it is nearly used up'),
    })
    .describe('announcements in successful responses'),
  sent: z
    .record(headerName, z.strictObject({ value: z.string(), source }))
    .describe('headers that the simulator sends with every error'),
});
