import { z } from 'zod';
import { catalogExport } from '../../catalog/catalog-export.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { exportedFile } from '../../catalog/schema/exported-file.js';
import { type EmittedFile, textFile } from './source-file.js';

/** Emits the catalog as JSON, for other languages and tools. */
export function emitErrorsJson(model: CatalogModel): Promise<EmittedFile> {
  return textFile('packages/errors-core/errors.json', JSON.stringify(catalogExport(model)));
}

/** Emits the JSON schema of that file. */
export function emitErrorsSchema(): Promise<EmittedFile> {
  const schema = {
    title: 'The errors of the Venice API',
    ...z.toJSONSchema(exportedFile, { reused: 'ref' }),
  };
  return textFile('packages/errors-core/errors.schema.json', JSON.stringify(schema));
}
