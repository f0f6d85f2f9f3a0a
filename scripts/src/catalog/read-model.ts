import { Refusal } from '../workspace/refusal.js';
import type { CatalogFiles } from './load.js';
import { buildModel, type CatalogModel } from './model/catalog-model.js';
import type { ValidCatalog } from './model/valid-catalog.js';
import { formatProblem, type Problem, sortProblems } from './problem.js';
import { validate } from './validate/validate.js';

/** A valid catalog with its positions and the emitters' model, or every mistake in it. */
export type ModelReading =
  | { readonly catalog: ValidCatalog; readonly model: CatalogModel; readonly problems: [] }
  | { readonly catalog: undefined; readonly model: undefined; readonly problems: Problem[] };

/** Reads the catalog from its text: load, validate, model. Pure. */
export function readModel(files: CatalogFiles): ModelReading {
  const { catalog, problems } = validate(files);
  if (catalog !== undefined) return { catalog, model: buildModel(catalog), problems: [] };
  return { catalog, model: undefined, problems: sortProblems(problems) };
}

/** Reads a valid catalog. Throws a `Refusal` with every mistake in it. */
export function requireModel(files: CatalogFiles) {
  const { catalog, model, problems } = readModel(files);
  if (catalog !== undefined) return { catalog, model };
  const list = problems.map(formatProblem).join('\n');
  throw new Refusal('catalog-unsound', `${list}\n\nFix the catalog first: pnpm generate`);
}
