/** What a call of `fetch` asked for. */
export interface FetchRequest {
  readonly method: string;
  /** As the caller wrote it; empty where it cannot be told. */
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

/** Reads the arguments of a call of `fetch`. What stands in `init` wins over what stands in a `Request`. */
export function readFetchRequest([input, init]: readonly unknown[]): FetchRequest {
  const [inInit, inRequest] = [asObject(init), asObject(input)];
  const method = inInit.method ?? inRequest.method;
  // `signal: null` takes the signal of the request away, as in fetch itself.
  const signal = inInit.signal === undefined ? inRequest.signal : inInit.signal;
  return {
    method: typeof method === 'string' ? method : 'GET',
    url: readUrl(input),
    signal: isAbortSignal(signal) ? signal : undefined,
  };
}

function readUrl(input: unknown): string {
  if (typeof input === 'string') return input;
  const { href, url } = asObject(input);
  return [href, url].find((text) => typeof text === 'string') ?? '';
}

interface RequestFields {
  readonly method?: unknown;
  readonly signal?: unknown;
  readonly url?: unknown;
  readonly href?: unknown;
}

function asObject(value: unknown): RequestFields {
  return typeof value === 'object' && value !== null ? value : {};
}

/** By its methods: a signal may come from another realm or a polyfill. */
function isAbortSignal(value: unknown): value is AbortSignal {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'throwIfAborted' in value;
}
