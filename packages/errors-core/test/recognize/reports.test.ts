import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/data/json.js';
import { findInBandError } from '../../src/find-in-band-error.js';
import { type AnyVeniceError, toVeniceError } from '../../src/index.js';

interface Report {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly endpoint: string | null;
  readonly expect: Expectations;
}

/** See `internal/conformance/corpus/README.md`. */
interface Expectations {
  readonly code?: string;
  readonly notCode?: string;
  readonly family?: string;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly messageIncludes?: string;
  readonly wireCode?: string;
  readonly details?: Readonly<Record<string, Json>>;
  readonly hasDetail?: string;
  readonly noDetail?: string;
  readonly charged?: string;
  readonly action?: string;
}

const CHECKS: Readonly<Record<keyof Expectations, (error: AnyVeniceError, expected: Expectations) => void>> =
  {
    code: (error, { code }) => {
      expect(error.code).toBe(code);
    },
    notCode: (error, { notCode }) => {
      expect(error.code).not.toBe(notCode);
    },
    family: (error, { family }) => {
      expect(error.family).toBe(family);
    },
    retryable: (error, { retryable }) => {
      expect(error.retryable).toBe(retryable);
    },
    retryAfterMs: (error, { retryAfterMs }) => {
      expect(error.retryAfterMs).toBe(retryAfterMs);
    },
    messageIncludes: (error, { messageIncludes }) => {
      expect(error.message).toContain(messageIncludes);
    },
    wireCode: (error, { wireCode }) => {
      expect(error.wireCode).toBe(wireCode);
    },
    details: (error, { details }) => {
      expect(error.details).toMatchObject(details ?? {});
    },
    hasDetail: (error, { hasDetail = '' }) => {
      expect(error.details).toHaveProperty(hasDetail);
    },
    noDetail: (error, { noDetail = '' }) => {
      expect(error.details).not.toHaveProperty(noDetail);
    },
    charged: (error, { charged }) => {
      expect(error.charged).toBe(charged);
    },
    action: (error, { action }) => {
      expect(error.action).toBe(action);
      expect(error.actions[0]).toBe(action);
    },
  };

/** Expectations that nothing fulfills yet, by line. An entry that holds fails its test: remove it then. */
const PENDING: Readonly<Record<string, Readonly<Partial<Record<keyof Expectations, string>>>>> = {};

const reports = readFileSync(
  new URL('../../../../internal/conformance/corpus/reports.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line): Report => JSON.parse(line));

function isExpectation(key: string): key is keyof Expectations {
  return Object.hasOwn(CHECKS, key);
}

const cases = reports.flatMap((report) =>
  Object.keys(report.expect).map((key) => {
    if (!isExpectation(key)) throw new Error(`${report.id} expects ${key}, which has no check`);
    return { report, id: report.id, key, pending: PENDING[report.id]?.[key] };
  }),
);

function errorOf({ status, headers, body, endpoint }: Report): AnyVeniceError {
  return toVeniceError({ status, headers, body, route: endpoint ?? undefined });
}

describe('every report', () => {
  test.each(cases.filter(({ pending }) => pending === undefined))(
    'matches its expectation: $id $key',
    ({ report, key }) => {
      CHECKS[key](errorOf(report), report.expect);
    },
  );

  test.each(cases.filter(({ pending }) => pending !== undefined))(
    'still needs its exemption: $id $key ($pending)',
    ({ report, key }) => {
      expect(() => {
        CHECKS[key](errorOf(report), report.expect);
      }).toThrow();
    },
  );

  test('has the expectation of every exemption', () => {
    const known = cases.map(({ id, key }) => `${id} ${key}`);
    const exempt = Object.entries(PENDING).flatMap(([id, keys]) =>
      Object.keys(keys).map((key) => `${id} ${key}`),
    );
    expect(exempt.filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each(reports.filter(({ status }) => status === 200))('is found inside a 200: $id', (report) => {
    expect(findInBandError({ status: 200, headers: report.headers, body: report.body })).toBeDefined();
  });
});
