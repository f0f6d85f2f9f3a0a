import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll } from 'vitest';

/** Packages that were installed outside the workspace, or why they were not. */
export type Installation =
  | { readonly load: NodeJS.Require; readonly reason?: undefined }
  | { readonly load?: undefined; readonly reason: string };

/**
 * Installs packages in a folder of their own, which is deleted after the tests of the file: the workspace stays
 * small. `packages` have exact versions, such as `openai@4.104.0`.
 */
export async function install(...packages: readonly string[]): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'venice-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { failed, stderr } = await execa('npm', ['install', ...options, ...packages], {
    cwd: folder,
    reject: false,
    timeout: 300_000,
  });
  if (failed) return { reason: stderr.split('\n')[0] ?? 'npm install failed' };
  return { load: createRequire(join(folder, 'package.json')) };
}
