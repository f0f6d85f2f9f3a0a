import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';

interface Marks {
  readonly esModule: string;
  readonly commonJs: string;
  readonly again: string;
  readonly shared: PropertyDescriptor | undefined;
  readonly accessorCalls: number;
}

/** Runs a script in a new worker, then loads both built copies there and returns their marks. */
async function marksAfter(script: string): Promise<Marks> {
  const entry = new URL('../../dist/adapter.js', import.meta.url);
  const worker = new Worker(
    `import { createRequire } from 'node:module';
     import { parentPort } from 'node:worker_threads';
     const MARK = Symbol.for('@venice/errors.mark');
     let accessorCalls = 0;
     ${script}
     const markOf = ({ carryVeniceError }) => carryVeniceError({}).veniceErrorMark;
     const esModule = await import('${entry.href}');
     const commonJs = createRequire('${entry.href}')('./adapter.cjs');
     const marks = { esModule: markOf(esModule), commonJs: markOf(commonJs), again: markOf(esModule) };
     const { value, enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(globalThis, MARK) ?? {};
     parentPort.postMessage({ ...marks, shared: { value, enumerable, writable, configurable }, accessorCalls });`,
    { eval: true, execArgv: ['--input-type=module'] },
  );
  const [marks] = (await once(worker, 'message')) as [Marks];
  await worker.terminate();
  expect(marks.again).toBe(marks.esModule);
  for (const mark of [marks.esModule, marks.commonJs]) expect(mark).toMatch(/^[\da-f]{32}$/);
  return marks;
}

describe('the mark of the process', () => {
  test('is shared by copies, and hidden', async () => {
    const { esModule, commonJs, shared } = await marksAfter('');
    expect(commonJs).toBe(esModule);
    expect(shared).toEqual({ value: esModule, enumerable: false, writable: false, configurable: false });
  });

  test('differs from process to process', async () => {
    const [first, second] = [await marksAfter(''), await marksAfter('')];
    expect(second.esModule).not.toBe(first.esModule);
  });

  test('belongs to a single copy if globalThis accepts no new property', async () => {
    const { esModule, commonJs } = await marksAfter('Object.preventExtensions(globalThis);');
    expect(commonJs).not.toBe(esModule);
  });

  test('is never read from an accessor', async () => {
    const { esModule, commonJs, accessorCalls } = await marksAfter(
      `Object.defineProperty(globalThis, MARK, { get: () => { accessorCalls++; throw new Error('no'); } });`,
    );
    expect(commonJs).not.toBe(esModule);
    expect(accessorCalls).toBe(0);
  });

  test('does not need crypto', async () => {
    const { esModule, commonJs } = await marksAfter(
      `Object.defineProperty(globalThis, 'crypto', { value: undefined });`,
    );
    expect(commonJs).toBe(esModule);
  });
});
