interface FetchHolder {
  fetch(input: unknown, init?: unknown): Promise<unknown>;
}

/**
 * The `fetch` of a client's options, for all majors: openai 4 uses the types of node-fetch. It is the type of a
 * method, because only methods accept functions with narrower parameters.
 */
export type OpenAIFetch = FetchHolder['fetch'];
