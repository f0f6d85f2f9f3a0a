import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Finding } from '../finding.js';
import type { ErrorDescription } from './read-openapi.js';

/** A route whatever its parameters are called: their names are the document's own. */
export function routeKey(route: string): string {
  return route.replace(/\{[^}]*\}/g, '{}');
}

/** Which routes there are, and the statuses of their errors. */
export function compareRoutes({ routes, responses }: ErrorDescription, { api }: CatalogModel): Finding[] {
  const documented = new Set(routes.map(routeKey));
  const listed = new Map(
    Object.entries(api.routes).map(([route, { statuses = [] }]) => [routeKey(route), statuses.map(String)]),
  );
  const statusesOf = (key: string): string[] =>
    responses.filter(({ route }) => routeKey(route) === key).map(({ status }) => status);

  return [
    ...routes
      .filter((route) => !listed.has(routeKey(route)))
      .map((route): Finding => {
        const statuses = statusesOf(routeKey(route)).join(', ');
        return {
          document: 'openapi',
          kind: 'route-added',
          subject: route,
          what:
            statuses === '' ? 'is a route without documented errors' : `is a route that answers ${statuses}`,
          todo: `add "${route}": { source: openapi${statuses === '' ? '' : `, statuses: [${statuses}]`} } to catalog/api.yaml`,
          where: [route],
        };
      }),
    ...Object.entries(api.routes)
      .filter(([route, { source }]) => source === 'openapi' && !documented.has(routeKey(route)))
      .map(([route]): Finding => ({
        document: 'openapi',
        kind: 'route-removed',
        subject: route,
        what: 'is no longer documented',
        todo: 'keep it with another source while it answers',
        where: ['catalog/api.yaml'],
      })),
    ...Object.keys(api.routes).flatMap((route) =>
      documented.has(routeKey(route))
        ? compareStatuses(route, listed.get(routeKey(route)) ?? [], statusesOf(routeKey(route)))
        : [],
    ),
  ];
}

function compareStatuses(route: string, listed: readonly string[], documented: readonly string[]): Finding[] {
  const finding = (kind: Finding['kind'], status: string, what: string, todo: string): Finding => ({
    document: 'openapi',
    kind,
    subject: `${route} ${status}`,
    what,
    todo,
    where: [`${route} ${status}`],
  });
  return [
    ...documented
      .filter((status) => !listed.includes(status))
      .map((status) =>
        finding(
          'status-added',
          status,
          'is an error status that the catalog does not have for the route',
          `add ${status} to its statuses in catalog/api.yaml`,
        ),
      ),
    ...listed
      .filter((status) => !documented.includes(status))
      .map((status) =>
        finding(
          'status-removed',
          status,
          'is an error status that is no longer documented for the route',
          `take ${status} off its statuses in catalog/api.yaml`,
        ),
      ),
  ];
}
