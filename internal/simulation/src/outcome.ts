import type { Venice } from './venice.js';

/** One request of a client, in the end. */
export interface Served {
  readonly isBroken: boolean;
  readonly isAnswered: boolean;
  readonly latencyMs: number;
}

/** The outcome of a simulation. */
export interface Outcome {
  /** The share of good requests that were answered, from 0 to 1. */
  readonly answered: number;
  /** Milliseconds from a good request to its answer: the median, and the value that 95 % do not exceed. */
  readonly latencyMs: { readonly median: number; readonly p95: number };
  /** Requests that Venice has received, for each request that the clients wanted to make. */
  readonly load: number;
  /** Requests that Venice has received. */
  readonly sent: number;
  /** Requests that Venice has received in vain. */
  readonly wasted: number;
  /** Seconds in which Venice has refused good requests because of an error budget. */
  readonly lockedOutSeconds: number;
  readonly doubleCharges: number;
}

export function outcomeOf(served: readonly Served[], { received }: Venice, doubleCharges: number): Outcome {
  const good = served.filter(({ isBroken }) => !isBroken);
  const answered = good.filter(({ isAnswered }) => isAnswered);
  const latencies = answered.map(({ latencyMs }) => latencyMs).sort((left, right) => left - right);
  return {
    answered: answered.length / good.length,
    latencyMs: { median: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
    load: received.total / served.length,
    sent: received.total,
    wasted: received.failed,
    lockedOutSeconds: received.lockedOut.size,
    doubleCharges,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
