import { findAdapters } from '@venice/adapter-description';
import type { Problem } from '../catalog/problem.js';
import { compareWithDisk, type Difference } from './disk/compare.js';
import { DiskError } from './disk/disk-error.js';
import { type Holder, takeLock } from './disk/lock.js';
import { readCatalog } from './disk/read-catalog.js';
import { writeToDisk } from './disk/write.js';
import { generate } from './generate.js';

/** How a run ended. Whatever it ended with, `written` is what it has changed on the disk. */
export type Outcome =
  | { readonly kind: 'done'; readonly total: number; readonly written: readonly Difference[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[]; readonly written: readonly [] }
  | { readonly kind: 'refused'; readonly holder: Holder; readonly written: readonly [] }
  | { readonly kind: 'stopped'; readonly reason: string; readonly written: readonly Difference[] };

/** One whole run, under the lock: from the catalog on the disk to the generated files on the disk. */
export async function regenerate(root: string): Promise<Outcome> {
  const written: Difference[] = [];
  try {
    const taken = takeLock(root);
    if (!('release' in taken)) return { kind: 'refused', holder: taken, written: [] };
    try {
      const { catalog, problems: unreadable } = readCatalog(root);
      if (catalog === undefined) return { kind: 'problems', problems: unreadable, written: [] };
      const { files, problems } = await generate(catalog, await findAdapters(root));
      if (files === undefined) return { kind: 'problems', problems, written: [] };
      writeToDisk(root, files, compareWithDisk(root, files), taken.staging, (difference) => {
        written.push(difference);
      });
      return { kind: 'done', total: files.size, written };
    } finally {
      taken.release();
    }
  } catch (error) {
    if (error instanceof DiskError) return { kind: 'stopped', reason: error.message, written };
    throw error;
  }
}
