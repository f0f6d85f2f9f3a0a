import { type Check, failureOf } from './check.js';
import { clientChecks } from './client-checks.js';
import { clients } from './clients.js';
import { identityChecks } from './identity.js';
import { retryChecks, testingChecks } from './other-packages.js';
import type { Plan } from './plan.js';
import type { Surroundings } from './surroundings.js';

/** The result of one check. */
export interface Result {
  /** The client, or what else is checked: `retry`, `testing`, `identity`. */
  readonly group: string;
  readonly name: string;
  /** Why it failed, if it did. */
  readonly failure?: string;
}

/** Runs every check of a plan here: those of one client in order, the clients at the same time. Never rejects. */
export async function runChecks(plan: Plan, surroundings: Surroundings = {}): Promise<readonly Result[]> {
  const results = await Promise.all([
    ...clients.map((client) => runGroup(client.name, clientChecks(client, plan, surroundings))),
    runGroup('retry', retryChecks(plan)),
    runGroup('testing', testingChecks(plan)),
    runGroup('identity', identityChecks(surroundings)),
  ]);
  return results.flat();
}

async function runGroup(group: string, checks: readonly Check[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const failure = await failureOf(check);
    results.push({ group, name: check.name, ...(failure !== undefined && { failure }) });
  }
  return results;
}
