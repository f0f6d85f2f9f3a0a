import type { CatalogDocument, DocumentPath } from '../document.js';
import { dialectsOf } from '../model/dialects.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** Checks that every code, family and route that a file refers to exists. */
export function checkReferences(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  const { families, errors, statuses, dialects, shapes, headers, api } = catalog;
  const familyNames = families.map(({ name }) => name);
  const routes = new Set(Object.keys(api.value.routes));

  const family = (document: CatalogDocument, path: DocumentPath, name: string): Problem[] =>
    familyNames.includes(name)
      ? []
      : [document.problem('unknown-family', { family: name, known: familyNames }, path)];
  const code = (
    document: CatalogDocument,
    path: DocumentPath,
    name: string | undefined,
    at?: 'key',
  ): Problem[] =>
    name === undefined || isCode(name) ? [] : [document.problem('unknown-code', { code: name }, path, at)];
  const routesOf = ({ entry, document, path }: LocatedError): Problem[] =>
    [
      ...Object.keys(entry.routes ?? {}).map((route) => ({ route, at: [...path, 'routes', route] })),
      ...Object.keys(entry.charged.routes ?? {}).map((route) => ({
        route,
        at: [...path, 'charged', 'routes', route],
      })),
    ]
      .filter(({ route }) => !routes.has(route))
      .map(({ route, at }) => document.problem('unknown-route', { route }, at, 'key'));

  const rows = [
    ...Object.entries(statuses.value.statuses).map(([status, row]) => ({ path: ['statuses', status], row })),
    { path: ['otherwise'], row: statuses.value.otherwise },
  ];
  return [
    ...errors.flatMap(routesOf),
    ...rows.flatMap(({ path, row }) => [
      ...family(statuses.document, [...path, 'family'], row.family),
      ...code(statuses.document, [...path, 'code'], row.code),
    ]),
    ...dialectsOf(dialects).flatMap(({ document, path, code: name }) => code(document, path, name, 'key')),
    ...shapes.value.shapes.flatMap(({ fallback }, index) =>
      code(shapes.document, ['shapes', index, 'fallback', 'code'], fallback?.code),
    ),
    ...code(shapes.document, ['streams', 'interrupted', 'code'], shapes.value.streams.interrupted.code),
    ...Object.entries(api.value.routes).flatMap(([route, { codes = [] }]) =>
      codes.flatMap((rule, index) =>
        code(api.document, ['routes', route, 'codes', index, 'code'], rule.code),
      ),
    ),
    ...api.value.retries.repeats.routes.flatMap((route, index) =>
      routes.has(route)
        ? []
        : [api.document.problem('unknown-route', { route }, ['retries', 'repeats', 'routes', index])],
    ),
    ...headers.value.signals.flatMap((rule, index) =>
      code(headers.document, ['signals', index, 'code'], rule.code),
    ),
    ...checkBaseUrl(catalog),
  ];
}

function checkBaseUrl({ api }: ValidCatalog): Problem[] {
  const { pathname } = new URL(api.value.baseUrl);
  if (pathname !== '/') return [];
  return [api.document.problem('base-url-without-path', {}, ['baseUrl'])];
}
