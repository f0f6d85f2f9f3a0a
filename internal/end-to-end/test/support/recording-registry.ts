import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

export interface RecordingRegistry {
  readonly port: number;
  /** The requests, such as `PUT /@venice%2ferrors-core`. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a registry that has no package, accepts every one, and records the requests. */
export async function startRecordingRegistry(): Promise<RecordingRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume();
    response.writeHead(request.method === 'PUT' ? 201 : 404, { 'content-type': 'application/json' });
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    port,
    requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
