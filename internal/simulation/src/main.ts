import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { program } from 'commander';
import { simulateTables } from './tables.js';

interface Options {
  readonly short: boolean;
  readonly seed: string;
  readonly clients: string;
  readonly out: string;
}

const root = resolve(import.meta.dirname, '../../..');

program
  .name('pnpm simulate')
  .description("Simulates retry policies against Venice's published rules, in virtual time.")
  .option('--short', 'a broken tenant for 45 s instead of 10 minutes', false)
  .option('--seed <number>', 'the seed of everything random', '1')
  .option('--clients <numbers>', 'how many clients, from 10 to 10000; several with commas', '10,10000')
  .option(
    '--out <folder>',
    'where the table, the JSON and the SVG are written, from the root',
    'packages/errors-retry',
  )
  .action(async ({ short, seed, clients, out }: Options) => {
    const files = await simulateTables({
      short,
      seed: Number(seed),
      clients: clients.split(',').map(Number),
      onStart: (name) => {
        process.stderr.write(`${name}\n`);
      },
    });
    console.log(files['SIMULATION.md']);
    const folder = resolve(root, out);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });

await program.parseAsync();
