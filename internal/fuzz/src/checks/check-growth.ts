import { toVeniceError } from '@venice/errors-core';
import { rewriteStreamErrors } from '@venice/errors-core/adapter';

/** What is done with an input of a size. */
export interface Work {
  readonly name: string;
  readonly smallest: number;
  readonly run: (size: number) => Promise<void> | void;
}

function read(body: unknown, headers?: object): void {
  toVeniceError({ status: 400, body, headers });
}

/** Inputs whose naive handling takes quadratic time. */
const WORKS: readonly Work[] = [
  {
    name: 'a long message',
    smallest: 200_000,
    run: (n) => {
      read({ error: 'a b '.repeat(n) });
    },
  },
  {
    name: 'a long text',
    smallest: 200_000,
    run: (n) => {
      read('x '.repeat(n));
    },
  },
  {
    name: 'a page of openings',
    smallest: 100_000,
    run: (n) => {
      read('<title'.repeat(n));
    },
  },
  {
    name: 'many issues',
    smallest: 2_000,
    run: (n) => {
      read({ issues: Array.from({ length: n }, () => ({ path: ['a'], message: 'b' })) });
    },
  },
  {
    name: 'many keys',
    smallest: 20_000,
    run: (n) => {
      read(Object.fromEntries(Array.from({ length: n }, (_, key) => [`k${key}`, 1])));
    },
  },
  {
    name: 'strings in strings',
    smallest: 100_000,
    run: (n) => {
      read(JSON.stringify(JSON.stringify('"'.repeat(n))));
    },
  },
  {
    name: 'deep JSON',
    smallest: 2_000,
    run: (n) => {
      read(`${'{"error":'.repeat(n)}1${'}'.repeat(n)}`);
    },
  },
  {
    name: 'long headers',
    smallest: 100_000,
    run: (n) => {
      read('', { 'x-a': ' '.repeat(n), link: ' , '.repeat(n) });
    },
  },
  {
    name: 'many headers',
    smallest: 20_000,
    run: (n) => {
      read(
        '',
        Array.from({ length: n }, (_, index) => [`h${index}`, 'v']),
      );
    },
  },
  {
    name: 'keys that nearly look like credentials',
    smallest: 50_000,
    run: (n) => {
      read({ error: 'sk-'.repeat(n) });
    },
  },
  { name: 'many frames in one chunk', smallest: 2_000, run: (n) => drain(['data: {"a":1}\n\n'.repeat(n)]) },
  {
    name: 'many errors in one chunk',
    smallest: 500,
    run: (n) => drain(['data: {"error":{"message":"m"}}\n\n'.repeat(n)]),
  },
  {
    name: 'a frame in many chunks',
    smallest: 10_000,
    run: (n) => drain(Array.from({ length: n }, () => 'x')),
  },
  { name: 'many line ends', smallest: 50_000, run: (n) => drain(['\r\n'.repeat(n)]) },
];

async function drain(chunks: readonly string[]): Promise<void> {
  const passed = rewriteStreamErrors(encoded(chunks), { onError: () => undefined }).getReader();
  while (!(await passed.read()).done);
}

/** Gives a chunk when it is asked for one: a queue of Node's own streams takes quadratic time. */
function encoded(chunks: readonly string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let index = 0;
  return new ReadableStream({
    pull: (controller) => {
      const chunk = chunks[index++];
      if (chunk === undefined) controller.close();
      else controller.enqueue(encoder.encode(chunk));
    },
  });
}

/** Linear time quadruples with a fourfold input; quadratic time grows sixteenfold. */
const MOST = 9;
const ATTEMPTS = 6;

/**
 * Measures each kind of work at n, 2n and 4n. Returns those whose time grows faster than linearly each time that they
 * are measured. Other programs only make a single measurement slow, so the best ratio counts.
 */
export async function checkGrowth(works: readonly Work[] = WORKS): Promise<string[]> {
  const broken: string[] = [];
  for (const work of works) {
    let ratios: readonly number[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      ratios = await measure(work);
      if (Math.max(...ratios) <= MOST) break;
    }
    if (Math.max(...ratios) > MOST)
      broken.push(`time is linear in ${work.name}: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`);
  }
  return broken;
}

/** Returns how much more time 4n takes than n, and twice as much as 2n: both are 4 if time is linear. */
async function measure({ smallest, run }: Work): Promise<readonly number[]> {
  const times: number[] = [];
  for (const factor of [1, 1, 2, 4]) {
    const before = process.cpuUsage();
    await run(smallest * factor);
    const { user, system } = process.cpuUsage(before);
    times.push(Math.max(user + system, 1_000));
  }
  const [, one = 1, two = 1, four = 1] = times;
  return [four / one, (2 * four) / two];
}
