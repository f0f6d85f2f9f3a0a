import type { CatalogDocument, DocumentPath } from '../document.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** What files say of each other: every code, family and route that is named is there. */
export function checkReferences(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  const { families, errors, statuses, shapes, headers, api } = catalog;
  const familyNames = families.map(({ name }) => name);
  const routes = new Set(Object.keys(api.value.routes));

  const family = (document: CatalogDocument, path: DocumentPath, name: string): Problem[] =>
    familyNames.includes(name)
      ? []
      : [document.problem(path, `there is no family "${name}"`, `use one of ${familyNames.join(', ')}`)];
  const code = (document: CatalogDocument, path: DocumentPath, name: string | undefined): Problem[] =>
    name === undefined || isCode(name)
      ? []
      : [document.problem(path, `there is no code ${name}`, 'name a code of the catalog')];
  const routesOf = ({ entry, document, path }: LocatedError): Problem[] =>
    [
      ...Object.keys(entry.routes ?? {}).map((route) => ({ route, at: [...path, 'routes', route] })),
      ...Object.keys(entry.charged.routes ?? {}).map((route) => ({
        route,
        at: [...path, 'charged', 'routes', route],
      })),
    ]
      .filter(({ route }) => !routes.has(route))
      .map(({ route, at }) =>
        document.problem(at, `"${route}" is no route of api.yaml`, 'add the route there, or mend it', 'key'),
      );

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
    ...shapes.value.shapes.flatMap(({ fallback }, index) =>
      code(shapes.document, ['shapes', index, 'fallback', 'code'], fallback?.code),
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
  return [
    api.document.problem(
      ['baseUrl'],
      'the base URL has no path',
      'write it whole, such as https://host/api/v1',
    ),
  ];
}
