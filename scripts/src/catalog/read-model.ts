import { Refusal } from '../workspace/refusal.js';
import type { CatalogFiles } from './load.js';
import { buildModel, type CatalogModel } from './model/catalog-model.js';
import { formatProblem, type Problem, sortProblems } from './problem.js';
import { validate } from './validate/validate.js';

/** The model of a valid catalog, or every mistake in it. */
export type ModelReading =
  | { readonly model: CatalogModel; readonly problems: [] }
  | { readonly model: undefined; readonly problems: Problem[] };

/** Reads the catalog from its text: load, validate, model. Pure. */
export function readModel(files: CatalogFiles): ModelReading {
  const { catalog, problems } = validate(files);
  if (catalog !== undefined) return { model: buildModel(catalog), problems: [] };
  return { model: undefined, problems: sortProblems(problems) };
}

/** Reads a valid catalog. Throws a `Refusal` with every mistake in it. */
export function requireModel(files: CatalogFiles): CatalogModel {
  const { model, problems } = readModel(files);
  if (model !== undefined) return model;
  const list = problems.map(formatProblem).join('\n');
  throw new Refusal('catalog-unsound', `${list}\n\nFix the catalog first: pnpm generate`);
}
