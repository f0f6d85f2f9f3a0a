import { type CommandResult, runCommand } from '../workspace/run-command.js';

export type Command = readonly [string, ...string[]];

/** Runs a program in a folder, to its end, in one environment. */
export type Run = (command: Command, cwd: string) => Promise<CommandResult>;

/** Says what failed, with all that it printed. */
class CommandFailed extends Error {
  constructor(command: Command, cwd: string, output: string) {
    super(`\`${command.join(' ')}\` failed in ${cwd}:\n\n${output.trim()}`);
  }
}

/** Runs a program and throws unless it ends well. */
export async function succeed(run: Run, command: Command, cwd: string): Promise<string> {
  const { code, output } = await run(command, cwd);
  if (code !== 0) throw new CommandFailed(command, cwd, output);
  return output;
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  /** Takes what nobody is to read out of what programs print. */
  readonly redact?: (text: string) => string;
}

/** Everything that is run this way has the given environment and no other. */
export function runWith({ env, signal, redact = (text) => text }: RunOptions): Run {
  return async (command, cwd) => {
    signal?.throwIfAborted();
    const { code, output } = await runCommand(command, {
      cwd,
      wholeEnv: env,
      ...(signal === undefined ? {} : { signal }),
    });
    signal?.throwIfAborted();
    return { code, output: redact(output) };
  };
}
