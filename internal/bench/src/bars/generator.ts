import { type Generation, generatorRun } from '../measure/generator-run.js';
import type { Effort } from '../measure/in-turns.js';
import type { Reading } from '../measure/reading.js';
import { median, medianInterval, quartiles } from '../measure/statistics.js';
import type { Bar, Unit } from './bar.js';

const ONCE = new URL('../inputs/generate-once.ts', import.meta.url);
const COMMAND = new URL(import.meta.resolve('@venice/scripts/generate/main'));

type Run = () => Promise<Generation>;

const today = generation(0);

/** How the generator grows with the catalog. Each run is a process of its own. */
export const generatorBars: readonly Bar[] = [
  ...bothTimes('generating 1,000 codes', "today's catalog", generation(1_000), today, 2.5),
  ...bothTimes('generating 4,000 codes', '1,000 codes', generation(4_000), generation(1_000), 4.5),
  {
    ...bar('generating 1,000 codes: memory', '', 'bytes', 1e9),
    measure: async () => ({ value: (await generation(1_000)()).bytes }),
  },
  ratio('pnpm generate without changes', 'a full run', command(), today, 0.5),
  ratio('pnpm generate --check', 'a full run', command('--check'), today, 0.5),
  {
    ...bar('limit: loading the modules of the generator', '', 'milliseconds'),
    measure: async () => ({ value: (await today()).loaded ?? 0 }),
  },
];

/** The time that passes, and that of the processor: it does not depend on what else the machine does. */
function bothTimes(name: string, peer: string, ours: Run, theirs: Run, limit: number): Bar[] {
  return [
    ratio(name, peer, ours, theirs, limit),
    ratio(`${name}: processor time`, peer, ours, theirs, limit, ({ cpu = 0 }) => cpu),
  ];
}

function ratio(
  name: string,
  peer: string,
  ours: Run,
  theirs: Run,
  limit: number,
  timeOf: (run: Generation) => number = ({ milliseconds }) => milliseconds,
): Bar {
  return {
    ...bar(name, peer, 'times', limit),
    measure: async ({ rounds }: Effort): Promise<Reading> => {
      // What a run leaves behind, such as compiled programs and its files, is there for all that are measured.
      await theirs();
      await ours();
      const ratios: number[] = [];
      for (let round = 0; round < Math.ceil(rounds / 30); round++)
        ratios.push(timeOf(await ours()) / timeOf(await theirs()));
      return { value: median(ratios), spread: quartiles(ratios), interval: medianInterval(ratios) };
    },
  };
}

/** Generates a catalog with this many codes; 0 for today's. */
function generation(codes: number): Run {
  return () => generatorRun(ONCE, String(codes));
}

/** Runs the command as a maintainer does. It has the files of the last run. */
function command(...args: readonly string[]): Run {
  return () => generatorRun(COMMAND, ...args);
}

function bar(name: string, peer: string, unit: Unit, limit?: number): Omit<Bar, 'measure'> {
  return { group: 'generator', name, peer, unit, ...(limit === undefined ? {} : { limit }) };
}
