import type { OpenAIFetch } from './openai-fetch.js';
import { isRecord } from './read.js';

/** The runtime's own `fetch`, looked up when it is called, so that what replaces it later counts. */
export const hostFetch: OpenAIFetch = (input, init) => {
  const host: { fetch: OpenAIFetch } = globalThis;
  return host.fetch(input, isStreamed(init) ? { ...init, duplex: 'half' } : init);
};

/** openai 4 sends uploads as Node streams, which node-fetch takes as they are. */
function isStreamed(init: unknown): init is object {
  return (
    isRecord(init) && isRecord(init['body']) && Symbol.asyncIterator in init['body'] && !('duplex' in init)
  );
}
