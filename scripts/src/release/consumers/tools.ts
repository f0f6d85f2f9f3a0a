import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageManager } from '../../workspace/package-manager.js';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';

/**
 * Compilers, bundlers and a validator of the projects: the oldest and the newest TypeScript that we support. They are
 * installed next to the projects, because npm would hoist their dependencies and hide one that we forgot.
 */
export const tools = {
  ajv: '8.20.0',
  esbuild: '0.28.2',
  'typescript-newest': 'npm:typescript@7.0.2',
  'typescript-oldest': 'npm:typescript@5.4.5',
  vite: '8.3.8',
};

/** Returns the command of a compiler in the folder of the tools. Both have the same name in PATH. */
export function compilerIn(folder: string, name: 'typescript-oldest' | 'typescript-newest'): Command {
  return [process.execPath, join(folder, 'node_modules', name, 'bin', 'tsc')];
}

/** Installs the workspace's pnpm, and the compilers and bundlers of users, into a folder of their own. */
export async function installTools(run: Run, folder: string): Promise<void> {
  const [pnpm = '', version = ''] = packageManager.split('@');
  const manifest = { name: 'tools', private: true, dependencies: { [pnpm]: version, ...tools } };
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await succeed(run, ['npm', 'install'], folder);
}
