import { isFree, isLocked, isStream, rewrittenResponse, toWebStream } from '@venice/errors-core/adapter';
import { connectionError } from '../error/api-call-error.js';

/** The call of a successful response. */
interface SuccessfulCall {
  readonly url: string;
  readonly route: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Returns a successful response whose body fails with an error that is not retryable if it is cut off: the request was
 * carried out and charged. The SDK alone sends a call again whenever its connection breaks.
 */
export function withoutRetryIfCutOff(response: Response, { url, route, signal }: SuccessfulCall): Response {
  const { body, ok, headers } = response;
  if (!ok || isFree(route) || !isStream(body) || isLocked(body)) return response;
  // Locked at the first read: if our code fails, the SDK gets the response.
  let source: ReadableStreamDefaultReader<unknown> | undefined;
  const reader = (): ReadableStreamDefaultReader<unknown> => (source ??= toWebStream(body).getReader());
  const guarded = new ReadableStream(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader().read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (failure) {
          const isAborted = signal?.aborted === true;
          controller.error(isAborted ? failure : connectionError(failure, { url, route, response }));
        }
      },
      cancel: (reason) => reader().cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return rewrittenResponse(response, headers, guarded);
}
