import type { Charged, VeniceErrorActions } from '@venice/errors-core/recognizer';
import type { CatalogDocument, DocumentPath } from '../document.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** The actions at one place of the catalog, and what has to agree with them. */
interface Advice {
  readonly document: CatalogDocument;
  /** The place that gives the actions; the nearest parent if they are inherited. */
  readonly path: DocumentPath;
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

function checkAdvice({ document, path, actions, isRetried, isFinal, charged }: Advice): Problem[] {
  const problems: Problem[] = [];
  const waits = actions.includes('wait');
  if (isRetried !== undefined && isRetried !== waits) {
    problems.push(document.problem('retry-differs-from-actions', { isRetried }, path));
  }
  if (isFinal && waits) problems.push(document.problem('final-with-wait', {}, path));
  if (actions[0] === 'check-outcome' && charged !== 'maybe') {
    problems.push(document.problem('outcome-certain', { charged }, path));
  }
  const repeated = actions.find((action, index) => actions.indexOf(action) < index);
  if (repeated !== undefined) problems.push(document.problem('repeated-action', { action: repeated }, path));
  return problems;
}

function adviceOf({ entry, document, path }: LocatedError): Advice[] {
  const { routes = {}, charged, wire } = entry;
  const chargedOn = charged.routes ?? {};
  const at = (own: readonly PropertyKey[], actions = entry.actions, call = charged.call) => ({
    document,
    path: [...path, ...own],
    actions,
    charged: call,
  });
  const onRoutes = [...new Set([...Object.keys(routes), ...Object.keys(chargedOn)])].map((route) => {
    const { actions, retry = entry.retry } = routes[route] ?? {};
    const inherited = Object.hasOwn(routes, route) ? ['routes', route] : ['charged', 'routes', route, 'call'];
    const own = actions === undefined ? inherited : ['routes', route, 'actions'];
    return { ...at(own, actions, chargedOn[route]?.call), isRetried: retry !== 'never' };
  });
  const byMessage = wire.messages.flatMap(({ actions }, index) =>
    actions === undefined ? [] : [at(['wire', 'messages', index, 'actions'], actions)],
  );
  return [{ ...at(['actions']), isRetried: entry.retry !== 'never' }, ...onRoutes, ...byMessage];
}

function adviceByStatus({ statuses: { value, document } }: ValidCatalog): Advice[] {
  const rows = Object.entries(value.statuses).map(([status, row]) => ({ row, path: ['statuses', status] }));
  return [...rows, { row: value.otherwise, path: ['otherwise'] }].map(({ row, path }) => ({
    document,
    path: [...path, 'actions'],
    actions: row.actions,
    isRetried: row.retryable,
    charged: undefined,
  }));
}

function adviceByRoute({ api: { value, document } }: ValidCatalog): Advice[] {
  const final = { document, isFinal: true, charged: undefined } as const;
  const byStatus = Object.entries(value.routes).flatMap(([route, { terminal = [] }]) =>
    terminal.map(({ actions }, index) => {
      return { ...final, actions, path: ['routes', route, 'terminal', index, 'actions'] };
    }),
  );
  const { actions, charged } = value.acceptance;
  return [{ ...final, path: ['acceptance', 'actions'], actions, charged }, ...byStatus];
}

/** A wait without a retry has no effect. */
function checkWaits({ entry, document, path }: LocatedError): Problem[] {
  const waits = entry.wire.messages.map(({ waitSeconds, actions = entry.actions }, index) => ({
    waitSeconds,
    isRetried: actions.includes('wait'),
    at: [...path, 'wire', 'messages', index, 'waitSeconds'],
  }));
  return [
    { waitSeconds: entry.waitSeconds, isRetried: entry.retry !== 'never', at: [...path, 'waitSeconds'] },
    ...waits,
  ]
    .filter(({ waitSeconds, isRetried }) => waitSeconds !== undefined && !isRetried)
    .map(({ at }) => document.problem('wait-without-retry', {}, at));
}
