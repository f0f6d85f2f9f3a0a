import errors from '@venice/errors-core/errors.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { chargesTwice, type FirstFailure } from '../src/charges.js';
import { policies, type Policy } from '../src/policies/all-policies.js';
import { openaiDefaults } from '../src/policies/openai.js';
import { ours } from '../src/policies/ours.js';
import { scenarios } from '../src/scenarios.js';
import { simulate } from '../src/simulate.js';

const { brokenTenant, emptyAccount, outage } = scenarios(true);

function policy(name: string): Policy {
  const found = policies.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no policy "${name}".`);
  return found;
}

describe('next to a broken tenant', () => {
  test.each(['ours, pacer with scopes', 'ours, a user per tenant'])(
    '%s: at least 99 percent of the good requests are answered',
    async (name) => {
      const { answered, lockedOutSeconds } = await simulate(brokenTenant, policy(name));
      expect(answered).toBeGreaterThanOrEqual(0.99);
      expect(lockedOutSeconds).toBe(0);
    },
  );

  test('with the defaults of an SDK, less than two thirds are', async () => {
    const { answered, lockedOutSeconds } = await simulate(brokenTenant, policy('openai 7'));
    expect(answered).toBeLessThan(0.66);
    expect(lockedOutSeconds).toBeGreaterThan(15);
  });
});

test('in an outage the load is at most 1.1 times the usual one, and 3 times with the defaults of an SDK', async () => {
  expect((await simulate(outage, policy('ours, pacer with scopes'))).load).toBeLessThanOrEqual(1.1);
  expect((await simulate({ ...outage, seconds: 10 }, policy('openai 7'))).load).toBeGreaterThan(2.5);
});

test('in five minutes of an empty account at most 100 requests are sent', async () => {
  expect((await simulate(emptyAccount, policy('ours, pacer with scopes'))).sent).toBeLessThanOrEqual(100);
});

test('the same seed gives the same outcome', async () => {
  const run = () => simulate({ ...brokenTenant, seconds: 10 }, policy('ours'), { seed: 3 });
  expect(await run()).toEqual(await run());
});

describe('money', () => {
  const routes = Object.keys(errors.routes).filter((route) => !route.includes('https://'));
  const failures: FirstFailure[] = [
    'lost',
    'REQUEST_TIMEOUT',
    { status: 502, body: '<html>' },
    { status: 524 },
  ];

  test('nothing is charged twice, on every route', async () => {
    const twice: string[] = [];
    for (const route of routes) {
      for (const failure of failures) {
        if ((await chargesTwice(route, failure, { decide: ours })) > 0)
          twice.push(`${route} ${JSON.stringify(failure)}`);
      }
    }
    expect(twice).toEqual([]);
    expect(routes.length).toBeGreaterThan(40);
  });

  test('the defaults of an SDK pay twice for a job', async () => {
    expect(await chargesTwice('POST /video/queue', 'REQUEST_TIMEOUT', { decide: openaiDefaults(7) })).toBe(1);
  });
});
