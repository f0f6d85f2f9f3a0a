import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../workspace/run-command.js';

/** Lists the files of a checkout by their paths from its root: those git would commit, or all without git. */
export async function listFiles(root: string): Promise<string[]> {
  const files = (await gitFiles(root)) ?? (await walk(root, ''));
  return files.filter((file) => existsSync(join(root, file))).sort();
}

async function gitFiles(root: string): Promise<string[] | undefined> {
  if (!existsSync(join(root, '.git'))) return undefined;
  const { code, output } = await runCommand(
    ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root },
  );
  return code === 0 ? output.split('\0').filter((file) => file !== '') : undefined;
}

const skipped = new Set(['node_modules', 'dist', 'generated', 'coverage', 'test-results']);

async function walk(root: string, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`;
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) {
      files.push(...(await walk(root, `${path}/`)));
    }
  }
  return files;
}
