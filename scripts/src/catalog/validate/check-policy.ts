import { type Charged, retryPolicyOf, type VeniceErrorActions } from '@venice/errors-core/recognizer';
import type { LocatedError } from '../model/located.js';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Place } from '../place.js';
import type { Problem } from '../problem.js';

/** The actions at one place of the catalog, and what has to agree with them. */
interface Advice {
  /** The place of the actions, which may be inherited. */
  readonly place: Place;
  readonly actions: VeniceErrorActions;
  readonly isFinal?: true;
  /** `undefined` if nothing says whether it is charged. */
  readonly charged: Charged | undefined;
}

/**
 * Checks that an error may be charged if the first thing to do is to find out whether it happened, that what is final
 * is not sent again, that a wait has an effect, and that no action is listed twice.
 */
export function checkPolicy(catalog: ValidCatalog): Problem[] {
  const advice = [...catalog.errors.flatMap(adviceOf), ...adviceByStatus(catalog), ...adviceByRoute(catalog)];
  return [...advice.flatMap(checkAdvice), ...catalog.errors.flatMap(checkWaits)];
}

function checkAdvice({ place, actions, isFinal, charged }: Advice): Problem[] {
  const problems: Problem[] = [];
  if (isFinal && isRetried(actions)) problems.push(place.problem('final-with-wait', {}));
  if (actions[0] === 'check-outcome' && charged !== 'maybe') {
    problems.push(place.problem('outcome-certain', { charged }));
  }
  const repeated = actions.find((action, index) => actions.indexOf(action) < index);
  if (repeated !== undefined) problems.push(place.problem('repeated-action', { action: repeated }));
  return problems;
}

function adviceOf(error: LocatedError): Advice[] {
  const { actions, routes = {}, charged, wire, place } = error;
  const chargedOn = charged.routes ?? {};
  const onRoutes = [...new Set([...Object.keys(routes), ...Object.keys(chargedOn)])].map((route) => ({
    place: routes[route]
      ? place.at('routes', route, 'actions')
      : place.at('charged', 'routes', route, 'call'),
    actions: routes[route]?.actions ?? actions,
    charged: chargedOn[route]?.call ?? charged.call,
  }));
  const byMessage = wire.messages.flatMap((message, index) => {
    const at = place.at('wire', 'messages', index, 'actions');
    return message.actions ? [{ place: at, actions: message.actions, charged: charged.call }] : [];
  });
  return [{ place: place.at('actions'), actions, charged: charged.call }, ...onRoutes, ...byMessage];
}

function adviceByStatus({ statuses: { statuses, otherwise }, places }: ValidCatalog): Advice[] {
  const rows = Object.entries(statuses).map(([status, row]) => ({ ...row, path: ['statuses', status] }));
  return [...rows, { ...otherwise, path: ['otherwise'] }].map(({ actions, path }) => {
    return { place: places.statuses.at(...path, 'actions'), actions, charged: undefined };
  });
}

function adviceByRoute({ api, places }: ValidCatalog): Advice[] {
  const byStatus = Object.entries(api.routes).flatMap(([route, { terminal = [] }]) =>
    terminal.map(({ actions }, index): Advice => {
      const place = places.api.at('routes', route, 'terminal', index, 'actions');
      return { place, actions, isFinal: true, charged: undefined };
    }),
  );
  const { actions, charged } = api.acceptance;
  return [{ place: places.api.at('acceptance', 'actions'), actions, isFinal: true, charged }, ...byStatus];
}

/** A wait without a retry has no effect. */
function checkWaits({ waitSeconds: general, actions: usual, wire, place }: LocatedError): Problem[] {
  const waits = wire.messages.map(({ waitSeconds, actions = usual }, index) => {
    return { waitSeconds, actions, parent: place.at('wire', 'messages', index) };
  });
  return [{ waitSeconds: general, actions: usual, parent: place }, ...waits]
    .filter(({ waitSeconds, actions }) => waitSeconds !== undefined && !isRetried(actions))
    .map(({ parent }) => parent.at('waitSeconds').problem('wait-without-retry', {}));
}

function isRetried(actions: VeniceErrorActions): boolean {
  return retryPolicyOf(actions) !== 'never';
}
