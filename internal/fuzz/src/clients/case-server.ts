import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireCase } from '../cases/wire-case.js';

/** A server that answers every request with the current case, and counts requests. */
export interface CaseServer {
  readonly baseURL: string;
  /** Sets the case and forgets the requests before. */
  use(current: WireCase): void;
  requests(): number;
  close(): Promise<void>;
}

export async function startCaseServer(): Promise<CaseServer> {
  let current: WireCase = { status: 200, headers: {}, body: '' };
  let count = 0;
  const server = createServer((request, response) => {
    count++;
    request.resume();
    response.writeHead(current.status, { 'content-type': 'application/json', ...current.headers });
    sendBody(response, current);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    use: (next) => {
      current = next;
      count = 0;
    },
    requests: () => count,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** HTTP keeps the chunks: a client gets them one by one, even if they arrive together. */
function sendBody(response: ServerResponse, { body, chunks }: WireCase): void {
  if (chunks === undefined) {
    response.end(body);
    return;
  }
  const bytes = Buffer.from(body);
  let turn = 0;
  for (let start = 0; start < bytes.length;) {
    const end = start + Math.max(1, chunks[turn++ % chunks.length] ?? 1);
    response.write(bytes.subarray(start, end));
    start = end;
  }
  response.end();
}
