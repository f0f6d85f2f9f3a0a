import { isRecord } from '@venice/errors-core/adapter';
import type { OpenAIFetch } from './openai-fetch.js';

/** Calls the runtime's `fetch`. It is looked up at each call, so that a later replacement counts. */
export const hostFetch: OpenAIFetch = (input, init) => {
  const host: { fetch: OpenAIFetch } = globalThis;
  return host.fetch(input, isStreamed(init) ? { ...init, duplex: 'half' } : init);
};

/** openai 4 sends uploads as Node streams, which only node-fetch accepts without `duplex`. */
function isStreamed(init: unknown): init is object {
  return (
    isRecord(init) && isRecord(init['body']) && Symbol.asyncIterator in init['body'] && !('duplex' in init)
  );
}
