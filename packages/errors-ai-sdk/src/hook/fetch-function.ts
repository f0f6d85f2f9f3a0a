/** The type of `fetch` that the providers of the AI SDK accept. */
export type FetchFunction = typeof globalThis.fetch;
