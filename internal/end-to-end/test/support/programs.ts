import { delimiter } from 'node:path';
import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';

/** Folders with pnpm, for the commands that publish, even if the tests were started without it. */
export const programs: readonly string[] = (await pathOfPnpm()).split(delimiter);

async function pathOfPnpm(): Promise<string> {
  const { output } = await runCommand(
    [...pnpmCommand, '--silent', 'exec', 'node', '-p', 'process.env.PATH'],
    {
      cwd: workspaceRoot,
    },
  );
  return output.trim().split('\n').at(-1) ?? '';
}
