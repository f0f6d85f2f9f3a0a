import type { AnyVeniceError } from '@venice/errors-core';
import { budgetOf, limitRules } from '@venice/errors-core/adapter';
import { limitHeaders } from '../generated/examples.js';
import { refusal, type RulesResponse } from './refusal.js';
import type { RequestFacts } from './rules-request.js';
import { WindowCounter } from './window-counter.js';

/** Venice's error budgets. A budget is counted for each combination of key (of wallets: IP address), model and `user`. */
export class ErrorBudgets {
  readonly #budgets = limitRules.budgets.map((budget) => ({
    budget,
    failures: new WindowCounter(budget.windowSeconds),
  }));

  /** Returns the refusal of a request if one of its budgets is used up. */
  refuse(facts: RequestFacts, now: number): RulesResponse | undefined {
    for (const { budget, failures } of this.#budgets) {
      const { count, resetAt } = failures.read(bucketOf(facts), now);
      if (count < budget.limit) continue;
      return refusal(budget, report(budget.rateLimit, 0, resetAt));
    }
    return undefined;
  }

  /** Counts a failure, if Venice counts it. */
  count(error: AnyVeniceError, facts: RequestFacts, now: number): void {
    const counted = budgetOf(error);
    this.#budgets.find(({ budget }) => budget === counted)?.failures.add(bucketOf(facts), now);
  }

  /** Returns the headers that report the usual budget: that without conditions of its own. */
  headers(facts: RequestFacts, now: number): Readonly<Record<string, string>> {
    const usual = this.#budgets.at(-1);
    if (usual === undefined) return {};
    const { budget, failures } = usual;
    const { count, resetAt } = failures.read(bucketOf(facts), now);
    return report(budget.rateLimit, Math.max(0, budget.limit - count), resetAt);
  }
}

type LimitName = keyof typeof limitHeaders;

/** Returns the headers of a limit. Resets are Unix milliseconds. */
export function report(
  name: LimitName,
  remaining: number,
  resetAt: number,
  limit?: number,
): Readonly<Record<string, string>> {
  const headers = limitHeaders[name];
  return {
    ...(headers.limit === undefined || limit === undefined ? {} : { [headers.limit]: String(limit) }),
    ...(headers.remaining === undefined ? {} : { [headers.remaining]: String(Math.floor(remaining)) }),
    [headers.reset]: String(Math.ceil(resetAt)),
  };
}

/** The server sees one IP address, so all wallets share a bucket. */
function bucketOf({ isWallet, account, model, user }: RequestFacts): string {
  return JSON.stringify([isWallet ? 'ip' : account, model, user]);
}
