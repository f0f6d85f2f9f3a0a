import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { carriedVeniceError, carryVeniceError, findVeniceError } from '../src/adapter.js';
import {
  type AnyVeniceError,
  getVeniceError,
  toVeniceError,
  type VeniceError,
  veniceErrorFromJSON,
} from '../src/index.js';
import { adapterCopies, commonJs, esModule, otherRealm } from './support/copies.js';
import { hostileValues } from './support/hostile-values.js';

const error: VeniceError = toVeniceError({
  status: 500,
  body: { error: 'Inference processing failed', credits_refunded: true },
});

/** An error of a client that an adapter has touched. */
function touched(): Error {
  return Object.assign(new Error('Request failed'), carryVeniceError(error));
}

function refuse(): never {
  throw new Error('no');
}

describe('getVeniceError returns', () => {
  test('the same object for a VeniceError', () => {
    expect(getVeniceError(error)).toBe(error);
  });

  test('the error of a record with the mark of this process', () => {
    expect(getVeniceError(touched())?.toJSON()).toEqual(error.toJSON());
  });

  test('the error of a record that was copied through JSON in this process', () => {
    const copy: unknown = JSON.parse(JSON.stringify(carryVeniceError(error)));
    expect(getVeniceError(copy)?.toJSON()).toEqual(error.toJSON());
  });

  test('the error of a record in non-enumerable properties or a frozen object', () => {
    const { veniceError, veniceErrorMark } = carryVeniceError(error);
    const hidden = Object.defineProperties(new Error('x'), {
      veniceError: { value: veniceError },
      veniceErrorMark: { value: veniceErrorMark },
    });
    expect(getVeniceError(Object.freeze(hidden))?.code).toBe('INFERENCE_FAILED');
  });

  test('one error for one record', () => {
    const caught = touched();
    expect(getVeniceError(caught)).toBe(getVeniceError(new Error('wrapped', { cause: caught })));
  });

  test('the error of a record that an adapter changed', () => {
    const carrier = carryVeniceError({ ...error.toJSON(), message: 'The connection broke.' });
    expect(carriedVeniceError(carrier)?.message).toBe('The connection broke.');
  });
});

describe('getVeniceError ignores', () => {
  const { veniceError, veniceErrorMark } = carryVeniceError(error);

  test.each<[string, unknown]>([
    ['a record without a mark', { veniceError }],
    ['a record with another mark', { veniceError, veniceErrorMark: 'guess' }],
    ['a record with an empty mark', { veniceError, veniceErrorMark: '' }],
    ['a mark that is not a string', { veniceError, veniceErrorMark: [veniceErrorMark] }],
    ['a mark without a record', { veniceErrorMark }],
    ['an incomplete record', { veniceError: { name: 'VeniceError' }, veniceErrorMark }],
    ['a record that is a string', { veniceError: JSON.stringify(veniceError), veniceErrorMark }],
    ['a bare record', veniceError],
    ['an error of another kind', new TypeError('fetch failed')],
    ['an abort', new DOMException('This operation was aborted', 'AbortError')],
  ])('%s', (_what, value) => {
    expect(getVeniceError(value)).toBeUndefined();
    expect(getVeniceError(new Error('wrapped', { cause: value }))).toBeUndefined();
  });

  test('the mark is long, and the same for all errors of the process', () => {
    expect(veniceErrorMark).toMatch(/^[\da-f]{32}$/);
    expect(carryVeniceError(toVeniceError({})).veniceErrorMark).toBe(veniceErrorMark);
  });
});

