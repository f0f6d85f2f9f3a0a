import { type Command, type CommandResult, runCommand } from '../../workspace/run-command.js';

/** Runs a program in a folder, to its end, in one environment, with no input unless it gets one. */
export type Run = (command: Command, cwd: string, input?: string) => Promise<CommandResult>;

/** Runs a program. Throws, with everything it printed, unless it succeeds. */
export async function succeed(run: Run, command: Command, cwd: string, input?: string): Promise<string> {
  const { code, output } = await run(command, cwd, input);
  if (code !== 0) throw new Error(`\`${command.join(' ')}\` failed in ${cwd}:\n\n${output.trim()}`);
  return output;
}

export interface RunOptions {
  /** The whole environment of every program. */
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  /** Removes secrets from what programs print. */
  readonly redact?: (text: string) => string;
}

/** Creates a runner for one environment. */
export function runWith({ env, signal, redact = (text) => text }: RunOptions): Run {
  return async (command, cwd, input) => {
    signal?.throwIfAborted();
    const { code, output } = await runCommand(command, { cwd, wholeEnv: env, input, signal });
    signal?.throwIfAborted();
    return { code, output: redact(output) };
  };
}
