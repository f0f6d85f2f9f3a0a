import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { CatalogFiles } from '../../catalog/load.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { formatProblem } from '../../catalog/problem.js';
import { readModel } from '../../catalog/read-model.js';
import type { CatalogChange } from '../finding.js';
import { writeChanges } from './write-changes.js';

/** What `--write` has done, and what it has left to a person. */
export interface Written {
  /** The files that were changed. */
  readonly written: readonly string[];
  /** What `pnpm generate` says of the catalog now, line by line. */
  readonly toFill: readonly string[];
}

/** Puts changes into the files of the catalog, formatted as the repository formats them. */
export async function putIntoCatalog(
  root: string,
  changes: readonly CatalogChange[],
  files: CatalogFiles,
  model: CatalogModel,
): Promise<Written> {
  const changed = new Map<string, string>();
  for (const [file, text] of writeChanges(changes, files, model)) {
    const filepath = join(root, file);
    changed.set(file, await format(text, { ...(await resolveConfig(filepath)), filepath }));
  }
  for (const [file, text] of changed) await replaceFile(join(root, file), text);
  const { problems } = readModel(new Map([...files, ...changed]));
  return { written: [...changed.keys()], toFill: problems.map(formatProblem) };
}

/** By rename, so that the file is the old or the new one whatever happens. */
async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  await writeFile(unfinished, text);
  await rename(unfinished, path);
}
