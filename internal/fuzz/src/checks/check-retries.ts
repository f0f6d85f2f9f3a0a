import type { AdapterClient } from '@venice/adapter-description';
import { getVeniceError } from '@venice/errors-core';
import type { WireCase } from '../cases/wire-case.js';
import type { CaseServer } from '../clients/case-server.js';
import { withoutPauses } from '../clients/pauses.js';

const MAX_RETRIES = 2;

/**
 * Returns the properties of a client's retry loop that do not hold; none if all is well. The requests are counted with
 * and without the adapter.
 */
export async function checkRetries(
  client: Pick<AdapterClient, 'repeat'>,
  server: CaseServer,
  wire: WireCase,
): Promise<string[]> {
  const send = async (isHooked: boolean, maxRetries: number): Promise<readonly [number, unknown]> => {
    server.use(wire);
    const caught = await client.repeat(server.baseURL, { isHooked, maxRetries }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return [server.requests(), caught];
  };
  return withoutPauses(async () => {
    const [bare] = await send(false, MAX_RETRIES);
    const [hooked, caught] = await send(true, MAX_RETRIES);
    const [single] = await send(true, 0);
    const mayRetry =
      getVeniceError(caught)?.retryable === true || wire.headers['x-should-retry']?.trim() === 'true';
    const counts = `${bare} without us, ${hooked} with us, ${single} without retries`;
    const rules: Readonly<Record<string, boolean>> = {
      'a client without retries sends one request': single === 1,
      'a request is sent as often as the client is allowed to, at most': hooked <= 1 + MAX_RETRIES,
      'no request is sent twice because of us': hooked <= bare || mayRetry,
      'a request whose error is final is sent once': hooked === 1 || mayRetry || wire.status < 400,
    };
    return Object.keys(rules)
      .filter((rule) => rules[rule] !== true)
      .map((rule) => `${rule}: ${counts}`);
  });
}
