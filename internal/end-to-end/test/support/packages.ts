import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  private: z.boolean().default(false),
  dependencies: z.record(z.string(), z.string()).default({}),
  scripts: z.unknown().optional(),
  devDependencies: z.unknown().optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

export interface WorkspacePackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

export function parseManifest(json: string): Manifest {
  return manifestSchema.parse(JSON.parse(json));
}

/** Reads the packages of a workspace, published and private, in the order of their folders' names. */
export async function readPackages(workspace: string): Promise<readonly WorkspacePackage[]> {
  const inside = async (parent: string): Promise<readonly string[]> =>
    (await readdir(join(workspace, parent))).sort().map((name) => join(workspace, parent, name));
  const folders = [...(await inside('packages')), ...(await inside('internal')), join(workspace, 'scripts')];
  return Promise.all(
    folders.map(async (folder) => ({
      folder,
      manifest: parseManifest(await readFile(join(folder, 'package.json'), 'utf8')),
    })),
  );
}

export function isPublished({ manifest }: WorkspacePackage): boolean {
  return !manifest.private;
}
