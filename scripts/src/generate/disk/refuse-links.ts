import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { DiskError } from './disk-error.js';

/** Refuses a folder that is reached through a symbolic link: what is behind one belongs to somebody else. */
export function refuseLinks(root: string, folder: string): void {
  const names = folder.split('/');
  for (const depth of names.keys()) {
    const path = names.slice(0, depth + 1).join('/');
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new DiskError(
        `${path} is a symbolic link, and nothing is written or deleted behind one. Put a folder in its place, then run: pnpm generate`,
      );
    }
  }
}
