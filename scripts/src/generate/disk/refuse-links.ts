import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../workspace/refusal.js';

/** Throws if a folder is reached through a symbolic link: its target belongs to somebody else. */
export function refuseLinks(root: string, folder: string): void {
  const names = folder.split('/');
  for (const depth of names.keys()) {
    const path = names.slice(0, depth + 1).join('/');
    if (lstatSync(join(root, path), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Refusal(
        'symbolic-link',
        `${path} is a symbolic link, and nothing is written or deleted behind one. Replace it with a folder, then run: pnpm generate`,
      );
    }
  }
}
