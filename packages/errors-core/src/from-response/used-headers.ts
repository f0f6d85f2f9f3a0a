import type { CatalogTables } from '../catalog/catalog-tables.js';

type Tables = Pick<CatalogTables, 'headers' | 'codeFields'>;

const known = new WeakMap<Tables, ReadonlySet<string>>();

/** Returns the names of the headers from which an error is built: about half of those that a response has. */
export function usedHeaders(tables: Tables): ReadonlySet<string> {
  const names = known.get(tables) ?? new Set(namesIn(tables));
  known.set(tables, names);
  return names;
}

function namesIn({ headers, codeFields }: Tables): string[] {
  const { requestId, waits, limits, signals, server } = headers;
  const names = [
    'date',
    ...requestId,
    ...waits.map(({ header }) => header),
    ...limits.flatMap(({ limit, remaining, reset }) => [limit, remaining, reset]),
    ...signals.map(({ header }) => header),
    server.version,
    server.host,
    ...Object.values(codeFields).flatMap((fields) => fields?.map(({ header }) => header)),
  ];
  return names.filter((name) => typeof name === 'string');
}
