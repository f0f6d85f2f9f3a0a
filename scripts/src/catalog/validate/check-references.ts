import type { LocatedFiles, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { valuesAt } from './values-at.js';

type Kind = 'code' | 'family' | 'limit' | 'route';

/** What refers to what, by file and path. */
const REFERENCES: readonly (readonly [file: keyof LocatedFiles, path: string, kind: Kind, at?: 'key'])[] = [
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
  const { families, errors, headers, api } = catalog;
  const known = {
    family: families.map(({ name }) => name),
    limit: Object.keys(headers.value.limits),
    route: Object.keys(api.value.routes),
  };
  const references = REFERENCES.flatMap(([file, pattern, kind, at]) => {
    const { document, value } = catalog[file];
    return valuesAt(value, pattern).map((found) => {
      const name = String(at === 'key' ? found.path.at(-1) : found.value);
      return { document, path: found.path, name, kind, at };
    });
  });
  const onRoutes = errors.flatMap(({ entry, document, path: parent }) =>
    ROUTES.flatMap((pattern) => valuesAt(entry, pattern)).map(({ path }) => {
      const name = String(path.at(-1));
      return { document, path: [...parent, ...path], name, kind: 'route', at: 'key' } as const;
    }),
  );
  return [
    ...[...references, ...onRoutes]
      .filter(({ kind, name }) => !(kind === 'code' ? isCode(name) : known[kind].includes(name)))
      .map(({ document, path, name, kind, at }) => {
        switch (kind) {
          case 'code':
            return document.problem('unknown-code', { code: name }, path, at);
          case 'route':
            return document.problem('unknown-route', { route: name }, path, at);
          case 'family':
            return document.problem('unknown-family', { family: name, known: known.family }, path);
          case 'limit':
            return document.problem('unknown-limit', { limit: name, known: known.limit }, path);
        }
      }),
    ...(new URL(api.value.baseUrl).pathname === '/'
      ? [api.document.problem('base-url-without-path', {}, ['baseUrl'])]
      : []),
  ];
}
