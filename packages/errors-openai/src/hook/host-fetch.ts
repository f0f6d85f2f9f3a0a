import { isRecord } from '@venice/errors-core/adapter';

interface FetchHolder {
  fetch(input: unknown, init?: unknown): Promise<unknown>;
}

/**
 * The `fetch` of a client's options, for all majors: openai 4 uses the types of node-fetch. It is the type of a
 * method, because only methods accept functions with narrower parameters.
 */
export type OpenAIFetch = FetchHolder['fetch'];

/** Calls the runtime's `fetch`. It is looked up at each call, so that a later replacement counts. */
export const hostFetch: OpenAIFetch = (input, init) => {
  const host: { fetch: OpenAIFetch } = globalThis;
  return host.fetch(input, isStreamed(init) ? { ...init, duplex: 'half' } : init);
};

/** Returns whether a function is the runtime's `fetch`. */
export function isHostFetch(fetch: unknown): boolean {
  return fetch === hostFetch || fetch === globalThis.fetch;
}

/** openai 4 sends uploads as Node streams, which only node-fetch accepts without `duplex`. */
function isStreamed(init: unknown): init is object {
  return (
    isRecord(init) && isRecord(init['body']) && Symbol.asyncIterator in init['body'] && !('duplex' in init)
  );
}
