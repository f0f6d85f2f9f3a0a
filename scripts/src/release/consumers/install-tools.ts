import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageManager } from '../../workspace/package-manager.js';
import { type Run, succeed } from '../programs/run.js';
import { tools } from './pins.js';

/** Installs the workspace's pnpm, and the compilers and bundlers of users, into a folder of their own. */
export async function installTools(run: Run, folder: string): Promise<void> {
  const [pnpm = '', version = ''] = packageManager.split('@');
  await mkdir(folder);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'tools', private: true, dependencies: { [pnpm]: version, ...tools } }),
  );
  await succeed(run, ['npm', 'install', '--no-fund', '--no-audit'], folder);
}
