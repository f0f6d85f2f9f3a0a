import { z } from 'zod';

/**
 * The part of the exported catalog whose changes have a meaning of their own. It is laxer than the schema of
 * the catalog, because it also reads what an older release promised: what was added to the export later is
 * optional here. Everything it does not name is compared too, leaf by leaf (`meaning/rest.ts`).
 */

const oneOrMore = z.union([z.string(), z.array(z.string())]);

const field = z.object({
  from: oneOrMore.optional(),
  type: z.string(),
  header: z.string().optional(),
  values: z.array(z.string()).optional(),
  summary: z.string(),
  source: z.string(),
});

const charge = z.object({ call: z.string(), source: z.string(), note: z.string().optional() });

const sets = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional();

const entry = z.object({
  family: z.string(),
  status: z.number(),
  message: z.string(),
  summary: z.string(),
  remedy: z.string(),
  fixedBy: z.string(),
  retry: z.string(),
  waitSeconds: z.number().optional(),
  charged: charge.extend({ routes: z.record(z.string(), charge).optional() }),
  routes: z
    .record(
      z.string(),
      z.object({
        source: z.string(),
        retry: z.string().optional(),
        fixedBy: z.string().optional(),
        remedy: z.string().optional(),
      }),
    )
    .optional(),
  logLevel: z.string(),
  openai: z.object({ class: z.string(), type: z.string() }),
  fields: z.record(z.string(), field),
  wire: z.object({
    codes: z.array(z.object({ code: z.string(), source: z.string(), sets })),
    messages: z.array(
      z.object({
        text: z.string(),
        source: z.string(),
        at: z.array(z.number()).optional(),
        sets,
        wait: z.number().optional(),
      }),
    ),
  }),
  source: z.string(),
  examples: z.array(z.looseObject({ status: z.number() })),
});

const statusRow = z.object({
  family: z.string(),
  retryable: z.boolean(),
  code: z.string().optional(),
  openai: z.string(),
});

const headerRule = z.object({ header: z.string(), source: z.string(), note: z.string().optional() });

export const knownCatalog = z.object({
  documentation: z.string(),
  families: z.record(z.string(), z.object({ summary: z.string() })),
  errors: z.record(z.string(), entry),
  fields: z.record(z.string(), field),
  shapes: z.array(
    z.object({
      name: z.string(),
      summary: z.string(),
      source: z.string(),
      schemas: z.array(z.string()).optional(),
      means: z.object({ code: z.string(), at: z.array(z.number()) }).optional(),
    }),
  ),
  streams: z.object({
    events: z.array(z.object({ name: z.string(), source: z.string() })),
    errors: z.array(z.object({ path: z.string(), source: z.string() })),
  }),
  headers: z.object({
    requestId: z.array(headerRule),
    waits: z.array(headerRule.extend({ unit: z.string() })),
    means: z.array(headerRule.extend({ value: z.string(), code: z.string() })),
    limits: z.record(
      z.string(),
      z.object({
        limit: z.string().optional(),
        remaining: z.string().optional(),
        reset: z.string().optional(),
        summary: z.string(),
        source: z.string(),
      }),
    ),
  }),
  statuses: z.object({
    evidence: z.array(z.string()),
    statuses: z.record(z.string(), statusRow),
    otherwise: statusRow,
  }),
  routes: z.record(
    z.string(),
    z.object({
      source: z.string(),
      statuses: z.array(z.number()).optional(),
      terminal: z
        .array(z.object({ status: z.number(), source: z.string(), note: z.string().optional() }))
        .optional(),
    }),
  ),
});

/** What a catalog says, as its export has it. */
export interface CatalogRecord {
  /** All of it. */
  readonly raw: unknown;
  /** The part that the rules know. */
  readonly known: KnownCatalog;
}

export type KnownCatalog = z.infer<typeof knownCatalog>;
export type KnownEntry = z.infer<typeof entry>;
export type KnownField = z.infer<typeof field>;
export type KnownStatusRow = z.infer<typeof statusRow>;
