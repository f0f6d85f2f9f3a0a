import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What one run of the generator has taken. */
export interface Generation {
  /** The whole process, but for the time in which the program has made its catalog. */
  readonly milliseconds: number;
  /** Milliseconds of processor time of the same, if the program prints them. */
  readonly cpu?: number;
  /** The largest part of the memory that it has used; 0 if the program does not print it. */
  readonly bytes: number;
  /** Milliseconds until its modules were loaded, if the program prints them. */
  readonly loaded?: number;
}

/** What the program prints. */
type Printed = Partial<Omit<Generation, 'milliseconds'>> & { readonly prepared?: number };

/** Runs a program of the workspace in a new process, and returns what it has taken. */
export async function generatorRun(program: URL, ...args: readonly string[]): Promise<Generation> {
  const started = performance.now();
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', '--conditions', '@venice/source', fileURLToPath(program), ...args],
    { cwd: fileURLToPath(new URL('../../../..', import.meta.url)), maxBuffer: 1e8 },
  );
  const milliseconds = performance.now() - started;
  const printed = /^\{.*\}$/m.exec(stdout)?.[0];
  const { prepared = 0, ...facts } = printed === undefined ? {} : (JSON.parse(printed) as Printed);
  return { bytes: 0, ...facts, milliseconds: milliseconds - prepared };
}
