import { catalogExport } from '../../catalog/catalog-export.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { type EmittedFile, textFile } from './source-file.js';

/** Emits the catalog as JSON, for other languages and tools. */
export function emitErrorsJson(model: CatalogModel): Promise<EmittedFile> {
  return textFile('packages/errors-core/errors.json', JSON.stringify(catalogExport(model)));
}
