import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import type { ErrorDescription } from './read-openapi.js';

/** Returns a route without the names of its parameters, which may differ between document and catalog. */
export function routeKey(route: string): string {
  return route.replace(/\{[^}]*\}/g, '{}');
}

/** Compares the routes, and the statuses of their errors. */
export function compareRoutes({ routes, responses }: ErrorDescription, { api }: CatalogModel): Difference[] {
  const documented = new Map(routes.map((route): [string, string[]] => [routeKey(route), []]));
  for (const { route, status } of responses) documented.get(routeKey(route))?.push(status);
  const listed = new Set(Object.keys(api.routes).map(routeKey));
  const added = routes.filter((route) => !listed.has(routeKey(route)));
  return [
    ...added.map((route) => unknownRoute(route, documented.get(routeKey(route)) ?? [])),
    ...Object.entries(api.routes).flatMap(([route, { source, statuses = [] }]) => {
      const found = documented.get(routeKey(route));
      if (found !== undefined) return compareStatuses(route, statuses.map(String), found);
      return source === 'openapi' ? [missingRoute(route)] : [];
    }),
  ];
}

function unknownRoute(route: string, statuses: readonly string[]): Difference {
  return {
    document: 'openapi',
    id: 'unknown-route',
    subject: route,
    facts: { statuses },
    positions: [route],
  };
}

function missingRoute(route: string): Difference {
  const positions = ['catalog/api.yaml'];
  return { document: 'openapi', id: 'missing-route', subject: route, facts: {}, positions };
}

function compareStatuses(
  route: string,
  listed: readonly string[],
  documented: readonly string[],
): Difference[] {
  const difference = (id: 'unknown-status' | 'missing-status', status: string): Difference => {
    const subject = `${route} ${status}`;
    return { document: 'openapi', id, subject, facts: { status }, positions: [subject] };
  };
  const unknown = documented.filter((status) => !listed.includes(status));
  const missing = listed.filter((status) => !documented.includes(status));
  return [
    ...unknown.map((status) => difference('unknown-status', status)),
    ...missing.map((status) => difference('missing-status', status)),
  ];
}
