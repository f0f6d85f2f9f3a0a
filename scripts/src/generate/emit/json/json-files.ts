import { z } from 'zod';
import { catalogExport } from '../../../catalog/catalog-export.js';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import { familyFile } from '../../../catalog/schema/errors.js';
import { exportedFile } from '../../../catalog/schema/exported-file.js';
import type { EmittedFile } from '../typescript/source-file.js';
import { printJson } from './print-json.js';

/** Emits the catalog as JSON, for other languages and tools. */
export function emitErrorsJson(model: CatalogModel): EmittedFile {
  return ['packages/errors-core/errors.json', printJson(catalogExport(model))];
}

/** Emits the JSON schema of that file. */
export function emitErrorsSchema(): EmittedFile {
  const schema = {
    title: 'The errors of the Venice API',
    ...z.toJSONSchema(exportedFile, { reused: 'ref' }),
  };
  return ['packages/errors-core/errors.schema.json', printJson(schema)];
}

/** Emits the JSON schema with which a YAML language server completes and checks the catalog. */
export function emitEditorSchema(): EmittedFile {
  const schema = {
    title: 'A family of errors of the Venice API',
    ...z.toJSONSchema(familyFile, { io: 'input' }),
  };
  return ['catalog/schema.json', printJson(schema)];
}
