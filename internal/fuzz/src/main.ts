import { availableParallelism } from 'node:os';
import { InvalidArgumentError, program } from 'commander';
import { checkGrowth } from './checks/check-growth.js';
import { checkMemory } from './checks/check-memory.js';
import { fuzz } from './fuzz.js';
import { keepCase } from './kept-cases.js';
import { startProcesses } from './processes.js';
import type { Finding } from './slices.js';
import type { Kind } from './targets.js';

interface Options {
  readonly inputs: number;
  readonly streams: number;
  readonly calls: number;
  readonly seed: number;
  readonly processes: number;
  readonly case?: number;
  readonly keep?: string;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('Write a whole number.');
  return number;
}

function atLeastOne(text: string): number {
  if (count(text) === 0) throw new InvalidArgumentError('Write 1 or more.');
  return count(text);
}

function fileName(text: string): string {
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(text))
    throw new InvalidArgumentError('Write words in lower case with hyphens between them.');
  return text;
}

function print({ kind, client, index, broken, input }: Finding): void {
  const text = JSON.stringify(input);
  console.error(`${[client, kind].filter(Boolean).join(', ')}, case ${index}: ${broken.join('; ')}`);
  console.error(`  ${text.length > 600 ? `${text.slice(0, 600)}…` : text}`);
}

/** Records, retry loops and streams of clients take longer than what they are derived from. */
function countsOf({ inputs, streams, calls }: Options): Readonly<Record<Kind, number>> {
  return {
    core: inputs,
    record: Math.ceil(inputs / 10),
    stream: streams,
    call: calls,
    retries: Math.ceil(calls / 10),
    'client stream': Math.ceil(calls / 10),
  };
}

/** Every kind that has not been switched off. */
function one(counts: Readonly<Record<Kind, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).map(([kind, number]) => [kind, Math.min(number, 1)]));
}

program
  .name('pnpm fuzz')
  .description('Looks for responses and streams for which a promise of the packages does not hold.')
  .option('--inputs <count>', 'responses to read with core, and a tenth as many records', count, 1_000_000)
  .option('--streams <count>', 'event streams to read with core', count, 50_000)
  .option(
    '--calls <count>',
    'responses for each real client, and a tenth as many retry loops and streams',
    count,
    20_000,
  )
  .option('--seed <number>', 'the same seed creates the same cases', count, Date.now() % 1_000_000)
  .option(
    '--processes <count>',
    'processes that check cases; the result is the same with any number',
    atLeastOne,
    availableParallelism(),
  )
  .option('--case <number>', 'check only this case', count)
  .option(
    '--keep <name>',
    'write the first finding to internal/fuzz/cases/<name>.json, which npm test checks',
    fileName,
  )
  .action(async (options: Options) => {
    const { seed, case: only, keep } = options;
    console.log(`Seed ${seed}`);
    const started = performance.now();
    const seconds = (): number => Math.round((performance.now() - started) / 1_000);
    const counts = countsOf(options);
    const onProgress = (target: string, done: number): void => {
      if (done % 10_000 === 0) console.log(`${target}: ${done}, ${seconds()} s`);
    };
    const processes = startProcesses(only === undefined ? options.processes : 1);
    const findings = await fuzz(
      only === undefined
        ? { seed, counts, onProgress, onFinding: print }
        : { seed, counts: one(counts), from: only, onFinding: print },
      processes.runners,
    )
      .finally(processes.close)
      .catch((reason: unknown) => program.error(String(reason)));
    const limits = only === undefined ? [...(await checkGrowth()), ...(await checkMemory())] : [];
    for (const broken of limits) console.error(broken);
    const [first] = findings;
    if (keep !== undefined && first !== undefined) console.log(`Kept as ${keepCase(keep, first)}`);
    const found = findings.length + limits.length;
    if (found === 0) console.log(`Everything holds after ${seconds()} s (seed ${seed}).`);
    else console.error(`\n${found} findings after ${seconds()} s (seed ${seed}).`);
    process.exitCode = found === 0 ? 0 : 1;
  });

await program.parseAsync();
