import type { Adapter } from '@venice/adapter-description';
import type { CatalogFiles } from '../catalog/load.js';
import type { Problem } from '../catalog/problem.js';
import { readModel } from '../catalog/read-model.js';
import { emitAll, type EmittedFiles } from './emit/emit-all.js';

/** What the catalog generates, or every mistake in it. */
export type Generation =
  | { readonly files: EmittedFiles; readonly problems: [] }
  | { readonly files: undefined; readonly problems: Problem[] };

/**
 * Generates every file from the text of the catalog and the descriptions of the adapters: load, validate,
 * model, emit. Pure.
 *
 * @param adapters - Default: none.
 */
export function generate(catalogFiles: CatalogFiles, adapters: readonly Adapter[] = []): Generation {
  const { model, problems } = readModel(catalogFiles);
  return model === undefined
    ? { files: undefined, problems }
    : { files: emitAll(model, adapters), problems: [] };
}
