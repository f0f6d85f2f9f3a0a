import type { StoredFailure } from '../answer/stored-failure.js';

const FAILURES = 5;
const PROBE_MS = 5_000;

/** What a breaker does with a request. */
export type BreakerVerdict = 'pass' | 'probe' | { readonly failure: StoredFailure; readonly waitMs: number };

/** Opens after failures that would only be repeated. While it is open, it lets one request through every 5 s. */
export class Breaker {
  #inARow = 0;
  #failure: StoredFailure | undefined;
  #probeAt = 0;

  get failure(): StoredFailure | undefined {
    return this.#failure;
  }

  get failuresInARow(): number {
    return this.#inARow;
  }

  /** The moment of the next probe; `undefined` while it is closed. */
  get probeAt(): number | undefined {
    return this.#failure === undefined ? undefined : this.#probeAt;
  }

  /** Decides on a request, without counting it. */
  verdict(now: number): BreakerVerdict {
    if (this.#failure === undefined) return 'pass';
    const waitMs = this.#probeAt - now;
    // A longer wait means that the clock was set back.
    return waitMs > 0 && waitMs <= PROBE_MS ? { failure: this.#failure, waitMs } : 'probe';
  }

  /** Counts a probe that is about to be sent. */
  startProbe(now: number): void {
    this.#probeAt = now + PROBE_MS;
  }

  /** Counts a failure that would only be repeated. */
  fail(failure: StoredFailure, now: number, isFinal: boolean): void {
    this.#inARow++;
    if (!isFinal && this.#inARow < FAILURES) return;
    if (this.#failure === undefined) this.#probeAt = now + PROBE_MS;
    this.#failure = failure;
  }

  succeed(): void {
    this.#inARow = 0;
    this.#failure = undefined;
  }
}
