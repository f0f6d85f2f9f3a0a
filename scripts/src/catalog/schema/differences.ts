import { z } from 'zod';
import { filledText } from './common.js';

/** The ids of the differences that `pnpm catalog:drift` finds. */
const id = z.enum([
  'unknown-code',
  'missing-code',
  'message-differs',
  'status-differs',
  'log-level-differs',
  'source-differs',
  'unreadable-row',
  'repeated-row',
  'unknown-route',
  'missing-route',
  'unknown-status',
  'missing-status',
  'unknown-schema',
  'missing-schema',
  'unknown-shape',
  'unknown-field',
  'unknown-value',
  'unknown-wire-code',
  'unknown-message',
  'unknown-header',
]);

export const differencesFile = z.strictObject({
  differences: z
    .array(
      z.strictObject({
        document: z.enum(['page', 'openapi']).describe('which document differs: page or openapi'),
        id,
        subject: z.string().min(1).describe('what differs, as `pnpm catalog:drift` prints it'),
        reason: filledText.describe('why the catalog is right to differ'),
      }),
    )
    .describe('the accepted differences from the official documents; [] for none'),
});

export type DifferenceEntry = z.infer<typeof differencesFile>['differences'][number];
