import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import {
  type AnyVeniceError,
  describeVeniceError,
  isVeniceError,
  toVeniceError,
  veniceErrorFromJSON,
  type VeniceErrorRecord,
} from '../../src/index.js';
import { commonJs } from '../support/copies.js';
import { hostileValues } from '../support/hostile-values.js';

const recognized = toVeniceError({
  status: 429,
  headers: {
    'retry-after': '3',
    'cf-ray': 'ray',
    'x-ratelimit-remaining': '7',
    'x-ratelimit-resets': '1800000000000',
    'x-venice-version': '20261021.1',
    'x-venice-host-name': 'host-1',
  },
  body: {
    error: { message: 'Busy', type: 'server_error', code: 'model_overloaded', credits_refunded: true },
  },
  route: 'POST /chat/completions',
});
const withIssues = toVeniceError({
  status: 400,
  body: {
    error: 'Invalid request parameters',
    issues: [{ path: ['messages', 0], message: 'Odd', code: 'custom' }],
  },
});
const unrecognized = toVeniceError({});
const large = toVeniceError({
  status: 500,
  body: {
    request: Array.from({ length: 100 }, () => 'x'.repeat(10_000)),
    error: 'Inference processing failed',
  },
});

function posted(value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const code =
      "const { parentPort, workerData } = require('node:worker_threads'); parentPort.postMessage(workerData);";
    const worker = new Worker(code, { eval: true, workerData: value });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Reorders the keys, as a database that stores JSON in its own order does. */
function reordered(error: AnyVeniceError): unknown {
  return Object.fromEntries(Object.entries(error.toJSON()).reverse());
}

describe('an error is restored completely', () => {
  const ways: [string, (error: AnyVeniceError) => unknown][] = [
    ['from JSON', (error) => JSON.parse(JSON.stringify(error))],
    ['from structuredClone', (error) => structuredClone(error.toJSON())],
    ['from a worker', (error) => posted(error.toJSON())],
    ['with its fields in another order', reordered],
    [
      'through another copy of this package',
      (error) => commonJs().veniceErrorFromJSON(error.toJSON())?.toJSON(),
    ],
  ];
  test.each(ways)('%s', async (_name, send) => {
    for (const error of [recognized, withIssues, unrecognized, large]) {
      const revived = veniceErrorFromJSON(await send(error));
      if (revived === undefined) expect.unreachable();
      expect(revived).toBeInstanceOf(Error);
      expect(isVeniceError(revived)).toBe(true);
      expect(revived.name).toBe(error.name);
      expect(revived.toJSON()).toStrictEqual(error.toJSON());
      expect(revived.stack?.split('\n')[0]).toBe(error.stack?.split('\n')[0]);
    }
  });
});

describe('toJSON', () => {
  test('has everything that is known', () => {
    expect(recognized.toJSON()).toStrictEqual({
      name: 'VeniceError',
      code: 'MODEL_OVERLOADED',
      family: 'availability',
      status: 429,
      message: 'Busy',
      matchedBy: 'code',
      wireCode: 'model_overloaded',
      details: {},
      creditsRefunded: true,
      charged: 'no',
      actions: ['wait', 'change-model'],
      action: 'wait',
      retryable: true,
      retryAfterMs: 3_000,
      waitSource: 'server',
      rateLimit: { errorBudget: { remaining: 7, resetAt: 1_800_000_000_000 } },
      requestId: 'ray',
      server: { version: '20261021.1', host: 'host-1' },
      route: 'POST /chat/completions',
      logLevel: 'none',
      docsUrl: recognized.docsUrl,
      body: recognized.body,
    });
  });

  test('has no key for an unknown field', () => {
    expect(Object.keys(unrecognized.toJSON())).toEqual([
      'name',
      'family',
      'message',
      'details',
      'actions',
      'action',
      'retryable',
      'logLevel',
      'docsUrl',
    ]);
  });
});

describe('veniceErrorFromJSON', () => {
  test('keeps code and family of a newer catalog', () => {
    const revived = veniceErrorFromJSON({
      ...recognized.toJSON(),
      code: 'CODE_OF_TOMORROW',
      family: 'family-of-tomorrow',
    });
    expect(revived).toMatchObject({
      code: 'CODE_OF_TOMORROW',
      family: 'family-of-tomorrow',
      message: 'Busy',
    });
  });

  test.each([
    ['matchedBy', 'magic'],
    ['charged', 'perhaps'],
    ['logLevel', 'loud'],
    ['actions', ['wait', 'dance']],
  ])('keeps a value of %s that a newer version added', (key, value) => {
    const record = { ...recognized.toJSON(), [key]: value };
    const revived = veniceErrorFromJSON(record);
    if (revived === undefined) expect.unreachable();
    expect(revived.toJSON()).toStrictEqual(record);
    expect(describeVeniceError(revived)).not.toContain('undefined');
  });

  test('keeps only the parts of issues that have their types', () => {
    const hostile = { toString: 1, valueOf: null };
    const issues = [
      { path: ['a', hostile, [hostile], null, 0], message: 'Odd', addedTomorrow: 1 },
      { path: hostile, message: 'No path' },
      { path: [], message: hostile },
      hostile,
    ];
    const revived = veniceErrorFromJSON({ ...recognized.toJSON(), details: { issues, other: 1 } });
    if (revived === undefined) expect.unreachable();
    expect(revived.details).toStrictEqual({
      issues: [{ path: ['a', 0], message: 'Odd', addedTomorrow: 1 }],
      other: 1,
    });
    expect(describeVeniceError(revived).split('\n')[1]).toBe('  - a.0: Odd');
    const withoutList = veniceErrorFromJSON({ ...recognized.toJSON(), details: { issues: hostile } });
    expect(withoutList?.details).toStrictEqual({ issues: [] });
  });

  test('leaves out fields that a newer version added', () => {
    expect(veniceErrorFromJSON({ ...recognized.toJSON(), addedTomorrow: 1 })?.toJSON()).toStrictEqual(
      recognized.toJSON(),
    );
  });

  test.each(Object.entries(hostileValues))('is undefined for %s', (_name, make) => {
    expect(veniceErrorFromJSON(make())).toBeUndefined();
  });

  test('`null` in a field that can be absent is its absence, as other languages write it', () => {
    const { charged: _, requestId: __, ...absent } = recognized.toJSON();
    const revived = veniceErrorFromJSON({ ...absent, charged: null, requestId: null, body: null });
    expect(revived?.toJSON()).toStrictEqual({ ...absent, body: null });
  });

  test.each<[keyof VeniceErrorRecord, unknown]>([
    ['name', 'TypeError'],
    ['code', 429],
    ['family', undefined],
    ['status', '429'],
    ['message', undefined],
    ['matchedBy', 7],
    ['details', []],
    ['details', null],
    ['creditsRefunded', 'yes'],
    ['charged', true],
    ['actions', []],
    ['actions', 'wait'],
    ['actions', ['wait', 3]],
    ['action', undefined],
    ['server', 'host-1'],
    ['retryable', undefined],
    ['retryAfterMs', '3s'],
    ['rateLimit', 3],
    ['logLevel', 3],
    ['docsUrl', 7],
    ['family', null],
  ])('is undefined for a record whose %s is %j', (key, value) => {
    expect(veniceErrorFromJSON({ ...recognized.toJSON(), [key]: value })).toBeUndefined();
  });
});
