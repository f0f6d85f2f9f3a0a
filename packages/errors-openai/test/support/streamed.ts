import type { ServerResponse } from 'node:http';
import { serve, type TestServer, type Thrown } from './serve.js';

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cf-ray': '91dbd54fa83f8cbd-EWR' };

/** A request for a streamed chat. */
export const chat = { model: 'm', messages: [{ role: 'user', content: 'Hi.' }], stream: true } as const;

/** Starts a server that sends these bytes as an event stream and then ends the response, or calls `then`. */
export function serveStream(
  text: string,
  then: (response: ServerResponse) => void = (response) => response.end(),
): Promise<TestServer> {
  return serve((response) => {
    response.writeHead(200, HEADERS);
    response.write(text);
    // The bytes have to arrive before the connection breaks.
    setTimeout(then, 20, response);
  });
}

/** Creates a `fetch` whose response arrives in exactly these chunks. */
export function fetchInChunks(chunks: readonly Uint8Array[]) {
  return (): Promise<Response> => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    return Promise.resolve(new Response(body, { headers: HEADERS }));
  };
}

/** Returns all items of a stream, and the error that it throws at the end. */
export async function readAll(
  stream: AsyncIterable<unknown> | PromiseLike<AsyncIterable<unknown>>,
): Promise<{ readonly items: readonly unknown[]; readonly thrown: Thrown | undefined }> {
  const items: unknown[] = [];
  try {
    for await (const item of await stream) items.push(item);
    return { items, thrown: undefined };
  } catch (error) {
    return { items, thrown: error as Thrown };
  }
}
