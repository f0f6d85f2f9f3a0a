import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { copyWorkspace, linkInstalled, type WorkspaceCopy } from './workspace-copy.js';

const MODEL = 'errors-axios';

/** The adapter that is added: that of axios under another name. */
export const FOLDER = 'errors-axios-copy';
export const PACKAGE = `@venice/${FOLDER}`;
export const CLIENT = 'axios-copy';

export interface WorkspaceWithAdapter extends WorkspaceCopy {
  /** What git reports as changed since the folder was not there, one line each. */
  readonly changes: () => Promise<string>;
}

/** Copies the workspace, commits it, and adds the adapter's folder, without its generated files. */
export async function copyWithAdapter(): Promise<WorkspaceWithAdapter> {
  const copy = await copyWorkspace();
  const git = async (...args: string[]): Promise<string> =>
    (await runCommand(['git', ...args], { cwd: copy.dir })).output;
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '-m', 'Before');
  await addAdapter(copy);
  return { ...copy, changes: () => git('status', '--porcelain') };
}

async function addAdapter(copy: WorkspaceCopy): Promise<void> {
  const [model, added] = [join(copy.dir, 'packages', MODEL), join(copy.dir, 'packages', FOLDER)];
  await cp(model, added, { recursive: true, filter: (source) => source !== join(model, 'node_modules') });
  await rm(join(added, 'src', 'generated'), { recursive: true });
  await linkInstalled(
    join(workspaceRoot, 'packages', MODEL, 'node_modules'),
    join(added, 'node_modules'),
    copy.dir,
  );
  for (const entry of await readdir(added, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.includes('node_modules')) continue;
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replaceAll(`@venice/${MODEL}`, PACKAGE)
        .replaceAll("client: 'axios'", `client: '${CLIENT}'`)
        .replaceAll("clientOf('axios ", `clientOf('${CLIENT} `),
    );
  }
}

/** Takes over what the original has built: the added adapter's sources are those of its model. */
export async function takeOverBuilds(copy: WorkspaceCopy): Promise<void> {
  for (const folder of await readdir(join(copy.dir, 'packages'))) {
    const built = join(workspaceRoot, 'packages', folder === FOLDER ? MODEL : folder, 'dist');
    await cp(built, join(copy.dir, 'packages', folder, 'dist'), { recursive: true });
  }
}
