import { type limitHeaders } from '../generated/examples.js';
import { documentedResponse } from '../response/documented-response.js';
import { report } from './error-budgets.js';
import { type RulesResponse } from './refusal.js';
import type { RequestFacts } from './rules-request.js';
import { WindowCounter } from './window-counter.js';

/** The limits that Venice sets for each model. */
export interface RateLimits {
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
}

const MINUTE = 60;

/** The limits on requests and tokens a minute, counted for each combination of key and model. */
export class ModelRateLimits {
  readonly #limits: readonly {
    readonly name: keyof typeof limitHeaders;
    readonly limit: number;
    readonly used: WindowCounter;
    readonly costOf: (facts: RequestFacts) => number;
  }[];

  constructor({ requestsPerMinute, tokensPerMinute }: RateLimits) {
    this.#limits = [
      { name: 'requests', limit: requestsPerMinute, used: new WindowCounter(MINUTE), costOf: () => 1 },
      {
        name: 'tokens',
        limit: tokensPerMinute,
        used: new WindowCounter(MINUTE),
        costOf: ({ tokens }) => tokens,
      },
    ];
  }

  /** Returns the refusal of a request above a limit; otherwise counts it. */
  admit(facts: RequestFacts, now: number): RulesResponse | undefined {
    if (facts.model === '') return undefined;
    const key = JSON.stringify([facts.account, facts.model]);
    const isUsedUp = this.#limits.some(({ limit, used }) => used.read(key, now).count >= limit);
    if (isUsedUp) return documentedResponse('RATE_LIMIT_EXCEEDED', { headers: this.headers(facts, now) });
    for (const { used, costOf } of this.#limits) used.add(key, now, costOf(facts));
    return undefined;
  }

  /** Returns the headers that report the limits of a model. */
  headers(facts: RequestFacts, now: number): Readonly<Record<string, string>> {
    if (facts.model === '') return {};
    const key = JSON.stringify([facts.account, facts.model]);
    const reports = this.#limits
      .filter(({ limit }) => Number.isFinite(limit))
      .map(({ name, limit, used }) => {
        const { count, resetAt } = used.read(key, now);
        return report(name, Math.max(0, limit - count), resetAt, limit);
      });
    return Object.fromEntries(reports.flatMap((headers) => Object.entries(headers)));
  }
}
