import { InvalidArgumentError, program } from 'commander';
import { checkGrowth, type Finding, fuzz } from './fuzz.js';
import { keepCase } from './kept-cases.js';

interface Options {
  readonly inputs: number;
  readonly streams: number;
  readonly calls: number;
  readonly seed: number;
  readonly case?: number;
  readonly keep?: string;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Write a whole number.');
  return number;
}

function print({ target, index, broken, input }: Finding): void {
  const text = JSON.stringify(input);
  console.error(`${target}, case ${index}: ${broken.join('; ')}`);
  console.error(`  ${text.length > 600 ? `${text.slice(0, 600)}…` : text}`);
}

program
  .name('pnpm fuzz')
  .description('Looks for responses and streams for which a promise of the packages does not hold.')
  .option('--inputs <count>', 'responses to read with core', count, 1_000_000)
  .option('--streams <count>', 'event streams to read', count, 50_000)
  .option('--calls <count>', 'responses for each real client', count, 20_000)
  .option('--seed <number>', 'the same seed creates the same cases', count, Date.now() % 1_000_000)
  .option('--case <number>', 'check only this case', count)
  .option(
    '--keep <name>',
    'write the first finding to internal/fuzz/cases/<name>.json, which npm test checks',
  )
  .action(async ({ inputs, streams, calls, seed, case: only, keep }: Options) => {
    console.log(`Seed ${seed}`);
    const started = performance.now();
    const onProgress = (target: string, done: number): void => {
      if (done % 50_000 === 0)
        console.log(`${target}: ${done}, ${Math.round((performance.now() - started) / 1_000)} s`);
    };
    const findings = await fuzz(
      only === undefined
        ? { seed, inputs, streams, calls, onProgress, onFinding: print }
        : {
            seed,
            inputs: Math.min(inputs, 1),
            streams: Math.min(streams, 1),
            calls: Math.min(calls, 1),
            from: only,
            onFinding: print,
          },
    );
    const growth = only === undefined ? await checkGrowth() : [];
    growth.forEach((broken) => {
      console.error(broken);
    });
    const [first] = findings;
    if (keep !== undefined && first !== undefined) console.log(`Kept as ${keepCase(keep, first)}`);
    const seconds = Math.round((performance.now() - started) / 1_000);
    if (findings.length + growth.length === 0)
      console.log(`Everything holds after ${seconds} s (seed ${seed}).`);
    else console.error(`\n${findings.length + growth.length} findings after ${seconds} s (seed ${seed}).`);
    process.exitCode = findings.length + growth.length === 0 ? 0 : 1;
  });

await program.parseAsync();
