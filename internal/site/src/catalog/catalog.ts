import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const source = z.string();

const charge = z.object({ call: z.enum(['no', 'maybe', 'yes']), source, note: z.string().optional() });

const field = z.object({
  from: z.union([z.string(), z.array(z.string())]).optional(),
  header: z.string().optional(),
  type: z.string(),
  values: z.array(z.string()).optional(),
  summary: z.string(),
  source,
});

const example = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown(),
  route: z.string().optional(),
});

const wireCode = z.object({ code: z.string(), source, statuses: z.array(z.number()).optional() });
const variant = z.object({ text: z.string(), source, statuses: z.array(z.number()).optional() });
const wire = z.object({ codes: z.array(wireCode), messages: z.array(variant) });

const entry = z.object({
  family: z.string(),
  status: z.number(),
  message: z.string(),
  summary: z.string(),
  remedy: z.string(),
  actions: z.array(z.string()).min(1),
  retry: z.enum(['never', 'backoff']),
  waitSeconds: z.number().optional(),
  charged: charge.extend({ routes: z.record(z.string(), charge).optional() }),
  routes: z
    .record(
      z.string(),
      z.object({
        source,
        retry: z.string().optional(),
        remedy: z.string().optional(),
        actions: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  logLevel: z.string(),
  openai: z.object({ class: z.string(), type: z.string() }),
  fields: z.record(z.string(), field),
  wire,
  source,
  examples: z.array(example).min(1),
});

const catalog = z.object({
  site: z.string().optional(),
  families: z.record(z.string(), z.object({ summary: z.string() })),
  errors: z.record(z.string(), entry),
  dialects: z.record(z.string(), z.object({ name: z.string(), errors: z.record(z.string(), wire) })),
  routes: z.record(z.string(), z.object({ statuses: z.array(z.number()).optional() })),
});

/** The parts of `errors.json` that the pages show. */
export type Catalog = z.infer<typeof catalog>;
export type CatalogEntry = Catalog['errors'][string];
export type CatalogExample = z.infer<typeof example>;

/** Reads `errors.json` of core. */
export async function readCatalog(workspace: string): Promise<Catalog> {
  return catalog.parse(
    JSON.parse(await readFile(join(workspace, 'packages/errors-core/errors.json'), 'utf8')),
  );
}
