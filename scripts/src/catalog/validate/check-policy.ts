import type { Charged, VeniceErrorActions } from '@venice/errors-core/recognizer';
import type { LocatedError } from '../model/located.js';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Place } from '../place.js';
import type { Problem } from '../problem.js';
import type { StatusRow } from '../schema/statuses.js';

/** The actions at one place of the catalog, and what has to agree with them. */
interface Advice {
  /** The place of the actions, which may be inherited. */
  readonly place: Place;
  readonly actions: VeniceErrorActions;
  readonly isRetried?: boolean | undefined;
  readonly isFinal?: true;
  /** `undefined` if nothing says whether it is charged. */
  readonly charged: Charged | undefined;
}

/**
 * Checks that an error is retried exactly if `wait` is among its actions, that it may be charged if the first thing to
 * do is to find out whether it happened, and that no action is listed twice.
 */
export function checkPolicy(catalog: ValidCatalog): Problem[] {
  const advice = [...catalog.errors.flatMap(adviceOf), ...adviceByStatus(catalog), ...adviceByRoute(catalog)];
  return [...advice.flatMap(checkAdvice), ...catalog.errors.flatMap(checkWaits)];
}

function checkAdvice({ place, actions, isRetried, isFinal, charged }: Advice): Problem[] {
  const problems: Problem[] = [];
  const waits = actions.includes('wait');
  if (isRetried !== undefined && isRetried !== waits) {
    problems.push(place.problem('retry-differs-from-actions', { isRetried }));
  }
  if (isFinal && waits) problems.push(place.problem('final-with-wait', {}));
  if (actions[0] === 'check-outcome' && charged !== 'maybe') {
    problems.push(place.problem('outcome-certain', { charged }));
  }
  const repeated = actions.find((action, index) => actions.indexOf(action) < index);
  if (repeated !== undefined) problems.push(place.problem('repeated-action', { action: repeated }));
  return problems;
}

function adviceOf(error: LocatedError): Advice[] {
  const { actions, retry, routes = {}, charged, wire, place } = error;
  const chargedOn = charged.routes ?? {};
  const onRoutes = [...new Set([...Object.keys(routes), ...Object.keys(chargedOn)])].map((route) => ({
    place: routes[route]
      ? place.at('routes', route, 'actions')
      : place.at('charged', 'routes', route, 'call'),
    actions: routes[route]?.actions ?? actions,
    isRetried: (routes[route]?.retry ?? retry) !== 'never',
    charged: chargedOn[route]?.call ?? charged.call,
  }));
  const byMessage = wire.messages.flatMap((message, index) => {
    const at = place.at('wire', 'messages', index, 'actions');
    return message.actions ? [{ place: at, actions: message.actions, charged: charged.call }] : [];
  });
  const always = { place: place.at('actions'), actions, isRetried: retry !== 'never', charged: charged.call };
  return [always, ...onRoutes, ...byMessage];
}

function adviceByStatus({ statuses: { statuses, otherwise }, places }: ValidCatalog): Advice[] {
  const adviceOfRow = ({ actions, retry }: StatusRow, place: Place): Advice => {
    return { place: place.at('actions'), actions, isRetried: retry !== 'never', charged: undefined };
  };
  return [
    ...Object.entries(statuses).map(([status, row]) =>
      adviceOfRow(row, places.statuses.at('statuses', status)),
    ),
    adviceOfRow(otherwise, places.statuses.at('otherwise')),
  ];
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
function checkWaits({ waitSeconds: general, actions: usual, retry, wire, place }: LocatedError): Problem[] {
  const waits = wire.messages.map(({ waitSeconds, actions = usual }, index) => ({
    waitSeconds,
    isRetried: actions.includes('wait'),
    parent: place.at('wire', 'messages', index),
  }));
  return [{ waitSeconds: general, isRetried: retry !== 'never', parent: place }, ...waits]
    .filter(({ waitSeconds, isRetried }) => waitSeconds !== undefined && !isRetried)
    .map(({ parent }) => parent.at('waitSeconds').problem('wait-without-retry', {}));
}
