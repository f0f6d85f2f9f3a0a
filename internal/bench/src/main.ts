import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { program } from 'commander';
import { allBars } from './bars/all-bars.js';
import { resultOf } from './report/result.js';
import { svgOf } from './report/svg.js';
import { tableOf } from './report/table.js';

interface Options {
  readonly quick: boolean;
  readonly out: string;
}

const groups = [...new Set(allBars.map(({ group }) => group))];
const root = resolve(import.meta.dirname, '../../..');

program
  .name('pnpm bench')
  .description('Measures what the packages cost, side by side with others, and compares it with the limits.')
  .argument(
    '[words...]',
    `only bars whose group or name contains one of these words; groups: ${groups.join(', ')}`,
  )
  .option('--quick', 'fewer rounds', false)
  .option('--out <folder>', 'the folder for results.json and bench.svg, from the root', '.cache/bench')
  .action(async (words: readonly string[], { quick, out }: Options) => {
    const effort = quick ? { rounds: 20, milliseconds: 10 } : { rounds: 100, milliseconds: 20 };
    const bars = allBars.filter(
      ({ group, name }) =>
        words.length === 0 ||
        words.some((word) => (groups.includes(word) ? group === word : name.includes(word))),
    );
    const results = [];
    for (const [index, bar] of bars.entries()) {
      process.stderr.write(`${index + 1}/${bars.length} ${bar.name}\n`);
      results.push(resultOf(bar, await bar.measure(effort)));
    }
    console.log(tableOf(results));
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
    const folder = resolve(root, out);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'results.json'), `${JSON.stringify({ ...machine, results }, undefined, 2)}\n`);
    writeFileSync(join(folder, 'bench.svg'), svgOf(results));
    const missed = results.filter(({ verdict }) => verdict === 'missed');
    console.log(`${missed.length === 0 ? 'No bar' : `${missed.length} bars`} missed. JSON and SVG: ${out}`);
  });

// The loader of TypeScript turns them on, and they make every trace expensive.
process.setSourceMapsEnabled(false);
await program.parseAsync();
