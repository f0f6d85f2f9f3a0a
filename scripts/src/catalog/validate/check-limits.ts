import { type CatalogTables, classify, parseBody } from '@venice/errors-core/recognizer';
import type { DocumentPath } from '../document.js';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** The status of a request above a limit. */
const REFUSED = 429;

/** A budget or a limit, and what it refers to. */
interface Counted {
  readonly path: DocumentPath;
  /** What `details.limiter` of a refusal has to be; `undefined` for any value. */
  readonly limiter: string | undefined;
  readonly body: Readonly<Record<string, string>>;
  readonly routes: readonly string[];
}

/**
 * Checks that every code, route and limit that the budgets and limits of `api.yaml` refer to exists, and that core
 * recognizes the refusal of each.
 */
export function checkLimits(
  catalog: ValidCatalog,
  tables: CatalogTables,
  isCode: (code: string) => boolean,
): Problem[] {
  const { api, headers } = catalog;
  const { budgets, limits, accountWide } = api.value;
  const codes = [
    ...Object.entries(budgets).flatMap(([name, { codes: own = [], except }]) => [
      ...own.map((code, index) => ({ code, at: ['budgets', name, 'codes', index] })),
      ...except.map(({ code }, index) => ({ code, at: ['budgets', name, 'except', index, 'code'] })),
    ]),
    ...Object.entries(limits).map(([name, limit]) => ({
      code: limit.belowLimit,
      at: ['limits', name, 'belowLimit'],
    })),
    ...accountWide.codes.map((code, index) => ({ code, at: ['accountWide', 'codes', index] })),
  ];
  return [
    ...codes.flatMap(({ code, at }) =>
      code === undefined || isCode(code) ? [] : [api.document.problem('unknown-code', { code }, at)],
    ),
    ...Object.entries(budgets).flatMap(([name, { rateLimit: limit }]) =>
      Object.hasOwn(headers.value.limits, limit)
        ? []
        : [
            api.document.problem('unknown-limit', { limit, known: Object.keys(headers.value.limits) }, [
              'budgets',
              name,
              'rateLimit',
            ]),
          ],
    ),
    ...accountWide.exceptRoutes.flatMap((route, index) =>
      Object.hasOwn(api.value.routes, route)
        ? []
        : [api.document.problem('unknown-route', { route }, ['accountWide', 'exceptRoutes', index])],
    ),
    ...countedBy(catalog).flatMap((counted) => checkCounted(counted, catalog, tables)),
  ];
}

function countedBy({ api }: ValidCatalog): Counted[] {
  const { budgets, limits } = api.value;
  return [
    ...Object.entries(budgets).map(([name, { message, routes = [] }]) => ({
      path: ['budgets', name],
      limiter: name,
      body: { error: message },
      routes,
    })),
    ...Object.entries(limits).map(([name, { message, wireCode, routes = [] }]) => ({
      path: ['limits', name],
      limiter: undefined,
      body: wireCode === undefined ? { error: message } : { code: wireCode, error: message },
      routes,
    })),
  ];
}

function checkCounted(
  { path, limiter, body, routes }: Counted,
  { api }: ValidCatalog,
  tables: CatalogTables,
): Problem[] {
  const found = classify(
    { status: REFUSED, headers: new Map(), body: parseBody(body, tables), route: undefined },
    tables,
  );
  const isRecognized =
    found.code !== undefined && (limiter === undefined || found.fixed['limiter'] === limiter);
  return [
    ...routes.flatMap((route, index) =>
      Object.hasOwn(api.value.routes, route)
        ? []
        : [api.document.problem('unknown-route', { route }, [...path, 'routes', index])],
    ),
    ...(isRecognized
      ? []
      : [api.document.problem('unrecognized-refusal', { limiter }, [...path, 'message'])]),
  ];
}
