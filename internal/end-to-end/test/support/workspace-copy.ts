import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';

export interface WorkspaceCopy {
  readonly dir: string;
  readonly remove: () => Promise<void>;
}

/** The output of installations, builds and test runs, and the folder of git. */
const notCopied = new Set(['node_modules', 'dist', '.turbo', '.git', 'coverage', 'test-results', '.cache']);

/**
 * Copies the sources of the workspace to a temporary folder in which every script works as it does here, without
 * an installation: the installed packages are linked, except that our own packages link to those of the copy.
 * Run its scripts with `pnpm` of `run.ts`.
 */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-')));
  await cp(workspaceRoot, dir, {
    recursive: true,
    filter: (source) => source === workspaceRoot || !notCopied.has(basename(source)),
  });
  for (const folder of await packageFolders()) {
    await linkInstalled(join(workspaceRoot, folder, 'node_modules'), join(dir, folder, 'node_modules'), dir);
  }
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

async function packageFolders(): Promise<readonly string[]> {
  const inside = async (parent: string): Promise<readonly string[]> =>
    (await readdir(join(workspaceRoot, parent))).map((name) => join(parent, name));
  return ['.', 'scripts', ...(await inside('packages')), ...(await inside('internal'))];
}

/** Links the installed packages of one folder into another. Our own packages link to those of the copy. */
export async function linkInstalled(installed: string, linked: string, copy: string): Promise<void> {
  const entries = await readdir(installed, { withFileTypes: true }).catch(() => []);
  await mkdir(linked, { recursive: true });
  for (const entry of entries) {
    const from = join(installed, entry.name);
    const to = join(linked, entry.name);
    if (entry.name.startsWith('@')) await linkInstalled(from, to, copy);
    // On Windows, every user can create junctions, but not other links.
    else if (entry.isSymbolicLink()) await symlink(inCopy(await realpath(from), copy), to, 'junction');
  }
}

/** Returns the target in the copy for our own packages, and the installed one for all others. */
function inCopy(target: string, copy: string): string {
  const inside = relative(workspaceRoot, target);
  return /^(scripts|(packages|internal)[\\/][^\\/]+)$/.test(inside) ? join(copy, inside) : target;
}
