import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { formatProblem } from '../../catalog/problem.js';
import { readModel } from '../../catalog/read-model.js';
import { formatText } from '../../workspace/format-text.js';
import type { CatalogChange } from '../difference.js';
import { applyChanges } from './apply-changes.js';

/** The changed files, and the problems of the catalog after the change, one line each. */
export type Written = Awaited<ReturnType<typeof writeCatalog>>;

/** Writes changes to the files of the catalog, formatted with prettier. */
export async function writeCatalog(
  root: string,
  changes: readonly CatalogChange[],
  files: CatalogFiles,
  model: CatalogModel,
) {
  const changed = await formatFiles(root, applyChanges(changes, files, model));
  for (const [file, text] of changed) await replaceFile(join(root, file), text);
  const { problems } = readModel(new Map([...files, ...changed]));
  return { written: [...changed.keys()], toFill: problems.map(formatProblem) };
}

/** Formats files as prettier is configured for the repository. */
export async function formatFiles(root: string, files: CatalogFiles): Promise<CatalogFiles> {
  const formatted = new Map<string, string>();
  for (const [file, text] of files) formatted.set(file, await formatText(join(root, file), text));
  return formatted;
}

/** Renames a complete file into place, so that an interrupted run leaves the old or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, text);
  await rename(unfinished, path);
}
