import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets a page of any origin call the server and read every header. */
export function allowEveryOrigin(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', '*');
}

/** Responds to the preflight request of a browser. */
export function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  // `*` would not cover `Authorization`.
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-allow-methods', headers['access-control-request-method'] ?? '*');
  response.writeHead(204).end();
}
