import { read } from '../data/read-unknown.js';

/** Shared by all copies and versions of this package. */
const WRAPPED = Symbol.for('@venice/errors.wrapped');

/** Calls the `fetch` that was wrapped. Throws and rejects as it does. */
export type WrappedFetch = (args: readonly unknown[]) => unknown;

/**
 * Returns a function that is called like a `fetch` and has all of its properties. `call` gets the arguments of each call,
 * and a function that passes arguments on. Never throws.
 *
 * @param mark - A property that is `true` on the returned function and on wrappers around it: an adapter knows its hook by it.
 *
 * @example
 * ```ts
 * import { readFetchCall, wrapFetch } from '@venice/errors-core/adapter';
 *
 * const loggingFetch = wrapFetch(fetch, async (args, send) => {
 *   console.log(readFetchCall(args).url);
 *   return send(args);
 * });
 * console.log(typeof loggingFetch); // function
 * ```
 */
export function wrapFetch<Fetch extends (...args: never[]) => Promise<unknown>>(
  fetch: Fetch,
  call: (args: readonly unknown[], send: WrappedFetch) => Promise<unknown>,
  mark?: symbol,
): Fetch {
  // Without `this`: browsers refuse to run their fetch as a method of anything but the window.
  const send: WrappedFetch = (args) => Reflect.apply(fetch, undefined, args);
  // A proxy keeps overloads and the properties that a runtime adds to its fetch.
  return new Proxy(fetch, {
    apply: (_target, _thisArgument, args: readonly unknown[]) => call(args, send),
    get: (target, key): unknown => {
      if (key === WRAPPED) return target;
      return key === mark || Reflect.get(target, key);
    },
  });
}

const MOST_LEVELS = 16;

/**
 * Returns the `fetch` around which {@link wrapFetch} has put other functions; any other value as it is. Never throws.
 *
 * @example
 * ```ts
 * import { innermostFetch, wrapFetch } from '@venice/errors-core/adapter';
 *
 * const wrapped = wrapFetch(fetch, async (args, send) => send(args));
 * console.log(innermostFetch(wrapped) === fetch); // true
 * ```
 */
export function innermostFetch(fetch: unknown): unknown {
  let innermost = fetch;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const wrapped = read(innermost, WRAPPED);
    if (typeof wrapped !== 'function') break;
    innermost = wrapped;
  }
  return innermost;
}
