import { type ChunkSource, isRecord, read } from '@venice/errors-core/adapter';

/** The controllers of the requests that {@link abandonableFetch} has sent. */
const controllers = new WeakMap<object, AbortController>();

/**
 * Lets {@link abandonable} end the connection of a request that asks for a stream. The fetch adapter of axios needs
 * it: it wraps the body in a stream that does not pass on a cancellation while it waits for bytes. Other adapters
 * ignore it. A `fetch` of the caller stays. Never throws.
 */
export function makeAbandonable<Config>(config: Config): Config {
  const env = read(config, 'env');
  if (read(config, 'responseType') === 'stream' && isRecord(config) && read(env, 'fetch') === undefined) {
    Reflect.set(config, 'env', { ...(isRecord(env) ? env : {}), fetch: abandonableFetch });
  }
  return config;
}

/** One function for all requests: axios keeps what it prepares for each. */
const abandonableFetch: typeof fetch = (input, init) => {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
  const controller = new AbortController();
  if (typeof input === 'object') controllers.set(input, controller);
  const abort = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted === true) abort();
  else signal?.addEventListener('abort', abort, { once: true, signal: controller.signal });
  return fetch(input, { ...init, signal: controller.signal });
};

/** Returns a stream whose cancellation ends the connection of its request. */
export function abandonable(stream: ChunkSource, request: unknown): ChunkSource {
  const controller = typeof request === 'object' && request !== null ? controllers.get(request) : undefined;
  if (controller === undefined || !('getReader' in stream)) return stream;
  const reader = stream.getReader();
  return new ReadableStream(
    {
      pull: async (target) => {
        const { done, value } = await reader.read();
        if (done) target.close();
        else target.enqueue(value);
      },
      cancel: async (reason) => {
        controller.abort();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
