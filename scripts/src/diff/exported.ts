import { z } from 'zod';
import { catalogExport } from '../catalog/catalog-export.js';
import type { CatalogFiles } from '../catalog/load.js';
import { requireCatalog } from '../catalog/load.js';
import { requireModel } from '../catalog/read-model.js';

const onRoutes = z.record(z.string(), z.record(z.string(), z.unknown())).optional();

const wire = z.looseObject({
  codes: z.array(z.looseObject({ code: z.string(), statuses: z.array(z.number()).optional() })),
  messages: z.array(
    z.looseObject({
      text: z.string(),
      statuses: z.array(z.number()).optional(),
      actions: z.array(z.string()).optional(),
    }),
  ),
});

/** The keys of the exported catalog that `facts.ts` reads by name. All other keys pass through. */
export const exportedCatalog = z.looseObject({
  baseUrl: z.url(),
  errors: z.record(
    z.string(),
    z.looseObject({
      status: z.number(),
      message: z.string(),
      actions: z.array(z.string()),
      charged: z.looseObject({ routes: onRoutes }),
      routes: onRoutes,
      wire,
      examples: z.array(z.looseObject({ status: z.number() })),
    }),
  ),
  dialects: z.record(z.string(), z.looseObject({ errors: z.record(z.string(), wire) })).default({}),
  routes: z.record(
    z.string(),
    z.looseObject({
      billing: z.looseObject({ charged: z.string() }),
      codes: z.array(z.looseObject({ status: z.number(), code: z.string() })).optional(),
    }),
  ),
  shapes: z.array(
    z.looseObject({
      fallback: z.looseObject({ code: z.string(), statuses: z.array(z.number()) }).optional(),
    }),
  ),
  headers: z.looseObject({
    signals: z.array(z.looseObject({ header: z.string(), value: z.string(), code: z.string() })),
  }),
  statuses: z.looseObject({
    byStatus: z.record(z.string(), z.looseObject({})),
    otherwise: z.looseObject({}),
  }),
});

export type ExportedCatalog = z.infer<typeof exportedCatalog>;
export type ExportedError = ExportedCatalog['errors'][string];
export type ExportedShape = ExportedCatalog['shapes'][number];

/** Exports the catalog of the working tree. Throws a `Refusal` with every problem if it is not sound. */
export function readExported(root: string): ExportedCatalog {
  return exportedOf(requireCatalog(root));
}

/** Exports a catalog from the text of its files. */
export function exportedOf(files: CatalogFiles): ExportedCatalog {
  const model = requireModel(files);
  // The published catalog went through JSON, which drops what is undefined.
  return exportedCatalog.parse(JSON.parse(JSON.stringify(catalogExport(model))));
}
