import type { CatalogFiles } from '../catalog/load.js';
import type { Problem } from '../catalog/problem.js';
import { readModel } from '../catalog/read-model.js';
import { emitAll, type EmittedFiles } from './emit/emit-all.js';

/** What the catalog generates, or every mistake in it. */
export type Generation =
  | { readonly files: EmittedFiles; readonly problems: [] }
  | { readonly files: undefined; readonly problems: Problem[] };

/** The whole generator as a function of the catalog's text: load, validate, model, emit. Pure. */
export async function generate(catalogFiles: CatalogFiles): Promise<Generation> {
  const { model, problems } = readModel(catalogFiles);
  return model === undefined ? { files: undefined, problems } : { files: await emitAll(model), problems: [] };
}
