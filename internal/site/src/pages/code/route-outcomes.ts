import { toVeniceError, type VeniceErrorAction, type VeniceErrorCode } from '@venice/errors-core';
import type { CatalogEntry, CatalogExample } from '../../catalog/catalog.js';

/** What core answers for a code on some routes. */
export interface RouteOutcome {
  /** Empty for all routes that no other outcome names. */
  readonly routes: readonly string[];
  readonly actions: readonly VeniceErrorAction[];
  readonly retryable: boolean;
  readonly charged: string;
}

/**
 * Asks core about the plain example of a code on each route, and groups the routes by its answer. The first
 * outcome is that of an unknown route, and of all routes that are not listed.
 */
export function routeOutcomes(code: string, entry: CatalogEntry, routes: readonly string[]): RouteOutcome[] {
  const example = entry.examples.find(({ route }) => route === undefined) ?? entry.examples[0];
  if (example === undefined) return [];
  const general = outcomeOf(example, undefined);
  const outcomes = new Map([[keyOf(general), general]]);
  for (const route of routes) {
    const outcome = outcomeOf(example, route);
    // On some routes a status belongs to another code.
    if (outcome.code !== (code as VeniceErrorCode)) continue;
    const known = outcomes.get(keyOf(outcome));
    if (known === general) continue;
    outcomes.set(keyOf(outcome), { ...outcome, routes: [...(known?.routes ?? []), route] });
  }
  return [...outcomes.values()];
}

function outcomeOf(
  { status, headers, body }: CatalogExample,
  route: string | undefined,
): RouteOutcome & { readonly code: string | undefined } {
  const error = toVeniceError({ status, headers, body, route });
  return {
    code: error.code,
    routes: [],
    actions: error.actions,
    retryable: error.retryable,
    charged: error.charged ?? 'maybe',
  };
}

function keyOf({ actions, retryable, charged }: RouteOutcome): string {
  return JSON.stringify([actions, retryable, charged]);
}
