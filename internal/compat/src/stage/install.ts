import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { runCommand } from '@venice/scripts/workspace/run-command';

/** Installs what the lockfile of a folder pins. Returns why that was not possible, if so. */
export async function installIn(folder: string): Promise<string | undefined> {
  const { code, output } = await runCommand([...pnpmCommand, 'install', '--frozen-lockfile'], {
    cwd: folder,
  });
  if (code === 0) return undefined;
  const lines = output.split('\n');
  return lines.find((line) => line.includes('ERR')) ?? lines[0] ?? 'pnpm install failed';
}
