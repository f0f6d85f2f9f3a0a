import { findVeniceError } from '../error/find-venice-error.js';
import { veniceErrorFromJSON } from '../error/venice-error-from-json.js';
import { readNetworkFailure } from '../network/read-network-failure.js';
import { type Failure, failureOf } from './failure.js';

/**
 * Reads a caught value: a Venice error, or a record of one, alone or inside another error, or a failed connection.
 * `undefined` for anything else. Never throws.
 */
export function readFailure(caught: unknown, route: string | undefined): Failure | undefined {
  // One after the other: TypeScript cannot join two unions of a thousand errors.
  const found = findVeniceError(caught);
  if (found !== undefined) return failureOf(found, route);
  const revived = veniceErrorFromJSON(caught);
  if (revived !== undefined) return failureOf(revived, route);
  const network = readNetworkFailure(caught, { route });
  return network && { ...NO_RESPONSE, route, charged: network.charged };
}

const NO_RESPONSE: Failure = {
  code: undefined,
  family: undefined,
  status: undefined,
  codeStatus: undefined,
  message: undefined,
  route: undefined,
  actions: [],
  retryable: true,
  retryAfterMs: undefined,
  waitSource: undefined,
  resetAt: undefined,
  isOverBudget: false,
  charged: undefined,
  isRefunded: false,
};
