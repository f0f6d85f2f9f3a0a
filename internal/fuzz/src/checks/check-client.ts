import { isDeepStrictEqual } from 'node:util';
import type { AdapterClient } from '@venice/adapter-description';
import { toVeniceError } from '@venice/errors-core';
import type { WireCase } from '../cases/wire-case.js';
import type { CaseServer } from '../clients/case-server.js';
import { brokenRulesOf, essenceOf } from './check-error.js';

/** Returns the properties that do not hold for a real client that gets a response; none if all is well. */
export async function checkClient(
  client: Pick<AdapterClient, 'call'>,
  server: CaseServer,
  wire: WireCase,
): Promise<string[]> {
  try {
    server.use(wire);
    const error = await client.call(server.baseURL, 'POST', '/chat/completions');
    const isFailure = wire.status >= 400;
    const read = isFailure ? toVeniceError({ ...wire, route: 'POST /chat/completions' }) : undefined;
    return [
      ...(server.requests() === 1 ? [] : [`no request is sent twice: ${server.requests()}`]),
      ...(isFailure && error === undefined ? ['a failed response has an error'] : []),
      ...(error === undefined ? [] : brokenRulesOf(error)),
      ...(isDeepStrictEqual(essenceOf(error), essenceOf(read ?? error))
        ? []
        : ['the client knows what core knows']),
      ...(error === undefined || error.status === wire.status
        ? []
        : [`the status is as observed: ${String(error.status)}`]),
    ];
  } catch (thrown) {
    return [`the reader of caught values does not throw: ${String(thrown)}`];
  }
}
