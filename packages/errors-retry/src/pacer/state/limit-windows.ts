import type { RateLimitLookup } from '@venice/errors-core/adapter';

/** A limit that holds requests back. */
export interface UsedUpLimit {
  readonly reason: 'request-limit' | 'token-limit';
  readonly until: number;
}

/** What is left of a limit. */
interface Window {
  readonly name: 'requests' | 'tokens';
  /** Infinite until a response reports it. */
  remaining: number;
  /** The limits of the response with this count: the moment of the reset is read when nothing is left. */
  reported?: RateLimitLookup;
}

/** The limits on requests and tokens of one key and model, from the headers of responses. */
export class LimitWindows {
  readonly #requests: Window = { name: 'requests', remaining: Infinity };
  readonly #tokens: Window = { name: 'tokens', remaining: Infinity };
  readonly #windows = [this.#requests, this.#tokens];

  /** Reads the limits of a response. `inFlight` requests were sent after it was counted. */
  read(reported: RateLimitLookup, inFlight: number): void {
    const requests = reported.remaining('requests');
    if (requests !== undefined) {
      this.#requests.remaining = requests - inFlight;
      this.#requests.reported = reported;
    }
    const tokens = reported.remaining('tokens');
    if (tokens !== undefined) {
      this.#tokens.remaining = tokens;
      this.#tokens.reported = reported;
    }
  }

  /** Counts a request that is about to be sent. */
  send(): void {
    this.#requests.remaining--;
  }

  /** Returns the limit that is used up for the longest time; `undefined` if none is. */
  usedUp(now: number): UsedUpLimit | undefined {
    if (this.#requests.remaining > 0 && this.#tokens.remaining > 0) return undefined;
    let found: UsedUpLimit | undefined;
    for (const window of this.#windows) {
      if (window.remaining > 0) continue;
      const resetAt = window.reported?.window(window.name)?.resetAt ?? now;
      if (now >= resetAt) window.remaining = Infinity;
      else if (resetAt > (found?.until ?? 0)) {
        found = { reason: window === this.#requests ? 'request-limit' : 'token-limit', until: resetAt };
      }
    }
    return found;
  }
}
