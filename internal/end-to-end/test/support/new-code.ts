import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';
import type { WorkspaceCopy } from './workspace-copy.js';

/** Returns the packages of a workspace that have this file or folder. */
export async function packagesWith(copy: WorkspaceCopy, path: string): Promise<readonly string[]> {
  const folders = (await readdir(join(copy.dir, 'packages'))).sort();
  return folders.filter((folder) => existsSync(join(copy.dir, 'packages', folder, path)));
}

/** Compiles the call site of each package with each of these codes, and returns one line for each mistake. */
export async function typeMistakes(
  copy: WorkspaceCopy,
  folders: readonly string[],
  codes: Readonly<Record<string, string>>,
  compilerOptions: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const folder of folders) {
    const usage = join(copy.dir, 'packages', folder, 'usage');
    const source = await readFile(join(usage, 'narrowing.ts'), 'utf8');
    for (const [name, code] of Object.entries(codes)) {
      const file = join(usage, `${name}.ts`);
      await writeFile(
        file,
        source
          .replaceAll('CONTENT_POLICY_VIOLATION', code)
          .replaceAll('suggestedPrompt', 'dreamId')
          .replaceAll('suggested_prompt', 'dream_id')
          .replace(/\b422\b/g, '418'),
      );
      files.push(file);
    }
  }
  const project = join(copy.dir, 'tsconfig.usage.json');
  await writeFile(project, JSON.stringify({ extends: './tsconfig.base.json', compilerOptions, files }));
  const compiler = join(workspaceRoot, 'node_modules/@typescript/native/bin/tsc');
  const { output } = await runCommand([process.execPath, compiler, '--project', project], { cwd: copy.dir });
  // Further lines of a mistake are indented.
  return output.split(/\r?\n/).filter((line) => /^\S/.test(line));
}

/** Returns the hash of every source file of a workspace, by its path. */
export async function hashes(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist|\.turbo|\.cache)\//.test(path));
  return new Map(
    await Promise.all(
      files.map(async (path): Promise<[string, string]> => [
        path,
        createHash('sha256')
          .update(await readFile(join(root, path)))
          .digest('hex'),
      ]),
    ),
  );
}
