import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface TestServer {
  /** The base URL, in place of the API's. */
  readonly baseUrl: string;
  /** Method and path of every request, in order. */
  readonly requests: readonly string[];
  /** Resolves when the client closes a connection before it has read the whole response. */
  readonly released: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a server on 127.0.0.1 that gives every request the same response. */
export async function serve(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<TestServer> {
  const requests: string[] = [];
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.on('close', () => {
      if (!response.writableFinished) release();
    });
    answer(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/api/v1`,
    requests,
    released,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Starts such a server for one test and closes it when the test ends. */
export async function serveTest(...[answer]: Parameters<typeof serve>): Promise<TestServer> {
  const server = await serve(answer);
  onTestFinished(server.close);
  return server;
}

type Answer = (response: ServerResponse) => void;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** Sends a whole response. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(status, { ...JSON_HEADERS, ...headers }).end(JSON.stringify(body));
  };
}

/** Sends a response whose body starts and never ends. */
export function neverEnding(status: number, start: string): Answer {
  return (response) => {
    response.writeHead(status, JSON_HEADERS).write(start);
  };
}

/** Sends a response whose body never stops. */
export function floodOf(status: number, text: string): Answer {
  return (response) => {
    response.writeHead(status, JSON_HEADERS);
    const pour = (): void => {
      while (response.writable && response.write(text));
      if (response.writable) response.once('drain', pour);
    };
    pour();
  };
}

/** Sends a response whose connection breaks in the middle of the body. */
export function cutOff(status: number, start: string): Answer {
  return (response) => {
    response.writeHead(status, { ...JSON_HEADERS, 'content-length': '10000' });
    response.write(start, () => setTimeout(() => response.destroy(), 20));
  };
}

export { install, type Installation } from './install.js';
export { withTable } from './document-table.js';
