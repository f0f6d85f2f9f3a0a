import type { SingleFiles, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { valuesAt } from './values-at.js';

type Kind = 'code' | 'family' | 'limit' | 'route';

/** What refers to what, by file and path. */
const REFERENCES: readonly (readonly [file: keyof SingleFiles, path: string, kind: Kind, at?: 'key'])[] = [
  ['statuses', 'statuses.*.family', 'family'],
  ['statuses', 'otherwise.family', 'family'],
  ['statuses', 'statuses.*.code', 'code'],
  ['statuses', 'otherwise.code', 'code'],
  ['dialects', 'dialects.*.errors.*', 'code', 'key'],
  ['shapes', 'shapes.*.fallback.code', 'code'],
  ['shapes', 'streams.interrupted.code', 'code'],
  ['headers', 'signals.*.code', 'code'],
  ['api', 'routes.*.codes.*.code', 'code'],
  ['api', 'retries.repeats.routes.*', 'route'],
  ['api', 'budgets.*.codes.*', 'code'],
  ['api', 'budgets.*.except.*.code', 'code'],
  ['api', 'budgets.*.rateLimit', 'limit'],
  ['api', 'budgets.*.routes.*', 'route'],
  ['api', 'limits.*.belowLimit', 'code'],
  ['api', 'limits.*.routes.*', 'route'],
  ['api', 'accountWide.codes.*', 'code'],
  ['api', 'accountWide.exceptRoutes.*', 'route'],
];

/** The routes of an error. */
const ROUTES = ['routes.*', 'charged.routes.*'];

/** Checks that every code, family, limit and route that a file refers to exists. */
export function checkReferences(catalog: ValidCatalog, isCode: (code: string) => boolean): Problem[] {
  const { families, errors, headers, api, places } = catalog;
  const known = {
    family: families.map(({ name }) => name),
    limit: Object.keys(headers.limits),
    route: Object.keys(api.routes),
  };
  const references = REFERENCES.flatMap(([file, pattern, kind, at]) =>
    valuesAt(catalog[file], pattern, places[file]).map(({ place, value }) => {
      return { place, name: at === 'key' ? place.name : String(value), kind, at };
    }),
  );
  const onRoutes = errors.flatMap((error) =>
    ROUTES.flatMap((pattern) => valuesAt(error, pattern, error.place)).map(({ place }) => {
      return { place, name: place.name, kind: 'route', at: 'key' } as const;
    }),
  );
  return [
    ...[...references, ...onRoutes]
      .filter(({ kind, name }) => !(kind === 'code' ? isCode(name) : known[kind].includes(name)))
      .map(({ place, name, kind, at }) => {
        switch (kind) {
          case 'code':
            return place.problem('unknown-code', { code: name }, at);
          case 'route':
            return place.problem('unknown-route', { route: name }, at);
          case 'family':
            return place.problem('unknown-family', { family: name, known: known.family });
          case 'limit':
            return place.problem('unknown-limit', { limit: name, known: known.limit });
        }
      }),
    ...(new URL(api.baseUrl).pathname === '/'
      ? [places.api.at('baseUrl').problem('base-url-without-path', {})]
      : []),
  ];
}
