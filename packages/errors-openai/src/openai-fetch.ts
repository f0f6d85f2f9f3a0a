interface FetchHolder {
  fetch(input: unknown, init?: unknown): Promise<unknown>;
}

/**
 * The `fetch` of a client's options, whatever types the client's major gives it: openai 4 has node-fetch's. It
 * is the type of a method, because only those take functions with narrower parameters.
 */
export type OpenAIFetch = FetchHolder['fetch'];
