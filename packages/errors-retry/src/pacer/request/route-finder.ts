import { routeOf } from '@venice/errors-core/adapter';

/** Returns the route of a request; `undefined` for a URL that is not one of the API. */
export type RouteFinder = (method: string, url: string) => string | undefined;

/** Creates a finder that keeps its last answer: a client sends most of its requests to one URL. */
export function createRouteFinder(): RouteFinder {
  let last: { readonly method: string; readonly url: string; readonly route: string | undefined } | undefined;
  return (method, url) => {
    // A query can contain a key, which is not kept.
    if (url.includes('?')) return routeOf(method, url);
    if (last?.url !== url || last.method !== method) last = { method, url, route: routeOf(method, url) };
    return last.route;
  };
}
