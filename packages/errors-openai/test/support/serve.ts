import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer {
  readonly baseURL: string;
  /** The requests so far. */
  readonly requests: readonly ReceivedRequest[];
  /** Resolves when the client closes the connection of an unfinished response. */
  readonly disconnected: Promise<void>;
}

export interface TestResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
}

type Handler = (response: ServerResponse, request: ReceivedRequest, count: number) => void;

/** Starts a real server that sends this response to every request. It stops with the test. */
export async function serve(sent: TestResponse | Handler): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  let disconnect = (): void => {};
  const disconnected = new Promise<void>((resolve) => {
    disconnect = resolve;
  });
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) disconnect();
    });
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const received = { method, url, headers, body };
      requests.push(received);
      if (typeof sent === 'function') sent(response, received, requests.length);
      else send(response, sent);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { baseURL: `http://127.0.0.1:${port}/api/v1`, requests, disconnected };
}

export function send(response: ServerResponse, { status, headers = {}, body = '' }: TestResponse): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain' : 'application/json',
    'cf-ray': '91dbd54fa83f8cbd-EWR',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}

/** An `OpenAI.APIError` of any major. */
export interface Thrown extends Error {
  readonly status?: number;
  readonly headers?: HeadersInit;
  readonly code?: unknown;
  readonly type?: unknown;
  readonly param?: unknown;
  /** openai 4. */
  readonly request_id?: unknown;
  /** openai 5 and later. */
  readonly requestID?: unknown;
  readonly error: Readonly<Record<string, unknown>>;
}

/** Returns the error that the call threw. */
export async function thrownBy(call: () => PromiseLike<unknown>): Promise<Thrown> {
  try {
    await call();
  } catch (error) {
    return error as Thrown;
  }
  throw new Error('The call was expected to fail.');
}
