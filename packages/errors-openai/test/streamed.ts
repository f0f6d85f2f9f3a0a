import type { ServerResponse } from 'node:http';
import { serve, type TestServer, type Thrown } from './serve.js';

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cf-ray': '91dbd54fa83f8cbd-EWR' };

/** A request for a chat in a stream. */
export const chat = { model: 'm', messages: [{ role: 'user', content: 'Hi.' }], stream: true } as const;

/** A server that sends these bytes as an event stream and then ends the response, or calls `then`. */
export function serveStream(
  text: string,
  then: (response: ServerResponse) => void = (response) => response.end(),
): Promise<TestServer> {
  return serve((response) => {
    response.writeHead(200, HEADERS);
    response.write(text);
    // What was written is to arrive before the connection is cut.
    setTimeout(then, 20, response);
  });
}

/** A `fetch` whose answer comes in exactly these chunks. */
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

/** All that a stream hands out, and what it throws then, if it does. */
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
