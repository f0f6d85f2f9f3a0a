import { isRecord } from '@venice/errors-core/adapter';

/** The options of a call of `fetch` that can be ended from here too. */
export interface AbandonableCall {
  readonly init: unknown;
  abandon(): void;
}

/** Adds a signal to the options of a call, so that `abandon` ends it. The caller's signal still ends it too. */
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
