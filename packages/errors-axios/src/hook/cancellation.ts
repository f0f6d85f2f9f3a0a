import type { AxiosFailure } from '../failure/axios-failure.js';

/**
 * Returns a signal that is aborted when the caller cancels the request by `config.signal` or
 * `config.cancelToken`. Its reason is the error with which axios itself would reject. axios stops listening once
 * it has a failed response.
 */
export function watchCancellation(failure: AxiosFailure): {
  readonly signal: AbortSignal;
  readonly release: () => void;
} {
  const controller = new AbortController();
  const { signal, cancelToken } = failure.config ?? {};

  const onAbort = (): void => {
    controller.abort(canceledError(failure, signal));
  };
  const onCancel = (canceled: unknown): void => {
    controller.abort(canceled);
  };

  if (signal?.aborted === true) onAbort();
  signal?.addEventListener?.('abort', onAbort);
  cancelToken?.subscribe(onCancel);
  return {
    signal: controller.signal,
    release: () => {
      signal?.removeEventListener?.('abort', onAbort);
      cancelToken?.unsubscribe(onCancel);
    },
  };
}

/**
 * Creates a `CanceledError` that `axios.isCancel` accepts, without importing axios. It has the prototype of the
 * failure, which comes from the caller's own copy of axios. The reason of the abort becomes its `cause`.
 */
function canceledError(failure: AxiosFailure, signal: object | undefined): Error {
  const reason = signal !== undefined && 'reason' in signal ? { cause: signal.reason } : undefined;
  const canceled = Object.assign(new Error('canceled', reason), {
    name: 'CanceledError',
    code: 'ERR_CANCELED',
    config: failure.config,
    request: failure.request as unknown,
    isAxiosError: true,
    __CANCEL__: true,
  });
  // Last: on the prototype of axios 0.x some of these names are read-only.
  Reflect.setPrototypeOf(canceled, Reflect.getPrototypeOf(failure));
  return canceled;
}
