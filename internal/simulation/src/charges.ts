import { createVeniceRules, type PlannedResponse } from '@venice/errors-testing';
import type { Policy } from './policies/all-policies.js';
import { call, doubleCharges } from './simulate.js';
import { createVenice } from './venice.js';
import { VirtualTime } from './virtual-time.js';

/** How the first response of a request goes wrong: a response, or a connection that breaks after it was carried out. */
export type FirstFailure = PlannedResponse | 'lost';

/** Sends one request whose first response goes wrong. Returns how many charges were made again. */
export async function chargesTwice(
  route: string,
  failure: FirstFailure,
  policy: Pick<Policy, 'decide'>,
): Promise<number> {
  const time = new VirtualTime();
  const sequence = [failure === 'lost' ? ('success' as const) : failure];
  const rules = createVeniceRules({ sequence, now: time.now });
  const venice = createVenice(rules, time, {}, 1);
  let isFirst = true;
  const send: typeof venice.send = async (request) => {
    const answer = await venice.send(request);
    const isLost = isFirst && failure === 'lost';
    isFirst = false;
    return isLost ? { ...answer, status: undefined } : answer;
  };
  await time.run(
    call({ route, tenant: 'a', body: { model: 'm', prompt: route } }, policy, { ...venice, send }),
  );
  return doubleCharges(rules.charges);
}
