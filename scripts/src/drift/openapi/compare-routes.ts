import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import { nowOfficial } from '../now-official.js';
import type { ErrorDescription } from './read-openapi.js';

/** Returns a route without the names of its parameters, which may differ between document and catalog. */
export function routeKey(route: string): string {
  return route.replace(/\{[^}]*\}/g, '{}');
}

const document = 'openapi';

/** Compares the routes, and the statuses of their errors. */
export function compareRoutes(
  { routes, responses }: ErrorDescription,
  { api, places: { api: place } }: CatalogModel,
): Difference[] {
  const documented = new Map(routes.map((route): [string, string[]] => [routeKey(route), []]));
  for (const { route, status } of responses) documented.get(routeKey(route))?.push(status);
  const listed = new Set(Object.keys(api.routes).map(routeKey));
  const unknown = routes.filter((route) => !listed.has(routeKey(route)));
  return [
    ...unknown.map((subject): Difference => {
      const facts = { statuses: documented.get(routeKey(subject)) ?? [] };
      return { document, id: 'unknown-route', subject, facts, positions: [subject] };
    }),
    ...Object.entries(api.routes).flatMap(([route, { source, statuses = [] }]): Difference[] => {
      const found = documented.get(routeKey(route));
      const about = { document, subject: route, positions: [place.file] } as const;
      if (found === undefined)
        return source === 'openapi' ? [{ ...about, id: 'missing-route', facts: {} }] : [];
      if (source === 'openapi') return compareStatuses(route, statuses.map(String), found);
      // The catalog cannot list a class of statuses.
      const exact = [...new Set(found)].map(Number).filter(Number.isInteger);
      const listed = exact.length === 0 ? undefined : exact.sort((left, right) => left - right);
      return [
        nowOfficial({ ...about, place: place.at('routes', route), source, facts: { statuses: listed } }),
        ...compareStatuses(route, exact.map(String), found),
      ];
    }),
  ];
}

function compareStatuses(
  route: string,
  listed: readonly string[],
  documented: readonly string[],
): Difference[] {
  const difference = (id: 'unknown-status' | 'missing-status', status: string): Difference => {
    const subject = `${route} ${status}`;
    return { document, id, subject, facts: { status }, positions: [subject] };
  };
  const unknown = documented.filter((status) => !listed.includes(status));
  const missing = listed.filter((status) => !documented.includes(status));
  return [
    ...unknown.map((status) => difference('unknown-status', status)),
    ...missing.map((status) => difference('missing-status', status)),
  ];
}
