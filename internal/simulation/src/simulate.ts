import { type Charge, createVeniceRules } from '@venice/errors-testing';
import type { Call } from './call.js';
import { type Outcome, outcomeOf, type Served } from './outcome.js';
import type { Policy } from './policies/all-policies.js';
import type { Failure } from './policies/policy.js';
import type { Scenario } from './scenarios.js';
import { createVenice, type Venice } from './venice.js';
import { VirtualTime } from './virtual-time.js';

/** How many clients take part, and the seed of everything random. */
export interface SimulationOptions {
  /** @defaultValue 10 */
  readonly clients?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

const TENANTS = 9;

/** Simulates a situation in virtual time, with the code of a policy that also runs for real. */
export async function simulate(
  scenario: Scenario,
  policy: Policy,
  { clients = 10, seed = 1 }: SimulationOptions = {},
): Promise<Outcome> {
  const time = new VirtualTime();
  const rules = createVeniceRules({ ...scenario.rules, seed, now: time.now });
  const venice = createVenice(rules, time, policy, seed);
  const served: Served[] = [];
  const load = [
    ...callsOf(scenario.good, scenario.seconds, (index) => ({
      tenant: `tenant ${index % TENANTS}`,
      client: index % clients,
    })),
    ...callsOf(scenario.broken, scenario.seconds, () => ({ tenant: 'broken', client: -1 })),
  ];
  const work = load.map(async ({ at, index, tenant, client }) => {
    await time.sleep(at);
    const isBroken = client < 0;
    const user = policy.sendsUser === true ? { user: tenant } : {};
    const body = { model: 'm', ...user, ...(isBroken ? { broken: true } : {}), prompt: `${client} ${index}` };
    const start = time.now();
    const isAnswered = await call({ route: 'POST /chat/completions', tenant, body }, policy, venice);
    served.push({ isBroken, isAnswered, latencyMs: time.now() - start });
  });
  await time.run(Promise.all(work));
  return outcomeOf(served, venice, doubleCharges(rules.charges));
}

/** Sends a request until it succeeds, or until the policy gives it up. Returns whether it succeeded. */
export async function call(
  request: Call,
  { decide }: Pick<Policy, 'decide'>,
  venice: Venice,
): Promise<boolean> {
  const { now, random, sleep } = venice;
  const start = now();
  let previous: Failure | undefined;
  for (let attempt = 1; ; attempt++) {
    const answer = await venice.send(request);
    if (answer.status !== undefined && answer.status < 400) return true;
    const failure: Failure = {
      ...answer,
      route: request.route,
      attempt,
      elapsedMs: now() - start,
      // One is enough: they would form a chain.
      previous: previous && { ...previous, previous: undefined },
    };
    const wait = decide(failure, { now, random });
    if (wait === undefined) return false;
    previous = failure;
    await sleep(wait);
  }
}

/** Returns how many requests were charged again. */
export function doubleCharges(charges: readonly Charge[]): number {
  return charges.length - new Set(charges.map(({ route, body }) => `${route} ${body}`)).size;
}

interface Arrival {
  readonly at: number;
  readonly index: number;
  readonly tenant: string;
  readonly client: number;
}

function callsOf(
  perSecond: number,
  seconds: number,
  who: (index: number) => Pick<Arrival, 'tenant' | 'client'>,
): Arrival[] {
  return Array.from({ length: perSecond * seconds }, (_, index) => ({
    at: (index * 1_000) / perSecond,
    index,
    ...who(index),
  }));
}
