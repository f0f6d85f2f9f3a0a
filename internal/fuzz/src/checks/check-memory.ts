import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { toVeniceError } from '@venice/errors-core';
import { createSigner, readBody, rewriteStreamErrors } from '@venice/errors-core/adapter';

/** What is done with an input of a size, and how many bytes it may hold. */
export interface MemoryWork {
  readonly name: string;
  readonly smallest: number;
  readonly most: (size: number) => number;
  /** Calls `measure` at the point at which most is held. */
  readonly run: (size: number, measure: () => void) => unknown;
}

/** What measuring itself changes. */
const NOISE = 2_000_000;
function constant(): number {
  return NOISE;
}
/** A buffer that doubles its size holds up to three times its content while it grows. */
function ofContent(size: number): number {
  return NOISE + 4 * size;
}

const FRAME = 'data: {"choices":[{"delta":{"content":"Hello"}}]}\n\n';
const encoder = new TextEncoder();

/** Emits the same chunk a number of times, and measures before the last one. */
function repeated(chunk: string, count: number, measure: () => void): ReadableStream<Uint8Array> {
  const bytes = encoder.encode(chunk);
  let left = count;
  return new ReadableStream(
    {
      pull: (controller) => {
        if (left === 1) measure();
        if (left-- > 0) controller.enqueue(bytes.slice());
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function drain(source: ReadableStream<Uint8Array>, maxFrameBytes?: number): Promise<void> {
  const handlers = { onError: () => undefined, maxFrameBytes };
  const reader = rewriteStreamErrors(source, handlers).getReader();
  while (!(await reader.read()).done);
}

export const MEMORY_WORKS: readonly MemoryWork[] = [
  {
    name: 'a stream of many frames',
    smallest: 4_000,
    most: constant,
    run: (n, measure) => drain(repeated(FRAME, n, measure)),
  },
  {
    name: 'a stream of one byte per chunk',
    smallest: 5_000,
    most: ofContent,
    run: (n, measure) => drain(repeated('x', n, measure)),
  },
  {
    name: 'an event that is longer than the limit',
    smallest: 5_000,
    most: constant,
    run: (n, measure) => drain(repeated('x', n, measure), 1_000),
  },
  {
    name: 'many errors in a stream',
    smallest: 2_000,
    most: constant,
    run: (n, measure) => drain(repeated('data: {"error":{"message":"m"}}\n\n', n, measure)),
  },
  {
    name: 'a body of one byte per chunk',
    smallest: 5_000,
    most: ofContent,
    run: (n, measure) => readBody(repeated('x', n, measure)),
  },
  {
    name: 'a body that is longer than the limit',
    smallest: 5_000,
    most: (n) => ofContent(n / 8),
    run: async (n, measure) => {
      const text = await readBody(
        repeated('x'.repeat(64), n, () => undefined),
        { maxBodyBytes: n / 8 },
      );
      measure();
      return text;
    },
  },
  {
    name: 'errors of large bodies that are kept',
    smallest: 10_000,
    most: () => NOISE + 10 * 300_000,
    run: (n, measure) => {
      const kept = Array.from({ length: 10 }, () =>
        toVeniceError({ status: 400, body: { error: 'x'.repeat(n), list: Array(n).fill('y') } }),
      );
      measure();
      return kept;
    },
  },
  {
    name: 'errors that nobody keeps',
    smallest: 100,
    most: constant,
    run: (n, measure) => {
      for (let count = 0; count < n; count++) toVeniceError({ status: 400, body: { error: `m ${count}` } });
      measure();
    },
  },
  {
    name: 'used signatures',
    smallest: 3_000,
    most: constant,
    run: async (n, measure) => {
      const renew = createSigner(() => ({}));
      for (let count = 0; count < n; count++)
        await renew({ method: 'GET', url: '', headers: { 'sign-in-with-x': `${count}`.padStart(600, '-') } });
      measure();
      return renew;
    },
  },
];

/** Returns the works that hold more than they may at n, 2n or 4n, in two measurements. */
export async function checkMemory(works: readonly MemoryWork[] = MEMORY_WORKS): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, smallest, most, run } of works) {
    for (const factor of [1, 2, 4]) {
      const size = factor * smallest;
      let held = await heldBy(run, size);
      if (held > most(size)) held = Math.min(held, await heldBy(run, size));
      if (held > most(size)) {
        broken.push(`memory is bounded for ${name}: ${held} bytes for ${size}`);
        break;
      }
    }
  }
  return broken;
}

async function heldBy(run: MemoryWork['run'], size: number): Promise<number> {
  // Buffers are freed some time after they were collected.
  for (let turn = 0; turn < 2; turn++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const before = usedMemory();
  let held = 0;
  await run(size, () => {
    held = usedMemory() - before;
  });
  return held;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedMemory(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
