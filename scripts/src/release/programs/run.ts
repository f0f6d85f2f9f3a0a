import {
  type Command,
  type CommandOptions,
  type CommandResult,
  runCommand,
} from '../../workspace/run-command.js';

/** What a program gets beside the environment of its runner. */
type Given = Pick<CommandOptions, 'env' | 'input'>;

/** Runs a program in a folder, to its end, in one environment, with no input unless it gets one. */
export type Run = (command: Command, cwd: string, given?: Given) => Promise<CommandResult>;

/** Runs a program. Throws, with everything it printed, unless it succeeds. */
export async function succeed(run: Run, command: Command, cwd: string, given?: Given): Promise<string> {
  const { code, output } = await run(command, cwd, given);
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
  return async (command, cwd, given) => {
    signal?.throwIfAborted();
    const { code, output } = await runCommand(command, { cwd, wholeEnv: env, signal, ...given });
    signal?.throwIfAborted();
    return { code, output: redact(output) };
  };
}
