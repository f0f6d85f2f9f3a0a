import { delimiter, join } from 'node:path';
import { pnpmCommand } from '@venice/scripts/workspace/package-manager';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';

/** Runs the pnpm of the workspace in a folder, for example in a copy of the workspace: `pnpm(['build'], dir)`. */
export function pnpm(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  return runCommand([...pnpmCommand, ...args], {
    cwd,
    env: { ...env, ...withInstalledPrograms(process.env) },
  });
}

/** A copy has no `node_modules/.bin`: a link to it would let an installation in the copy rewrite ours. */
function withInstalledPrograms(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { [name]: [join(workspaceRoot, 'node_modules', '.bin'), env[name] ?? ''].join(delimiter) };
}
