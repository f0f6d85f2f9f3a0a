import stringify from 'json-stringify-pretty-compact';
import { z } from 'zod';
import { catalogExport } from '../../../catalog/catalog-export.js';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { familyFile } from '../../../catalog/schema/errors.js';
import { exportedFile } from '../../../catalog/schema/exported-file.js';
import type { EmittedFile } from '../typescript/source-file.js';

/** Emits the catalog as JSON for other languages and tools, and the JSON schemas of that file and of a family. */
export function emitJson(model: CatalogModel): EmittedFile[] {
  const exportSchema = z.toJSONSchema(exportedFile, { reused: 'ref' });
  // With it, a YAML language server completes and checks the catalog.
  const familySchema = z.toJSONSchema(familyFile, { io: 'input' });
  return [
    ['packages/errors-core/errors.json', printJson(catalogExport(model))],
    [
      'packages/errors-core/errors.schema.json',
      printJson({ title: 'The errors of the Venice API', ...exportSchema }),
    ],
    ['catalog/schema.json', printJson({ title: 'A family of errors of the Venice API', ...familySchema })],
  ];
}

/** What fits on a line is on one line. */
function printJson(value: unknown): string {
  return `${stringify(value, { maxLength: 110 })}\n`;
}
