import type { Adapter } from '@venice/adapter-description';
import type { CatalogFiles } from '../catalog/load.js';
import { readModel } from '../catalog/read-model.js';
import { emitAll } from './emit/emit-all.js';

/**
 * Generates every file from the text of the catalog and the descriptions of the adapters, or finds every mistake: load,
 * validate, model, emit. Pure.
 *
 * @param adapters - Default: none.
 */
export function generate(catalogFiles: CatalogFiles, adapters: readonly Adapter[] = []) {
  const { model, problems } = readModel(catalogFiles);
  return { files: model && emitAll(model, adapters), problems };
}
