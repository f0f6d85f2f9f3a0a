import { parseCatalog, type CatalogFiles } from './catalog/load.js';
import { sortProblems, type Problem } from './catalog/problem.js';
import { emitAll, type EmittedFiles } from './emit/emit-all.js';
import { buildModel } from './model/catalog-model.js';
import { validate } from './validate/validate.js';

/** What the catalog generates, or every mistake in it. */
export type Generation =
  | { readonly files: EmittedFiles; readonly problems: [] }
  | { readonly files: undefined; readonly problems: Problem[] };

/** The whole generator as a function of the catalog's text: load, validate, model, emit. Pure. */
export async function generate(catalogFiles: CatalogFiles): Promise<Generation> {
  const parsed = parseCatalog(catalogFiles);
  const validated = validate(parsed.documents);
  const problems = sortProblems([...parsed.problems, ...validated.problems]);
  if (problems.length > 0 || validated.catalog === undefined) return { files: undefined, problems };
  return { files: await emitAll(buildModel(validated.catalog)), problems: [] };
}
