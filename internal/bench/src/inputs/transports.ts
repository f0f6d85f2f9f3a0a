import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { EVENT_STREAM, eventStream } from './event-stream.js';
import { veniceHeaders } from './headers.js';
import { COMPLETION, failures } from './responses.js';

/** Where the responses of measured calls come from. */
export interface Transport {
  readonly name: 'from memory' | 'over a socket';
  readonly origin: string;
  readonly fetch: typeof fetch;
  close(): void;
}

/** The kind of the response, which is the first segment of the path. */
export type Kind = 'failed' | 'success' | 'stream';

/** Creates responses without a network, so that nothing but the work of the client is measured. */
export function fromMemory(): Transport {
  let failed = 0;
  return {
    name: 'from memory',
    origin: 'http://127.0.0.1:1',
    // Every fetch is asynchronous.
    // eslint-disable-next-line @typescript-eslint/require-await
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      const [, kind] = new URL(url).pathname.split('/');
      if (kind === 'stream')
        return new Response(eventStream(), { headers: { 'content-type': EVENT_STREAM } });
      if (kind !== 'failed') return new Response(COMPLETION, { headers: veniceHeaders(1) });
      const { status, text, fields } = failures[failed++ % failures.length] ?? {
        status: 500,
        text: '',
        fields: {},
      };
      return new Response(text, { status, headers: fields });
    },
    close: () => {},
  };
}

/** Starts a server in another process, and gets the responses from it. */
export async function overSocket(): Promise<Transport> {
  const server = fork(fileURLToPath(new URL('server.ts', import.meta.url)));
  const [port] = (await once(server, 'message')) as [number];
  return {
    name: 'over a socket',
    origin: `http://127.0.0.1:${port}`,
    fetch,
    close: () => {
      server.disconnect();
    },
  };
}
