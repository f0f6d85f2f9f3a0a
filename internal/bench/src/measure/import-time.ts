import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Reading } from './reading.js';
import { median, quartiles } from './statistics.js';

const run = promisify(execFile);

/**
 * Returns the milliseconds that a module takes to import beyond an empty one, each time in a new process, in turns.
 *
 * @param resolveFrom - The URL of the module that imports it.
 */
export async function importTime(module: string, processes: number): Promise<Reading> {
  const times: number[] = [];
  for (let index = 0; index < processes; index++) {
    const empty = await timeOf('data:text/javascript,');
    times.push((await timeOf(module)) - empty);
  }
  return { value: median(times), spread: quartiles(times) };
}

async function timeOf(module: string): Promise<number> {
  const script = `const start = performance.now(); await import(${JSON.stringify(module)}); console.log(performance.now() - start);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return Number(stdout);
}
