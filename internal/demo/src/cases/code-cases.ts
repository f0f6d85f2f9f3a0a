import {
  type VeniceErrorCode,
  veniceErrorCodes,
  veniceErrorDefinitions,
  type VeniceErrorFamily,
} from '@venice/errors-core';
import type { VeniceErrorServer } from '@venice/errors-testing/server';
import type { Case } from './case.js';
import { expectCode } from './expectation.js';

/** The families that most readers know come first, those of single endpoints last. */
const FAMILIES: Readonly<Record<VeniceErrorFamily, number>> = {
  authentication: 0,
  permission: 1,
  billing: 2,
  'rate-limit': 3,
  availability: 4,
  internal: 5,
  request: 6,
  'not-found': 7,
  'content-policy': 8,
  media: 9,
};

/** Returns every code that fails a request, sent as its bare message: by family, then by status. */
export function codeCases(server: VeniceErrorServer): Case[] {
  return veniceErrorCodes
    .filter((code) => !inBandCodes.includes(code))
    .sort(byFamilyAndStatus)
    .map((code) => ({
      name: code,
      baseURL: server.answer(code, { shape: 'plain' }).baseURL,
      expectation: expectCode(code),
    }));
}

/** The codes that arrive in a successful response only. No client throws for them. */
export const inBandCodes: readonly VeniceErrorCode[] = veniceErrorCodes.filter(
  (code) => veniceErrorDefinitions[code].status < 400,
);

function byFamilyAndStatus(left: VeniceErrorCode, right: VeniceErrorCode): number {
  const [first, second] = [veniceErrorDefinitions[left], veniceErrorDefinitions[right]];
  return (
    FAMILIES[first.family] - FAMILIES[second.family] ||
    first.status - second.status ||
    left.localeCompare(right, 'en')
  );
}
