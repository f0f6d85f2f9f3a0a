import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { program } from 'commander';
import { format } from 'prettier';
import { policies } from './policies/all-policies.js';
import { documentOf } from './report/document.js';
import { pictureOf } from './report/picture.js';
import type { Result } from './report/result.js';
import { scenarios } from './scenarios.js';
import { simulate } from './simulate.js';

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
    const { brokenTenant, emptyAccount, outage } = scenarios(short);
    const [first = 10, ...others] = clients.split(',').map(Number);
    const runs = [
      { scenario: brokenTenant, clients: first },
      // The rate stays per client, so many clients send more.
      ...others.map((count) => ({
        scenario: { ...brokenTenant, seconds: 60, good: Math.max(8, count / 60) },
        clients: count,
      })),
      { scenario: emptyAccount, clients: first },
      { scenario: outage, clients: first },
    ];
    const results: Result[] = [];
    for (const run of runs) {
      for (const policy of policies) {
        process.stderr.write(`${run.scenario.name}, ${run.clients} clients: ${policy.name}\n`);
        const outcome = await simulate(run.scenario, policy, { clients: run.clients, seed: Number(seed) });
        results.push({ scenario: run.scenario.name, policy: policy.name, clients: run.clients, ...outcome });
      }
    }
    const document = await format(documentOf(results, Number(seed)), { parser: 'markdown' });
    console.log(document);
    const folder = resolve(root, out);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'SIMULATION.md'), document);
    writeFileSync(
      join(folder, 'simulation.json'),
      await format(JSON.stringify({ seed: Number(seed), results }), { parser: 'json' }),
    );
    writeFileSync(
      join(folder, 'simulation.svg'),
      pictureOf(
        results.filter(({ scenario, clients: count }) => scenario === brokenTenant.name && count === first),
      ),
    );
  });

await program.parseAsync();
