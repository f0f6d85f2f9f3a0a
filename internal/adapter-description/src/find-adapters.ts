import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AdapterDescription } from './adapter-description.js';

/** A published package that has a description. */
export interface Adapter {
  /** The name of its folder in `packages/`. */
  readonly folder: string;
  readonly description: AdapterDescription;
}

/** Loads `packages/<name>/usage/description.ts` of every adapter of a workspace, in the order of their names. */
export async function findAdapters(workspace: string): Promise<Adapter[]> {
  const packages = join(workspace, 'packages');
  const folders = existsSync(packages) ? readdirSync(packages).sort() : [];
  return Promise.all(
    folders
      .map((folder) => ({ folder, file: join(packages, folder, 'usage', 'description.ts') }))
      .filter(({ file }) => existsSync(file))
      .map(async ({ folder, file }) => ({ folder, description: await load(file) })),
  );
}

async function load(file: string): Promise<AdapterDescription> {
  // A process that lives while the file changes, such as a watch, loads it again.
  const module: unknown = await import(`${pathToFileURL(file).href}?${Math.trunc(statSync(file).mtimeMs)}`);
  if (!hasDescription(module)) throw new Error(`${file} does not export a \`description\`.`);
  return module.description;
}

/** The type of the constant is checked when the adapter is compiled. */
function hasDescription(module: unknown): module is { readonly description: AdapterDescription } {
  return typeof module === 'object' && module !== null && 'description' in module;
}
