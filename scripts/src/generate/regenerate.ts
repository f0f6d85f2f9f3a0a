import { findAdapters } from '@venice/adapter-description';
import type { Problem } from '../catalog/problem.js';
import { readCatalog } from '../catalog/read-catalog.js';
import { Refusal } from '../workspace/refusal.js';
import { compareWithDisk, type Difference } from './disk/compare.js';
import { findHolder, takeLock } from './disk/lock.js';
import { digestInputs, keep, recall } from './disk/recall.js';
import { writeToDisk } from './disk/write.js';

/** The result of a run. `written` lists what it has changed on the disk. */
export type Outcome =
  | { readonly kind: 'done'; readonly total: number; readonly written: readonly Difference[] }
  | {
      readonly kind: 'compared';
      readonly total: number;
      readonly differences: readonly Difference[];
      /** A lock that is held, or was left behind, explains the differences. */
      readonly holder: ReturnType<typeof findHolder>;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stopped'; readonly reason: string; readonly written: readonly Difference[] };

/** Compares the generated files with the catalog. Takes no lock and writes nothing. */
export async function check(root: string): Promise<Outcome> {
  try {
    const holder = findHolder(root);
    const { files, problems } = await generateFromDisk(root);
    if (files === undefined) return { kind: 'problems', problems };
    return { kind: 'compared', total: files.size, differences: compareWithDisk(root, files), holder };
  } catch (error) {
    return stopped(error, []);
  }
}

/** Generates from the catalog on the disk and writes the generated files, under the lock. */
export async function regenerate(root: string): Promise<Outcome> {
  const written: Difference[] = [];
  try {
    const release = takeLock(root);
    try {
      const { files, problems, inputs } = await generateFromDisk(root);
      if (files === undefined) return { kind: 'problems', problems };
      if (inputs !== undefined) keep(root, inputs, files);
      writeToDisk(root, files, compareWithDisk(root, files), (difference) => {
        written.push(difference);
      });
      return { kind: 'done', total: files.size, written };
    } finally {
      release();
    }
  } catch (error) {
    return stopped(error, written);
  }
}

/** `inputs` identifies what was read, unless the last run has read the same and its files were taken. */
async function generateFromDisk(root: string) {
  const { catalog, problems } = readCatalog(root);
  if (catalog === undefined) return { files: undefined, problems, inputs: undefined };
  const inputs = digestInputs(root, catalog);
  const files = recall(root, inputs);
  if (files !== undefined) return { files, problems, inputs: undefined };
  // Compilers and formatters take longer to load than everything above.
  const { generate } = await import('./generate.js');
  return { ...generate(catalog, await findAdapters(root)), inputs };
}

function stopped(error: unknown, written: readonly Difference[]): Outcome {
  if (error instanceof Refusal) return { kind: 'stopped', reason: error.message, written };
  throw error;
}
