import type { StoredFailure } from '../answer/stored-failure.js';

const FAILURES = 5;
const PROBE_MS = 5_000;

/** How an open breaker answers a request. */
export interface BreakerRefusal {
  readonly failure: StoredFailure;
  /** Milliseconds until the next probe. */
  readonly waitMs: number;
}

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

  /** Returns the answer to a request; `undefined` if it may be sent. */
  refusal(now: number): BreakerRefusal | undefined {
    if (this.#failure === undefined) return undefined;
    const waitMs = this.#probeAt - now;
    // A longer wait means that the clock was set back.
    return waitMs > 0 && waitMs <= PROBE_MS ? { failure: this.#failure, waitMs } : undefined;
  }

  /** Counts a request that is about to be sent: while the breaker is open, it is the probe. */
  send(now: number): void {
    if (this.#failure !== undefined && this.refusal(now) === undefined) this.#probeAt = now + PROBE_MS;
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
