/** The server of the measurements over a socket: a process of its own, so that its work is not measured. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVENT_STREAM, events } from './event-stream.js';
import { veniceHeaders } from './headers.js';
import { COMPLETION, failures } from './responses.js';

let failed = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const [, kind] = request.url?.split('/') ?? [];
    if (kind === 'stream') void stream(response);
    else if (kind === 'failed') {
      const { status, text } = failures[failed++ % failures.length] ?? { status: 500, text: '' };
      response.writeHead(status, veniceHeaders(failed)).end(text);
    } else response.writeHead(200, veniceHeaders(1)).end(COMPLETION);
  });
});

/** Faster than any model, and slow enough that few chunks arrive together: how many do is chance. */
const CHUNK_MILLISECONDS = 0.1;

async function stream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  let next = performance.now();
  for (const chunk of events) {
    response.write(chunk);
    next += CHUNK_MILLISECONDS;
    // No timer is as precise.
    while (performance.now() < next) await new Promise(setImmediate);
  }
  response.end();
}

server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
