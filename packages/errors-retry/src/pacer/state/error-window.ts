import type { RateLimitWindow } from '@venice/errors-core';
import { type ErrorBudget, limitRules } from '@venice/errors-core/adapter';

interface Counted {
  failures: number;
  resetAt: number;
}

/** The error budgets of one key, model and `user`, as Venice counts them. */
export class ErrorWindow {
  readonly #counted = new Map<string, Counted>();

  /** Counts a failure on its budget. */
  add({ name, windowSeconds }: ErrorBudget, now: number): void {
    const open = this.#open(name, now);
    this.#counted.set(name, {
      failures: (open?.failures ?? 0) + 1,
      resetAt: open?.resetAt ?? now + windowSeconds * 1_000,
    });
  }

  /** Corrects the count of a budget with what a response reports. */
  correct({ name, limit }: ErrorBudget, { remaining, resetAt }: RateLimitWindow, now: number): void {
    if (remaining === undefined || resetAt === undefined || resetAt <= now) return;
    this.#counted.set(name, { failures: Math.max(0, limit - remaining), resetAt });
  }

  /** Returns the moment until which requests would be refused; `undefined` if none would be. */
  blockedUntil(now: number): number | undefined {
    if (this.#counted.size === 0) return undefined;
    const resets = limitRules.budgets.flatMap(({ name, limit }) => {
      const open = this.#open(name, now);
      return open !== undefined && open.failures >= limit ? [open.resetAt] : [];
    });
    return resets.length === 0 ? undefined : Math.max(...resets);
  }

  /** Returns the failures of the open windows together. */
  failures(now: number): number {
    return limitRules.budgets.reduce((sum, { name }) => sum + (this.#open(name, now)?.failures ?? 0), 0);
  }

  #open(name: string, now: number): Counted | undefined {
    const counted = this.#counted.get(name);
    return counted !== undefined && now < counted.resetAt ? counted : undefined;
  }
}
