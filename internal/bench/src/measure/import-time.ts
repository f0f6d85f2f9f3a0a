import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Reading } from './reading.js';
import { median, medianInterval, quartiles } from './statistics.js';

const run = promisify(execFile);
/** A file: the first one that a process imports takes longer than a module from memory. */
const EMPTY = new URL('empty.mjs', import.meta.url).href;

/**
 * Returns the milliseconds that a module takes to import beyond an empty file, each time in a new process, in turns.
 */
export async function importTime(module: string, processes: number): Promise<Reading> {
  const times: number[] = [];
  for (let index = 0; index < processes; index++) {
    const empty = await timeOf(EMPTY);
    times.push((await timeOf(module)) - empty);
  }
  return { value: median(times), spread: quartiles(times), interval: medianInterval(times) };
}

async function timeOf(module: string): Promise<number> {
  const script = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return Number(stdout);
}
