import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '@venice/scripts/workspace/read-json';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { z } from 'zod';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  files: z.array(z.string()),
  exports: z.record(z.string(), z.unknown()).default({}),
  bin: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  // npm reads both spellings.
  bundleDependencies: z.array(z.string()).default([]),
  bundledDependencies: z.array(z.string()).default([]),
  peerDependencies: z.record(z.string(), z.string()).default({}),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })).default({}),
});

/** A published package of this workspace, with its manifest as it is in the repository. */
export interface WorkspacePackage extends z.infer<typeof manifest> {
  /** The name of its folder in `packages/`. */
  readonly folder: string;
  readonly path: string;
}

/** Reads every published package, in the order of the folders' names. */
export async function readPackages(): Promise<readonly WorkspacePackage[]> {
  const parent = join(workspaceRoot, 'packages');
  return Promise.all(
    readdirSync(parent)
      .sort()
      .map(async (folder) => {
        const path = join(parent, folder);
        return { folder, path, ...(await readJson(join(path, 'package.json'), manifest)) };
      }),
  );
}
