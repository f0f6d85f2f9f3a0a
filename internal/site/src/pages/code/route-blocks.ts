import type { Catalog, CatalogEntry } from '../../catalog/catalog.js';
import { type Block, inlineCode } from '../../document/document.js';
import { type RouteOutcome, routeOutcomes } from './route-outcomes.js';

/** Describes an error on each route: documented routes, actions, retry and cost as core returns them. */
export function routeBlocks(
  code: string,
  entry: CatalogEntry,
  { routes }: Catalog,
  link: (text: string) => string,
): Block[] {
  const documented = Object.keys(routes)
    .filter((route) => routes[route]?.statuses?.includes(entry.status))
    .sort();
  const outcomes = routeOutcomes(code, entry, Object.keys(routes).sort());
  return [
    { kind: 'heading', text: 'Routes and cost' },
    {
      kind: 'table',
      head: ['route', 'actions', 'retry', 'charged'],
      rows: outcomes.map((outcome, index) => outcomeRow(outcome, index === 0 && outcomes.length > 1)),
    },
    ...noteBlocks(entry, link),
    ...(documented.length === 0
      ? []
      : [
          {
            kind: 'more',
            summary: `The official document lists status ${entry.status} for ${documented.length} routes`,
            blocks: [{ kind: 'list', items: documented.map(inlineCode) }],
          } satisfies Block,
        ]),
  ];
}

function outcomeRow({ routes, actions, retryable, charged }: RouteOutcome, isRest: boolean): string[] {
  const name =
    routes.length > 0 ? routes.map(inlineCode).join(', ') : isRest ? 'any other route' : 'any route';
  return [name, actions.map(inlineCode).join(', '), retryable ? 'yes' : 'no', charged];
}

function noteBlocks({ routes = {}, charged }: CatalogEntry, link: (text: string) => string): Block[] {
  const names = [...new Set([...Object.keys(routes), ...Object.keys(charged.routes ?? {})])].sort();
  const items = names.flatMap((name) => {
    const notes = [routes[name]?.remedy, charged.routes?.[name]?.note].filter((note) => note !== undefined);
    return notes.length === 0 ? [] : [`${inlineCode(name)}: ${link(notes.join(' '))}`];
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
