import type { CatalogTables } from '../catalog/catalog-tables.js';
import { read } from './json.js';

type RouteTables = Pick<CatalogTables, 'basePath' | 'routes'>;

const METHOD = /^[A-Z]{3,7}$/;
const MAX_LENGTH = 512;

/**
 * Returns a route in the form of the catalog: `get /characters/alan?x=1` becomes `GET /characters/{slug}`. An
 * unknown route keeps its path, but for segments that are not plain words. `undefined` if the value is not a route.
 */
export function normalizeRoute(route: unknown, tables: Pick<RouteTables, 'routes'>): string | undefined {
  if (typeof route !== 'string') return undefined;
  const space = route.indexOf(' ');
  const method = route.slice(0, Math.max(space, 0)).toUpperCase();
  const path = withoutQuery(route.slice(space + 1));
  const isUrl = path.startsWith('https://');
  if (!METHOD.test(method) || !(isUrl || path.startsWith('/')) || path.length > MAX_LENGTH || /\s/.test(path))
    return undefined;

  const segments = path.split('/');
  const known = knownRoutes(tables).find(
    (candidate) =>
      candidate.method === method &&
      candidate.segments.length === segments.length &&
      candidate.segments.every(
        (segment, index) => segment === segments[index] || isParameter(segment, segments[index]),
      ),
  )?.route;
  if (isUrl) return known;
  return known ?? `${method} ${segments.map((segment) => withoutId(segment, tables)).join('/')}`;
}

interface KnownRoute {
  readonly route: string;
  readonly method: string;
  readonly segments: readonly string[];
}

const split = new WeakMap<readonly string[], readonly KnownRoute[]>();

/** Returns the known routes in parts, which are split once. */
function knownRoutes({ routes }: Pick<RouteTables, 'routes'>): readonly KnownRoute[] {
  const known =
    split.get(routes) ??
    routes.map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return { route, method, segments: path.split('/') };
    });
  split.set(routes, known);
  return known;
}

/** Keeps only what looks like a word of a path: the path of an unknown route can contain ids, names and keys. */
function withoutId(segment: string, { routes }: Pick<RouteTables, 'routes'>): string {
  const isWord = segment.length <= 32 && /^[a-z]{0,15}([_-][a-z]{1,15})*$/.test(segment);
  const isKnown = routes.some((route) => route.split(/[ /]/).includes(segment));
  return isWord || isKnown || /^(v\d{1,3}|\{\w{1,32}\})$/.test(segment) ? segment : '{id}';
}

/** Returns the route of a request by its method and URL; `undefined` if the URL is not below the API's path. */
export function routeOf(method: unknown, url: unknown, tables: RouteTables): string | undefined {
  const text = typeof url === 'string' ? url : read(url, 'href');
  if (typeof method !== 'string' || typeof text !== 'string') return undefined;
  const path = withoutQuery(text);
  const start = path.indexOf(`${tables.basePath}/`);
  return start < 0
    ? path.startsWith('https://')
      ? normalizeRoute(`${method} ${path}`, tables)
      : undefined
    : normalizeRoute(`${method} ${path.slice(start + tables.basePath.length)}`, tables);
}

/** Returns a URL without login, query and every segment that is not a plain word. */
export function withoutIds(url: string, tables: RouteTables): string {
  const [, origin = '', path = ''] =
    /^([a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?[^/?#]*)?([^?#]*)/i.exec(url) ?? [];
  const segments = path.split('/').map((segment) => withoutId(segment, tables));
  return origin.replace(/\/\/.*@/, '//') + segments.join('/');
}

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  const bare = end < 0 ? path : path.slice(0, end);
  return bare.length > 1 && bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

function isParameter(segment: string, value: string | undefined): boolean {
  return segment.startsWith('{') && value !== undefined && value !== '';
}
