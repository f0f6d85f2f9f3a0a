import {
  type Charged,
  toVeniceError,
  type VeniceErrorAction,
  type VeniceErrorCode,
  veniceErrorDefinitions,
} from '@venice/errors-core';
import { billing } from '../generated/api.js';

/** What an error costs and asks for on some routes. */
export interface OnRoutes {
  readonly routes: readonly string[];
  /** Whether they are the routes whose requests are never charged. */
  readonly areFree: boolean;
  readonly charged: Charged;
  readonly actions: readonly VeniceErrorAction[];
}

/** Returns what core decides for an error on each route: first the usual, then the differences. */
export function costByRoute(code: VeniceErrorCode): readonly [usual: OnRoutes, ...others: OnRoutes[]] {
  const { status, charged, actions } = veniceErrorDefinitions[code];
  const usual = { routes: [], areFree: false, charged, actions };
  const groups = new Map<string, OnRoutes & { routes: string[] }>();
  for (const [route, charges] of Object.entries(billing)) {
    const error = toVeniceError({ status, route, body: { code } });
    const areFree = charges === 'free';
    const found = {
      areFree,
      charged: areFree ? ('no' as const) : (error.charged ?? charged),
      actions: error.actions,
    };
    if (keyOf(found) === keyOf(usual)) continue;
    const key = `${keyOf(found)},${areFree}`;
    const group = groups.get(key) ?? { ...found, routes: [] };
    group.routes.push(route);
    groups.set(key, group);
  }
  return [usual, ...groups.values()];
}

function keyOf({ charged, actions }: Pick<OnRoutes, 'charged' | 'actions'>): string {
  return [charged, ...actions].join();
}
