import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, runCommand } from '@venice/scripts/workspace/run-command';

/** Writes the sources of the pages, installs VitePress if it is missing, and builds. Returns the folder of the site. */
export async function buildSite(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  const web = join(folder, 'web');
  const pages = join(web, '.cache/pages');
  await rm(pages, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(pages, path)), { recursive: true });
    await writeFile(join(pages, path), text);
  }
  await succeed(['pnpm', 'install', '--frozen-lockfile', '--prefer-offline'], web);
  await succeed([process.execPath, 'node_modules/vitepress/bin/vitepress.js', 'build'], web);
  return join(folder, 'dist');
}

async function succeed(command: Command, cwd: string): Promise<void> {
  const { code, output } = await runCommand(command, { cwd });
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n\n${output.trim()}`);
}
