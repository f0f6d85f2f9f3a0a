import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface ServedSite {
  /** `http://127.0.0.1:<port>/`, with the path below which the site is built. */
  readonly url: string;
  /** Resolves when the server has ended: by `close`, or after `idleMs` milliseconds without a request. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

export interface ServeOptions {
  /** @defaultValue any free port */
  readonly port?: number;
  /** Milliseconds without a request after which the server ends. @defaultValue never */
  readonly idleMs?: number;
  /** The path below which the site is built. @defaultValue `/` */
  readonly base?: string;
}

/** Serves a built site on 127.0.0.1 only. Rejects if the port is in use. */
export async function serveSite(
  dist: string,
  { port = 0, idleMs, base = '/' }: ServeOptions = {},
): Promise<ServedSite> {
  const files = sirv(dist, { extensions: ['html'], setHeaders: nameCharacterSet });
  const server = createServer((request, response) => {
    timer?.refresh();
    const { url = '/' } = request;
    const missing = (): void => {
      notFound(dist, response);
    };
    request.url = `/${url.slice(base.length)}`;
    if (url.startsWith(base)) files(request, response, missing);
    else missing();
  });
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  const close = (): void => {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
  };
  const timer = idleMs === undefined ? undefined : setTimeout(close, idleMs);
  const address = await listen(server, port);
  return { url: `http://127.0.0.1:${address.port}${base}`, closed, close };
}

/** Sirv names the character set of HTML only. */
function nameCharacterSet(response: ServerResponse, path: string): void {
  if (/\.(md|txt)$/.test(path))
    response.setHeader('content-type', `text/${path.endsWith('.md') ? 'markdown' : 'plain'};charset=utf-8`);
}

function notFound(dist: string, response: ServerResponse): void {
  const page = join(dist, '404.html');
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(server.address() as AddressInfo);
    });
  });
}
