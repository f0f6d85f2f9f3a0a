import { routeOf } from '@venice/errors-core/adapter';

/** What a request is sent to. */
export interface Target {
  /** The method in capitals. */
  readonly method: string;
  /** `undefined` for a URL that is not one of the API. */
  readonly route: string | undefined;
}

/** Returns the target of a request, whose method is in any case. */
export type TargetFinder = (method: string, url: string) => Target;

/** Creates a finder that keeps its last answer: a client sends most of its requests to one URL. */
export function createTargetFinder(): TargetFinder {
  let last: { readonly method: string; readonly url: string; readonly target: Target } | undefined;
  return (method, url) => {
    // A query can contain a key, which is not kept.
    if (url.includes('?')) return targetOf(method, url);
    if (last?.url !== url || last.method !== method) last = { method, url, target: targetOf(method, url) };
    return last.target;
  };
}

function targetOf(given: string, url: string): Target {
  const method = given.toUpperCase();
  return { method, route: routeOf(method, url) };
}
