import errors from '@venice/errors-core/errors.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { chargesTwice, type FirstFailure } from '../../src/charges.js';
import { policies } from '../../src/policies/all-policies.js';
import { ours } from '../../src/policies/ours.js';
import { scenarios } from '../../src/scenarios.js';
import { simulate } from '../../src/simulate.js';

const failures: readonly FirstFailure[] = [
  ...['', '{"error":"Inference processing failed"}', '<html>'].flatMap((body) =>
    [408, 409, 429, 500, 502, 503, 504, 520, 524].map((status) => ({ status, body })),
  ),
  'INFERENCE_FAILED',
  'MODEL_OVERLOADED',
  'MODEL_AT_CAPACITY',
  'SETTLEMENT_TIMEOUT',
  'GENERATION_FAILED',
  'UNKNOWN_ERROR',
];

test.each(Object.keys(errors.routes).filter((route) => !route.includes('https://')))(
  'nothing is charged twice on %s, whatever goes wrong first',
  async (route) => {
    for (const failure of failures) {
      expect(await chargesTwice(route, failure, { decide: ours }), JSON.stringify(failure)).toBe(0);
    }
  },
);

test.each(policies.filter(({ pacer }) => pacer === 'scopes'))(
  '$name: 1,000 clients are answered next to a broken tenant for 10 minutes',
  async (policy) => {
    const { answered } = await simulate({ ...scenarios().brokenTenant, good: 20 }, policy, {
      clients: 1_000,
      seed: 5,
    });
    expect(answered).toBeGreaterThanOrEqual(0.99);
  },
);
