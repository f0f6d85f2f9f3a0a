import { delimiter } from 'node:path';
import { pnpmCommand } from '../../src/package-manager.js';
import { runCommand } from '../../src/run-command.js';
import { workspaceRoot } from './workspace-copy.js';

/** Folders in which what publishes finds pnpm, also where the tests were started without it. */
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
