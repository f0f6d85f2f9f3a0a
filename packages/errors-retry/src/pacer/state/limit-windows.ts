import type { RateLimit } from '@venice/errors-core';

/** The limits of a model that a pacer keeps to. */
const LIMITS = ['requests', 'tokens'] as const;

/** A limit that holds requests back. */
export interface UsedUpLimit {
  readonly reason: 'request-limit' | 'token-limit';
  readonly until: number;
}

/** The limits on requests and tokens of one key and model, from the headers of responses. */
export class LimitWindows {
  readonly #windows = new Map<(typeof LIMITS)[number], { remaining: number; resetAt: number }>();

  /** Reads the limits of a response. `inFlight` requests were sent after it was counted. */
  read(rateLimit: RateLimit, inFlight: number): void {
    for (const name of LIMITS) {
      const { remaining, resetAt } = rateLimit[name] ?? {};
      if (remaining === undefined || resetAt === undefined) continue;
      this.#windows.set(name, { remaining: name === 'requests' ? remaining - inFlight : remaining, resetAt });
    }
  }

  /** Counts a request that is about to be sent. */
  send(): void {
    const requests = this.#windows.get('requests');
    if (requests !== undefined) requests.remaining--;
  }

  /** Returns the limit that is used up for the longest time; `undefined` if none is. */
  usedUp(now: number): UsedUpLimit | undefined {
    let found: UsedUpLimit | undefined;
    for (const [name, { remaining, resetAt }] of this.#windows) {
      if (now >= resetAt) this.#windows.delete(name);
      else if (remaining <= 0 && resetAt > (found?.until ?? 0)) {
        found = { reason: name === 'requests' ? 'request-limit' : 'token-limit', until: resetAt };
      }
    }
    return found;
  }
}