describe('the search of getVeniceError', () => {
  test.each(['cause', 'errors', 'lastError', 'error', 'param', 'value', 'data'])('looks in `%s`', (key) => {
    expect(getVeniceError({ [key]: touched() })?.code).toBe('INFERENCE_FAILED');
    expect(getVeniceError({ [key]: error })).toBe(error);
  });

  test('takes the last error of a retry library, not the first of its list', () => {
    const { veniceError: record } = carryVeniceError(toVeniceError({ status: 401 }));
    const first = carryVeniceError({ ...record, message: 'first' });
    expect(getVeniceError({ errors: [first, touched()], lastError: touched() })?.code).toBe(
      'INFERENCE_FAILED',
    );
  });

  test('ignores every other property', () => {
    for (const key of ['response', 'body', 'detail', 'reason', 'veniceError']) {
      expect(getVeniceError({ [key]: touched() })).toBeUndefined();
    }
  });

  test('reads every error of a list', () => {
    const aggregate = new AggregateError([new Error('first'), null, 'text', touched()], 'All failed');
    expect(getVeniceError(aggregate)?.code).toBe('INFERENCE_FAILED');
    const retryError = Object.assign(new Error('Failed after 3 attempts.'), {
      reason: 'maxRetriesExceeded',
      errors: [new Error('first'), new Error('second')],
      lastError: touched(),
    });
    expect(getVeniceError(retryError)?.code).toBe('INFERENCE_FAILED');
  });

  test('prefers the nearest error', () => {
    const near = toVeniceError({ status: 401 });
    const far = toVeniceError({ status: 402 });
    expect(getVeniceError({ cause: { cause: far }, data: near })).toBe(near);
  });

  test('goes at most 8 levels deep', () => {
    const nest = (levels: number): unknown =>
      levels === 0 ? error : new Error(`level ${levels}`, { cause: nest(levels - 1) });
    expect(getVeniceError(nest(8))).toBe(error);
    expect(getVeniceError(nest(9))).toBeUndefined();
  });

  test('visits at most 100 objects', () => {
    const list = (others: number): unknown => ({
      errors: [...Array.from({ length: others }, () => new Error('other')), error],
    });
    expect(getVeniceError(list(98))).toBe(error);
    expect(getVeniceError(list(99))).toBeUndefined();
  });

  test('ends in cycles', () => {
    const first = new Error('first');
    const second = new Error('second', { cause: first });
    first.cause = second;
    expect(getVeniceError(first)).toBeUndefined();
    expect(getVeniceError(Object.assign(first, { errors: [first, second, error] }))).toBe(error);
  });

  test('skips properties that throw', () => {
    const caught = { error: touched() };
    Object.defineProperty(caught, 'cause', { get: refuse });
    Object.defineProperty(caught, 'veniceError', { get: refuse });
    expect(getVeniceError(caught)?.code).toBe('INFERENCE_FAILED');
  });

  test.each(Object.entries(hostileValues))('never throws for %s', (_name, make) => {
    expect(getVeniceError(make())).toBeUndefined();
    expect(getVeniceError({ cause: make(), errors: make(), error: { veniceError: make() } })).toBeUndefined();
    expect(getVeniceError({ errors: [make()], data: error })).toBe(error);
    const { veniceErrorMark } = carryVeniceError(error);
    expect(getVeniceError({ veniceError: make(), veniceErrorMark })).toBeUndefined();
  });

  test('calls the reader of an adapter for every object it visits', () => {
    const decode = (value: object): AnyVeniceError | undefined => {
      if ('teapot' in value) return toVeniceError({ status: 418 });
      return undefined;
    };
    expect(findVeniceError({ errors: [{}, { teapot: true }] }, decode)?.status).toBe(418);
    expect(findVeniceError({ teapot: true, cause: error }, decode)?.status).toBe(418);
    expect(findVeniceError({ cause: error }, decode)).toBe(error);
    expect(findVeniceError({ cause: error }, refuse)).toBe(error);
    expect(findVeniceError({ teapot: true }, refuse)).toBeUndefined();
  });
});

describe('copies of this package', () => {
  test('share the mark in one process', async () => {
    const copies = await adapterCopies();
    for (const { carryVeniceError: carry } of copies) {
      const caught = { error: carry(error) };
      expect(getVeniceError(caught)?.toJSON()).toEqual(error.toJSON());
      expect((await esModule()).getVeniceError(caught)?.toJSON()).toEqual(error.toJSON());
      expect(commonJs().getVeniceError(caught)?.toJSON()).toEqual(error.toJSON());
    }
  });

  test('recognize each other’s class in one process', async () => {
    expect((await esModule()).getVeniceError({ cause: error })).toBe(error);
    expect(commonJs().getVeniceError({ cause: error })).toBe(error);
  });

  test('hide the mark from the listed properties of globalThis', () => {
    carryVeniceError(error);
    const mark = Symbol.for('@venice/errors.mark');
    expect(Object.getOwnPropertyDescriptor(globalThis, mark)).toMatchObject({
      enumerable: false,
      writable: false,
    });
  });

  test('have another mark in another realm', () => {
    expect(otherRealm().getVeniceError(touched())).toBeUndefined();
  });

  test('have another mark in a worker, and restore the record', async () => {
    const core = new URL('../dist/index.js', import.meta.url).href;
    const worker = new Worker(
      `import { parentPort, workerData } from 'node:worker_threads';
       const { getVeniceError, veniceErrorFromJSON } = await import('${core}');
       const { veniceError } = workerData;
       parentPort.postMessage([getVeniceError(workerData)?.code, veniceErrorFromJSON(veniceError)?.code]);`,
      { eval: true, workerData: carryVeniceError(error), execArgv: ['--input-type=module'] },
    );
    const [codes] = (await once(worker, 'message')) as [unknown];
    await worker.terminate();
    expect(codes).toEqual([undefined, 'INFERENCE_FAILED']);
    expect(veniceErrorFromJSON(carryVeniceError(error).veniceError)?.code).toBe('INFERENCE_FAILED');
  });
});
