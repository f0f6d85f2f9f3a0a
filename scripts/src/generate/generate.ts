import { parseCatalog, type CatalogFiles } from './catalog/load.js';
import { sortProblems, type Problem } from './catalog/problem.js';
import { emitAll, type EmittedFiles } from './emit/emit-all.js';
import { buildModel, type CatalogModel } from './model/catalog-model.js';
import { validate } from './validate/validate.js';

/** What the catalog generates, or every mistake in it. */
export type Generation =
  | { readonly files: EmittedFiles; readonly problems: [] }
  | { readonly files: undefined; readonly problems: Problem[] };

/** What the catalog says, or every mistake in it. */
export type Reading =
  | { readonly model: CatalogModel; readonly problems: [] }
  | { readonly model: undefined; readonly problems: Problem[] };

/** The first half of the generator: load, validate, model. Pure. */
export function readModel(catalogFiles: CatalogFiles): Reading {
  const parsed = parseCatalog(catalogFiles);
  const validated = validate(parsed.documents);
  const problems = sortProblems([...parsed.problems, ...validated.problems]);
  if (problems.length > 0 || validated.catalog === undefined) return { model: undefined, problems };
  return { model: buildModel(validated.catalog), problems: [] };
}

/** The whole generator as a function of the catalog's text: load, validate, model, emit. Pure. */
export async function generate(catalogFiles: CatalogFiles): Promise<Generation> {
  const { model, problems } = readModel(catalogFiles);
  return model === undefined ? { files: undefined, problems } : { files: await emitAll(model), problems };
}
