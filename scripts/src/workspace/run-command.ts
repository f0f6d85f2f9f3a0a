import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';

export type Command = readonly [string, ...string[]];

export interface CommandResult {
  /** 0 if all went well; 1 if a signal ended the program or it does not exist. */
  readonly code: number;
  /** Everything the program printed on either stream, in order and without colors. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd: string;
  /** Added to the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** The whole environment, in place of that of this process. */
  readonly wholeEnv?: NodeJS.ProcessEnv;
  /** What the program reads from standard input. @defaultValue none */
  readonly input?: string | undefined;
  /** Ends the program and everything it started. */
  readonly signal?: AbortSignal | undefined;
}

const isWindows = process.platform === 'win32';

/** Runs a program to its end. Resolves however it ends. */
export async function runCommand(
  [program, ...args]: Command,
  { cwd, env = {}, wholeEnv = process.env, input, signal }: CommandOptions,
): Promise<CommandResult> {
  const running = execa(program, args, {
    cwd,
    env: { ...wholeEnv, ...env },
    extendEnv: false,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    all: true,
    stripFinalNewline: false,
    reject: false,
    // A process group of its own can be ended as a whole.
    detached: signal !== undefined && !isWindows,
  });
  const stop = (): void => {
    if (running.pid === undefined || running.exitCode !== null) return;
    if (isWindows) running.kill();
    else process.kill(-running.pid, 'SIGTERM');
  };
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop);
  const { exitCode = 1, all, originalMessage = '' } = await running;
  signal?.removeEventListener('abort', stop);
  return { code: exitCode, output: stripVTControlCharacters(`${all}${originalMessage}`) };
}
