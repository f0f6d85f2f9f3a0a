import type { AxiosFailure } from './axios-failure.js';

/**
 * A signal that is aborted when the caller cancels the request by `config.signal` or `config.cancelToken`;
 * its reason is what axios itself would reject with. axios stops listening once it has a failed response.
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
 * A `CanceledError` as `axios.isCancel` knows it, made without importing axios: of the class of the failure
 * at hand, which is that of the caller's own copy of axios. The reason of the abort becomes its `cause`.
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
