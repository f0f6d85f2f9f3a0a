import { Bench } from 'tinybench';
import type { Reading } from './reading.js';
import { median, medianInterval, quartiles } from './statistics.js';

/** How long to measure. */
export interface Effort {
  /** How often the two sides take turns. */
  readonly rounds: number;
  /** Milliseconds for one side in one round. */
  readonly milliseconds: number;
}

/** Work to measure. */
export interface Work {
  /** Does every operation once. Its return value is used, so that nothing is optimized away. */
  readonly run: () => unknown;
  readonly operations: number;
}

const used: unknown[] = [];

/**
 * Measures two sides in turns, in the same process, and returns the ratio of their medians. The side that begins
 * changes with each round: what happens on the machine meanwhile affects both.
 */
export async function inTurns(ours: Work, peer: Work, { rounds, milliseconds }: Effort): Promise<Reading> {
  const [left, right] = [use(ours), use(peer)];
  for (const run of [left, right]) await warmUp(run);
  const readings: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({
      now: busyMilliseconds,
      time: milliseconds,
      iterations: 3,
      warmup: false,
    });
    if (round % 2 === 0) bench.add('ours', left).add('peer', right);
    else bench.add('peer', right).add('ours', left);
    await bench.run();
    readings.push({ ours: microseconds(bench, 'ours', ours), peer: microseconds(bench, 'peer', peer) });
  }
  const ratios = readings.map((reading) => reading.ours / reading.peer);
  return {
    value: median(ratios),
    spread: quartiles(ratios),
    interval: medianInterval(ratios),
    sides: {
      ours: median(readings.map((reading) => reading.ours)),
      peer: median(readings.map((reading) => reading.peer)),
    },
  };
}

const BATCH_MILLISECONDS = 100;
const MAX_BATCHES = 40;

/** Runs until it no longer gets faster: engines compile in the background what runs often. */
async function warmUp(run: () => unknown): Promise<void> {
  let fastest = Infinity;
  let steady = 0;
  for (let batch = 0; batch < MAX_BATCHES && steady < 4; batch++) {
    const start = busyMilliseconds();
    let runs = 0;
    for (; runs < 3 || busyMilliseconds() - start < BATCH_MILLISECONDS; runs++) await run();
    const time = (busyMilliseconds() - start) / runs;
    steady = time > 0.97 * fastest ? steady + 1 : 0;
    fastest = Math.min(fastest, time);
  }
}

/** The time for which this process was busy: other programs on the machine have no part in it, nor has waiting. */
function busyMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function use({ run }: Work): () => unknown {
  return () => {
    const result = run();
    if (result instanceof Promise) return result.then(keep);
    keep(result);
    return undefined;
  };
}

function keep(result: unknown): void {
  used[0] = result;
}

function microseconds(bench: Bench, name: string, { operations }: Work): number {
  const result = bench.getTask(name)?.result;
  if (result === undefined || !('latency' in result)) {
    throw new Error(`${name} could not be measured.`, { cause: result && 'error' in result && result.error });
  }
  return (result.latency.p50 * 1_000) / operations;
}
