import { type VeniceErrorCode, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import type { VeniceErrorServer } from '@venice/errors-testing/server';
import type { Case } from './case.js';
import { expectCode } from './expectation.js';

/** Every code that fails a request, sent as its bare sentence; family by family, in the order of their statuses. */
export function codeCases(server: VeniceErrorServer): Case[] {
  return veniceErrorCodes
    .filter((code) => !insideSuccess.includes(code))
    .sort(byFamilyAndStatus)
    .map((code) => ({
      name: code,
      baseURL: server.answer(code, { shape: 'plain' }).baseURL,
      expectation: expectCode(code),
    }));
}

/** The codes that arrive inside a successful answer only: no client fails for them. */
export const insideSuccess: readonly VeniceErrorCode[] = veniceErrorCodes.filter(
  (code) => veniceErrorDefinitions[code].status < 400,
);

function byFamilyAndStatus(left: VeniceErrorCode, right: VeniceErrorCode): number {
  const [first, second] = [veniceErrorDefinitions[left], veniceErrorDefinitions[right]];
  if (first.family === second.family) return first.status - second.status || compare(left, right);
  return lowestStatus(first.family) - lowestStatus(second.family) || compare(first.family, second.family);
}

function lowestStatus(family: string): number {
  return Math.min(
    ...Object.values(veniceErrorDefinitions).flatMap((each) => (each.family === family ? each.status : [])),
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : 1;
}
