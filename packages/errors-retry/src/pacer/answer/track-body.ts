import { type FetchResponse, isStream, read } from '@venice/errors-core/adapter';

/** Calls `end` if a body is forgotten before its end. */
const forgotten = new FinalizationRegistry<() => void>((end) => {
  end();
});

/**
 * Returns a response that calls `end` when its body has ended, has failed, was canceled or was forgotten. Everything
 * else is as received. A body of Node is watched where it is.
 */
export function trackBody(response: FetchResponse, end: () => void): FetchResponse {
  if (response instanceof Response && response.body !== null) return tracked(response, response.body, end);
  const { body } = response;
  const once = read(body, 'once');
  if (isStream(body) && typeof once === 'function') {
    for (const event of ['close', 'end', 'error']) Reflect.apply(once, body, [event, end]);
  } else end();
  return response;
}

function tracked(response: Response, body: ReadableStream<Uint8Array>, end: () => void): Response {
  const reader = body.getReader();
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          end();
          controller.close();
        } catch (failure) {
          end();
          controller.error(failure);
        }
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    },
    // Without a buffer of its own: a chunk is read when it is asked for.
    { highWaterMark: 0 },
  );
  const { status, statusText, headers, url, redirected, type } = response;
  const copy = Object.defineProperties(new Response(stream, { status, headers }), {
    url: { value: url },
    statusText: { value: statusText },
    redirected: { value: redirected },
    type: { value: type },
  });
  forgotten.register(stream, end);
  return copy;
}
