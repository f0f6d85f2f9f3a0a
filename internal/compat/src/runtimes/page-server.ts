import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Plan } from './checks/plan.js';
import type { Result } from './checks/run-checks.js';
import type { Report } from './programs/reporting.js';

/** A server of programs without files: it has their plan, and takes their results. */
export interface PageServer {
  readonly port: number;
  /** Resolves with the results that are sent, and rejects with what prevented the checks. */
  readonly results: Promise<readonly Result[]>;
  readonly close: () => void;
}

/**
 * Starts the server on 127.0.0.1. Pages and scripts get the headers, such as a policy. Requests that belong to the test
 * server of the plan are passed on.
 */
export async function startPageServer(
  scripts: string,
  plan: Plan,
  headers: Readonly<Record<string, string>> = {},
): Promise<PageServer> {
  const api = new URL(plan.huge.baseURL).origin;
  const { results, receive } = reception();
  const server = createServer((received, response) => {
    const { pathname } = new URL(received.url ?? '/', api);
    if (pathname === '/plan')
      send(response, 'application/json', JSON.stringify(planHere(received, plan, api)));
    else if (pathname === '/report')
      void text(received)
        .then(receive)
        .then(() => response.end());
    else if (pathname === '/page' || pathname === '/frame')
      send(response, 'text/html', `<body><script type="module" src="${pathname}.mjs"></script>`, headers);
    else if (pathname.endsWith('.mjs'))
      void readFile(join(scripts, pathname)).then((script) => {
        send(response, 'text/javascript', script, headers);
      });
    else passOn(received, response, api);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    results,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function reception() {
  let receive: (report: string) => void = () => {};
  const results = new Promise<readonly Result[]>((resolve, reject) => {
    receive = (sent) => {
      const report = JSON.parse(sent) as Report;
      if ('results' in report) resolve(report.results);
      else reject(new Error(report.failure));
    };
  });
  return { results, receive };
}

/** A page that was loaded by the address of this server calls the test server through it, without another origin. */
function planHere({ headers: { host = '' } }: IncomingMessage, plan: Plan, api: string): Plan {
  if (!host.startsWith('127.0.0.1')) return plan;
  return JSON.parse(JSON.stringify(plan).replaceAll(api, `http://${host}`)) as Plan;
}

function send(response: ServerResponse, type: string, body: string | Buffer, headers = {}): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
}

function passOn(received: IncomingMessage, response: ServerResponse, api: string): void {
  const { method = 'GET', url = '/', headers } = received;
  const passed = request(api + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    // A connection that breaks there has to break here.
    pipeline(answer, response, () => {});
  });
  passed.on('error', () => response.destroy());
  response.on('close', () => passed.destroy());
  received.pipe(passed);
}
