import { spawn, type SpawnOptions } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export interface CommandResult {
  /** 0 when all went well; 1 where a signal or a missing program ended it. */
  readonly code: number;
  /** Everything it printed, on either stream, in order and without colours. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end, with nobody to answer questions. Resolves however it ends. */
export const runCommand = (
  command: readonly [string, ...string[]],
  { cwd, env = {} }: CommandOptions,
): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = start(command, { cwd, env: { ...process.env, ...env } });
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
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });

const start = (
  [program, ...args]: readonly [string, ...string[]],
  options: SpawnOptions,
): ReturnType<typeof spawn> => {
  const quiet: SpawnOptions = { ...options, stdio: ['ignore', 'pipe', 'pipe'] };
  if (process.platform !== 'win32') return spawn(program, args, quiet);
  // Only a shell starts the .cmd files that npm and pnpm are on Windows.
  return spawn([program, ...args].map((part) => `"${part}"`).join(' '), { ...quiet, shell: true });
};
