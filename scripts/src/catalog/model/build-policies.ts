import type { CodePolicy, Policies, RoutePolicy } from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import type { LocatedError } from './located.js';
import { sortedRecord } from './sorted-record.js';
import type { ValidCatalog } from './valid-catalog.js';

/** Builds the policies that core's functions read, sorted. */
export function buildPolicies({
  errors,
  api,
  shapes,
}: Pick<ValidCatalog, 'errors' | 'api' | 'shapes'>): Policies {
  const { statuses, withoutCode, actions, charged } = api.acceptance;
  const routes = Object.entries(api.routes);
  const routesBilled = (charged: string): string[] =>
    routes.flatMap(([route, { billing }]) => (billing.charged === charged ? [route] : [])).sort(compare);
  return {
    policies: sortedRecord(errors.map((error) => [error.code, codePolicy(error)])),
    terminal: sortedRecord(
      routes.map(([route, { terminal }]) => [
        route,
        terminal &&
          sortedRecord(terminal.map(({ status, actions: then }) => [`${status}`, { actions: then }])),
      ]),
    ),
    acceptance: {
      routes: routesBilled('on-acceptance'),
      statuses: [...statuses].sort(compare),
      withoutCode: [...withoutCode].sort(compare),
      actions,
      charged,
    },
    foreignKey: { actions: shapes.gateways.foreignKey.actions },
    free: routesBilled('free'),
  };
}

function codePolicy(error: LocatedError): CodePolicy {
  const { family, status, actions, waitSeconds, charged, routes = {}, logLevel, message } = error;
  const atRoutes = [...Object.keys(routes), ...Object.keys(charged.routes ?? {})].flatMap((route) => {
    const policy = routePolicy(routes[route]?.actions, charged.routes?.[route]?.call);
    return Object.keys(policy).length === 0 ? [] : [[route, policy] as const];
  });
  return {
    family,
    status,
    actions,
    ...(waitSeconds === undefined ? {} : { waitSeconds }),
    charged: charged.call,
    logLevel,
    message,
    ...(atRoutes.length === 0 ? {} : { routes: sortedRecord(atRoutes) }),
  };
}

function routePolicy(actions: RoutePolicy['actions'], charged: RoutePolicy['charged']): RoutePolicy {
  return { ...(actions === undefined ? {} : { actions }), ...(charged === undefined ? {} : { charged }) };
}
