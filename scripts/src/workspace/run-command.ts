import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface CommandResult {
  /** 0 when all went well; 1 where a signal or a missing program ended it. */
  readonly code: number;
  /** Everything it printed, on either stream, in order and without colours. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd: string;
  /** Put over the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** The whole environment, in place of that of this process. */
  readonly wholeEnv?: NodeJS.ProcessEnv;
  /** Ends the program and all that it started. */
  readonly signal?: AbortSignal;
}

/** Runs a program to its end, with nobody to answer questions. Resolves however it ends. */
export function runCommand(
  command: readonly [string, ...string[]],
  { cwd, env = {}, wholeEnv = process.env, signal }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = start(command, {
      cwd,
      env: { ...wholeEnv, ...env },
      // In a process group of its own, all of which can be ended.
      detached: signal !== undefined && process.platform !== 'win32',
    });
    const stop = (): void => {
      endGroup(child);
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop);
    let output = '';
    const collect = (text: string): void => {
      output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => {
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/** Ends a program that was started as the head of a process group, and the group with it. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

function start([program, ...args]: readonly [string, ...string[]], options: SpawnOptions): ChildProcess {
  const quiet: SpawnOptions = { ...options, stdio: ['ignore', 'pipe', 'pipe'] };
  if (process.platform !== 'win32') return spawn(program, args, quiet);
  // Only a shell starts the .cmd files that npm and pnpm are on Windows.
  return spawn([program, ...args].map((part) => `"${part}"`).join(' '), { ...quiet, shell: true });
}
