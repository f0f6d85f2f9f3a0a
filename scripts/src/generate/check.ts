import { findAdapters } from '@venice/adapter-description';
import type { Problem } from '../catalog/problem.js';
import { compareWithDisk, type Difference } from './disk/compare.js';
import { DiskError } from './disk/disk-error.js';
import { findHolder, type Holder } from './disk/lock.js';
import { readCatalog } from './disk/read-catalog.js';
import { generate } from './generate.js';

/** What `--check` finds. A lock that is held, or was left behind, explains what is out of step. */
export type Finding =
  | {
      readonly kind: 'compared';
      readonly total: number;
      readonly differences: readonly Difference[];
      readonly holder: Holder | undefined;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'stopped'; readonly reason: string };

/** Compares the generated files with the catalog. Takes no lock and writes nothing. */
export async function check(root: string): Promise<Finding> {
  try {
    const holder = findHolder(root);
    const { catalog, problems: unreadable } = readCatalog(root);
    if (catalog === undefined) return { kind: 'problems', problems: unreadable };
    const { files, problems } = await generate(catalog, await findAdapters(root));
    if (files === undefined) return { kind: 'problems', problems };
    return { kind: 'compared', total: files.size, differences: compareWithDisk(root, files), holder };
  } catch (error) {
    if (error instanceof DiskError) return { kind: 'stopped', reason: error.message };
    throw error;
  }
}
