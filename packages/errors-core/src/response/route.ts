import type { CatalogTables } from '../catalog/recognition-tables.js';
import { read } from '../data/read-unknown.js';
import { oncePer } from './once-per.js';

type RouteTables = Pick<CatalogTables, 'basePath' | 'routes'>;

const METHOD = /^[A-Z]{3,7}$/;
const MAX_LENGTH = 512;

/**
 * Returns a route in the form of the catalog: `get /characters/alan?x=1` becomes `GET /characters/{slug}`. The path may
 * contain that of the API, or be a whole URL. An unknown route keeps its path, but for segments that are not plain words.
 * `undefined` if the value is not a route.
 */
export function normalizeRoute(route: unknown, tables: RouteTables): string | undefined {
  if (typeof route !== 'string') return undefined;
  const { routes, patterns } = knownRoutes(tables.routes);
  if (routes.has(route)) return route;
  const space = route.indexOf(' ');
  const method = route.slice(0, Math.max(space, 0)).toUpperCase();
  const path = withoutBase(withoutQuery(route.slice(space + 1)), tables);
  const isUrl = path.startsWith('https://');
  if (!METHOD.test(method) || !(isUrl || path.startsWith('/')) || path.length > MAX_LENGTH || /\s/.test(path))
    return undefined;

  const written = `${method} ${path}`;
  if (routes.has(written)) return written;
  const segments = path.split('/');
  const known = patterns.find((pattern) => fits(pattern, method, segments))?.route;
  if (isUrl) return known;
  return known ?? `${method} ${segments.map((segment) => withoutId(segment, tables)).join('/')}`;
}

function fits(pattern: RoutePattern, method: string, segments: readonly string[]): boolean {
  return (
    pattern.method === method &&
    pattern.segments.length === segments.length &&
    pattern.segments.every(
      (segment, index) => segment === segments[index] || isParameter(segment, segments[index]),
    )
  );
}

interface KnownRoutes {
  readonly routes: ReadonlySet<string>;
  /** The routes with parameters, in parts. */
  readonly patterns: readonly RoutePattern[];
}

interface RoutePattern {
  readonly route: string;
  readonly method: string;
  readonly segments: readonly string[];
}

/** The known routes as an index. */
const knownRoutes = /* @__PURE__ */ oncePer((routes: RouteTables['routes']): KnownRoutes => ({
  routes: new Set(routes),
  patterns: routes.flatMap((route) => {
    const [method = '', path = ''] = route.split(' ');
    return route.includes('{') ? [{ route, method, segments: path.split('/') }] : [];
  }),
}));

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
  const isBelowBase = withoutQuery(text).includes(`${tables.basePath}/`);
  return isBelowBase || text.startsWith('https://') ? normalizeRoute(`${method} ${text}`, tables) : undefined;
}

/** Returns a URL without login, query and every segment that is not a plain word. */
export function withoutIds(url: string, tables: RouteTables): string {
  const [, origin = '', path = ''] =
    /^([a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?[^/?#]*)?([^?#]*)/i.exec(url) ?? [];
  const segments = path.split('/').map((segment) => withoutId(segment, tables));
  return origin.replace(/\/\/.*@/, '//') + segments.join('/');
}

function withoutBase(path: string, { basePath }: Pick<RouteTables, 'basePath'>): string {
  const start = path.indexOf(`${basePath}/`);
  return start < 0 ? path : path.slice(start + basePath.length);
}

function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  const bare = end < 0 ? path : path.slice(0, end);
  return bare.length > 1 && bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

function isParameter(segment: string, value: string | undefined): boolean {
  return segment.startsWith('{') && value !== undefined && value !== '';
}
