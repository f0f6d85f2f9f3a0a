import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageManager } from '@venice/scripts/workspace/package-manager';
import { runCommand } from '@venice/scripts/workspace/run-command';

export interface ReleaseWorkspace {
  /** The workspace, with the packages `@venice/one` and `@venice/two` at 1.0.0. */
  readonly dir: string;
  /** The home directory for commands in the workspace. */
  readonly home: string;
  /** Writes a file in the workspace. */
  readonly write: (path: string, content: string | object) => Promise<void>;
  readonly remove: () => Promise<void>;
}

export function packagePath(name: string): string {
  return `packages/${name}/package.json`;
}

/** The manifest of the workspace. */
export const rootManifest = { name: 'workspace', private: true, packageManager };

/** Returns the default manifest of `@venice/<name>`. */
export function manifestOf(name: string): Readonly<Record<string, unknown>> {
  return {
    name: `@venice/${name}`,
    version: '1.0.0',
    license: 'MIT',
    publishConfig: { access: 'public' },
  };
}

/** Creates a workspace that has only two packages, both ready to publish. */
export async function createReleaseWorkspace(): Promise<ReleaseWorkspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-publish-')));
  const [dir, home] = [join(folder, 'workspace'), join(folder, 'home')];
  const write: ReleaseWorkspace['write'] = async (path, content) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  await mkdir(home);
  await write('package.json', rootManifest);
  await write('pnpm-workspace.yaml', 'packages: [packages/*]\npmOnFail: ignore\n');
  await write('pnpm-lock.yaml', '');
  await write('.changeset/config.json', { access: 'public', baseBranch: 'main' });
  for (const name of ['one', 'two']) await write(packagePath(name), manifestOf(name));
  await runCommand(['git', 'init', '--quiet'], { cwd: dir });
  return { dir, home, write, remove: () => rm(folder, { recursive: true, force: true }) };
}
