import { format } from 'prettier';
import { policies } from './policies/all-policies.js';
import { documentOf } from './report/document.js';
import { pictureOf } from './report/picture.js';
import type { Result } from './report/result.js';
import { scenarios } from './scenarios.js';
import { simulate } from './simulate.js';

/** What to simulate. */
export interface TableOptions {
  /** Shorter scenarios. */
  readonly short: boolean;
  readonly seed: number;
  /** How many clients: the first number for all scenarios, the others for the broken tenant. */
  readonly clients: readonly number[];
  /** Called before each simulation. */
  readonly onStart?: (name: string) => void;
}

/** Simulates all policies in all scenarios, and returns the files with the results by name. */
export async function simulateTables({
  short,
  seed,
  clients,
  onStart,
}: TableOptions): Promise<Readonly<Record<string, string>>> {
  const { brokenTenant, emptyAccount, outage } = scenarios(short);
  const [first = 10, ...others] = clients;
  const runs = [
    { scenario: brokenTenant, clients: first },
    // The rate stays per client, so many clients send more.
    ...others.map((count) => ({
      scenario: { ...brokenTenant, seconds: 60, good: Math.max(8, count / 60) },
      clients: count,
    })),
    { scenario: emptyAccount, clients: first },
    { scenario: outage, clients: first },
  ];
  const results: Result[] = [];
  for (const run of runs) {
    for (const policy of policies) {
      onStart?.(`${run.scenario.name}, ${run.clients} clients: ${policy.name}`);
      const outcome = await simulate(run.scenario, policy, { clients: run.clients, seed });
      results.push({ scenario: run.scenario.name, policy: policy.name, clients: run.clients, ...outcome });
    }
  }
  const drawn = results.filter(
    ({ scenario, clients: count }) => scenario === brokenTenant.name && count === first,
  );
  return {
    'SIMULATION.md': await format(documentOf(results, seed), { parser: 'markdown' }),
    'simulation.json': await format(JSON.stringify({ seed, results }), { parser: 'json' }),
    'simulation.svg': pictureOf(drawn),
  };
}
