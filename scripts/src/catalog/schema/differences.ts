import { z } from 'zod';
import { sentence } from './common.js';

/** The kinds of differences that `pnpm catalog:drift` finds. */
const kind = z.enum([
  'code-added',
  'code-removed',
  'code-reworded',
  'code-moved',
  'log-level',
  'code-source',
  'page-row',
  'route-added',
  'route-removed',
  'status-added',
  'status-removed',
  'schema-added',
  'schema-removed',
  'body-shape',
  'field',
  'value',
  'sentence',
  'header',
]);

export const differencesFile = z.strictObject({
  differences: z
    .array(
      z.strictObject({
        document: z.enum(['page', 'openapi']).describe('which document differs: page or openapi'),
        kind,
        subject: z.string().min(1).describe('what differs, as `pnpm catalog:drift` names it'),
        reason: sentence.describe('why the catalog is right to differ'),
      }),
    )
    .describe('where the catalog differs from the official documents on purpose; [] for nowhere'),
});

export type DifferencesFile = z.infer<typeof differencesFile>;
export type DifferenceEntry = DifferencesFile['differences'][number];
