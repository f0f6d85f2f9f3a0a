import type { CatalogFiles } from '../../catalog/load.js';
import { readCatalogFiles } from '../../catalog/load.js';
import { formatProblem } from '../../catalog/problem.js';
import { readModel } from '../../catalog/read-model.js';
import { catalogExport } from '../../generate/emit/errors-json.js';
import { Refusal } from '../refusal.js';
import { type CatalogRecord, knownCatalog } from './known-catalog.js';

/** What the catalog of the working tree says; refused, with every mistake, where it is not sound. */
export function readCurrent(root: string): CatalogRecord {
  return recordOf(readCatalogFiles(root));
}

/** What the text of a catalog says, in the form in which it is exported. */
export function recordOf(files: CatalogFiles): CatalogRecord {
  const { model, problems } = readModel(files);
  if (model === undefined)
    throw new Refusal(`${problems.map(formatProblem).join('\n')}\n\nMend the catalog first: pnpm generate`);
  // Through JSON, as the export goes: what is undefined is not there.
  const raw: unknown = JSON.parse(JSON.stringify(catalogExport(model)));
  return { raw, known: knownCatalog.parse(raw) };
}
