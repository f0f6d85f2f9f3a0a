import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type AdapterClient, findAdapters } from '@venice/adapter-description';
import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import { brokenRulesOf } from './check-response.js';
import { responseCase } from './mutate.js';
import type { Random } from './random.js';

/** A response as bytes, as a server sends it. */
export interface WireCase {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const adapters = await findAdapters(fileURLToPath(new URL('../../..', import.meta.url)));

/** The real clients of every adapter in the workspace. */
export const clients: readonly AdapterClient[] = (
  await Promise.all(adapters.map(async ({ description }) => (await description.loadClients()).clients))
).flat();

/** Creates a response that HTTP can carry. */
export function wireCase(random: Random): WireCase {
  const { status, headers, body } = responseCase(random);
  return {
    status:
      typeof status === 'number' && status >= 200 && status < 600 && Number.isInteger(status) ? status : 400,
    headers: Object.fromEntries(Object.entries(Object(headers) as object).flatMap(headerOf)),
    body: typeof body === 'string' ? body : JSON.stringify(body ?? null),
  };
}

/** These describe the transfer, and a wrong one makes no response. */
const TRANSFER = /^(content-length|content-encoding|transfer-encoding|connection|trailer|upgrade|location)$/i;

function headerOf([name, value]: [string, unknown]): [string, string][] {
  const isValid = typeof value === 'string' && /^[\w-]+$/.test(name) && /^[\x20-\x7e\xa0-\xff]*$/.test(value);
  return isValid && !TRANSFER.test(name) ? [[name, value]] : [];
}

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
    response
      .writeHead(current.status, { 'content-type': 'application/json', ...current.headers })
      .end(current.body);
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

/** Returns the properties that do not hold for a real client that gets a response; none if all is well. */
export async function checkClient(
  client: AdapterClient,
  server: CaseServer,
  wire: WireCase,
): Promise<string[]> {
  try {
    server.use(wire);
    const error = await client.call(server.baseURL, 'POST', '/chat/completions');
    const isFailure = wire.status >= 400;
    const read = isFailure ? toVeniceError({ ...wire, route: 'POST /chat/completions' }) : undefined;
    return [
      ...(server.requests() === 1 ? [] : [`no request is sent twice: ${server.requests()}`]),
      ...(isFailure && error === undefined ? ['a failed response has an error'] : []),
      ...(error === undefined ? [] : brokenRulesOf(error)),
      ...(isDeepStrictEqual(essenceOf(error), essenceOf(read ?? error))
        ? []
        : ['the client knows what core knows']),
      ...(error === undefined || error.status === wire.status
        ? []
        : [`the status is as observed: ${String(error.status)}`]),
    ];
  } catch (thrown) {
    return [`the reader of caught values does not throw: ${String(thrown)}`];
  }
}

/** What every client passes on, whatever it does with headers and bodies. */
function essenceOf(error: AnyVeniceError | undefined): unknown {
  return error && [error.code, error.family, error.message, error.details, error.retryable, error.charged];
}
