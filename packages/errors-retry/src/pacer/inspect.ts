import type { VeniceErrorCode } from '@venice/errors-core';
import type { Pace } from './pace.js';
import { type OpaqueId, textOfId } from './request/opaque-id.js';
import type { Breaker } from './state/breaker.js';

/** What a breaker knows. */
export interface BreakerState {
  /** An opaque id. */
  readonly id: string;
  /** Failures in a row that would only be repeated. */
  readonly failuresInARow: number;
  readonly isOpen: boolean;
  /** The code of the error that opened it; `undefined` while it is closed, or without a code. */
  readonly code: VeniceErrorCode | undefined;
  /** The moment of the next probe in Unix milliseconds; `undefined` while it is closed. */
  readonly probeAt: number | undefined;
}

/** What a pacer knows of a key or wallet. */
export interface PacedAccount extends BreakerState {
  /** The tokens that are left for retries. */
  readonly retryTokens: number;
  /** Requests in flight that a limit concerns. */
  readonly inFlight: number;
}

/** What a pacer knows of a key, a model and a `user`. */
export interface PacedBudget {
  /** An opaque id. */
  readonly id: string;
  /** Failures that Venice counts, in the window of the moment. */
  readonly failures: number;
  /** The moment in Unix milliseconds until which Venice would refuse requests; `undefined` if it would not. */
  readonly blockedUntil: number | undefined;
}

/** What a pacer knows, at most 10,000 of each kind. */
export interface PacerState {
  /** Requests that wait. */
  readonly held: number;
  readonly accounts: readonly PacedAccount[];
  /** Key, model and scope. */
  readonly scopes: readonly BreakerState[];
  readonly budgets: readonly PacedBudget[];
  /** Failed requests that may come again. */
  readonly retries: number;
}

/** Returns what a pacer knows, as plain data. */
export function inspect({ states, held, now }: Pace): PacerState {
  const moment = now();
  return {
    held,
    accounts: states.accounts.entries().map(([id, { breaker, quota, gates }]) => ({
      ...stateOf(id, breaker),
      retryTokens: quota.tokens,
      inFlight: gates.reduce((sum, { gate }) => sum + gate.open, 0),
    })),
    scopes: states.breakers.entries().map(([id, breaker]) => stateOf(id, breaker)),
    budgets: states.errors.entries().map(([id, errors]) => ({
      id: textOfId(id),
      failures: errors.failures(moment),
      blockedUntil: errors.blockedUntil(moment),
    })),
    retries: states.attempts.size,
  };
}

function stateOf(id: OpaqueId, { failuresInARow, failure, probeAt }: Breaker): BreakerState {
  return { id: textOfId(id), failuresInARow, isOpen: failure !== undefined, code: failure?.code, probeAt };
}
