import { isRecord, read } from './read.js';

/** A request as `fetch` takes it: a URL in text, a `URL` or a `Request`, and what `init` says otherwise. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly signal: AbortSignal | undefined;
}

export function callOf(input: unknown, init: unknown): Call {
  const [method] = [read(init, 'method'), read(input, 'method')].filter((value) => typeof value === 'string');
  const [url] = [input, read(input, 'href'), read(input, 'url')].filter((value) => typeof value === 'string');
  const [signal] = [read(init, 'signal'), read(input, 'signal')].filter(isSignal);
  return { method: method ?? 'GET', url: url ?? '', signal };
}

/** By shape: test runners bring an `AbortSignal` of their own. */
function isSignal(value: unknown): value is AbortSignal {
  return typeof read(value, 'throwIfAborted') === 'function';
}

/** `init` with a signal that also ends the call when its answer is given up. */
export interface AbandonableCall {
  readonly init: unknown;
  abandon(): void;
}

export function abandonable(init: unknown, signal: AbortSignal | undefined): AbandonableCall {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted === true) follow();
  else signal?.addEventListener('abort', follow, { once: true });
  return {
    init: { ...(isRecord(init) ? init : {}), signal: controller.signal },
    abandon: () => {
      controller.abort();
    },
  };
}
