import type { VeniceRulesOptions } from '@venice/errors-testing';

/** A situation that clients are in. */
export interface Scenario {
  readonly name: string;
  readonly seconds: number;
  /** Good requests a second, of all clients together. */
  readonly good: number;
  /** Requests a second of one tenant whose requests are all wrong. */
  readonly broken: number;
  readonly rules: VeniceRulesOptions;
}

const LATENCY: readonly [number, number] = [200, 1_000];

/** Returns all situations, shortened or in full. */
export function scenarios(
  isShort = false,
): Readonly<Record<'brokenTenant' | 'emptyAccount' | 'outage', Scenario>> {
  return {
    brokenTenant: {
      name: 'A broken tenant',
      seconds: isShort ? 45 : 600,
      good: 8,
      broken: 4,
      rules: {
        latencyMs: LATENCY,
        failures: [{ error: 'INVALID_MODEL', when: ({ fields }) => fields['broken'] === true }],
      },
    },
    emptyAccount: {
      name: 'An empty account',
      seconds: 300,
      good: isShort ? 3 : 8,
      broken: 0,
      rules: { latencyMs: LATENCY, balance: 0 },
    },
    outage: {
      name: 'An outage of one minute',
      seconds: 60,
      good: 8,
      broken: 0,
      rules: { latencyMs: LATENCY, failures: [{ error: 'MODEL_AT_CAPACITY' }] },
    },
  };
}
