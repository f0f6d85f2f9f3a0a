import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import * as Sentry from '@sentry/node';
import { getVeniceError, toVeniceError } from '@venice/errors-core';
import { withTable } from '@venice/test-server';
import pino from 'pino';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import winston from 'winston';
import { clients } from '../src/clients/clients.js';

/** Texts that no log should show. Each is found nowhere else. */
const canaries = {
  key: 'canary-key-Zq3vX8wR5tY1uI6o',
  signature: `0xcanary${'5ec2e7'.repeat(20)}`,
  payment: `canary-payment-${'q8W3'.repeat(12)}`,
  prompt: 'canary-prompt: my diagnosis is secret',
  'e-mail': 'canary@example.com',
  balance: '31337.4242',
};
type Canary = keyof typeof canaries;

const signIn = Buffer.from(JSON.stringify({ message: 'sign in', signature: canaries.signature })).toString(
  'base64',
);
const sent = {
  headers: {
    authorization: `Bearer ${canaries.key}`,
    'sign-in-with-x': signIn,
    'x-payment': canaries.payment,
  },
  prompt: canaries.prompt,
};

/** Returns what a logger writes for a value. */
function logged(create: (stream: Writable) => (caught: unknown) => void): (caught: unknown) => string {
  let text = '';
  const log = create(
    new Writable({
      write: (chunk, _encoding, done) => {
        text += String(chunk);
        done();
      },
    }),
  );
  return (caught) => {
    text = '';
    log(caught);
    return text;
  };
}

/** What Sentry would send. Nothing leaves this process. */
const envelopes: string[] = [];
const client = new Sentry.NodeClient({
  dsn: 'http://public@127.0.0.1/1',
  integrations: [Sentry.linkedErrorsIntegration(), Sentry.extraErrorDataIntegration({ depth: 10 })],
  stackParser: Sentry.defaultStackParser,
  transport: () => ({
    send: (envelope) => {
      envelopes.push(JSON.stringify(envelope));
      return Promise.resolve({});
    },
    flush: () => Promise.resolve(true),
  }),
});
client.init();
const scope = new Sentry.Scope();
scope.setClient(client);

/** What programs make of a caught value that they log or send on. */
const sinks: Readonly<Record<string, (caught: unknown) => string>> = {
  inspect: (caught) => inspect(caught, { depth: Infinity }),
  JSON: (caught) => JSON.stringify(caught),
  String: (caught) => String(caught),
  stack: (caught) => (caught instanceof Error ? String(caught.stack) : ''),
  clone: (caught) => inspect(cloned(caught), { depth: Infinity }),
  pino: logged((stream) => {
    const log = pino({}, stream);
    return (caught) => {
      log.error(caught);
      log.error({ err: caught, value: caught }, 'failed');
    };
  }),
  winston: logged((stream) => {
    const { combine, errors, json } = winston.format;
    const log = winston.createLogger({
      format: combine(errors({ stack: true, cause: true }), json()),
      transports: [new winston.transports.Stream({ stream })],
    });
    return (caught) => {
      log.error(caught);
      log.error('failed', { caught });
    };
  }),
  Sentry: (caught) => {
    envelopes.length = 0;
    client.captureException(caught, undefined, scope);
    return envelopes.join();
  },
  cause: (caught) => inspect(causes(caught), { depth: Infinity }),
};

function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    // It holds functions. A copy of its data is what a worker could get.
    return JSON.parse(JSON.stringify(value)) as unknown;
  }
}

function causes(value: unknown): unknown[] {
  const found: unknown[] = [];
  for (let current = value; current instanceof Error && found.length < 10; current = current.cause)
    found.push(current);
  return found;
}

interface Answer {
  readonly body: unknown;
  readonly headers?: object;
  readonly statusText?: string;
}

/** A response that repeats all canaries in a part of it. */
const places: Readonly<Record<string, (text: string, headers: IncomingHttpHeaders) => Answer>> = {
  message: (text) => ({ body: { error: `No: ${text}` } }),
  'an error object': (text) => ({
    body: { error: { message: `No: ${text}`, type: 'x', param: text, code: 'no' } },
  }),
  'details and issues': (text) => ({
    body: { error: 'Invalid request parameters', issues: [{ path: [text], message: text }] },
  }),
  'any field': (text, headers) => ({ body: { error: 'No', echo: { request: [text], headers } } }),
  'a key': (text) => ({ body: { error: 'No', [text]: true } }),
  'a page': (text) => ({ body: `<html><title>${text}</title></html>` }),
  'the status text': (text) => ({ body: { error: 'No' }, statusText: text }),
  'the status text of a response without a body': (text) => ({ body: '', statusText: text }),
  'a header': (text) => ({ body: { error: 'No' }, headers: { 'x-echo': text, 'x-request-id': text } }),
};

const all = Object.values(canaries).join(' ');
let lastURL = '';
let respond: (headers: IncomingHttpHeaders) => Answer = () => ({ body: {} });
/** The parts in which a stream is sent; `undefined` for a failed response. */
let chunks: readonly string[] | undefined;
const server = createServer((request, response) => {
  request.resume();
  lastURL = request.url ?? '';
  if (chunks !== undefined) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    void pipeline(parts(chunks), response);
    return;
  }
  const { body, headers = {}, statusText } = respond(request.headers);
  response.writeHead(401, statusText, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});

/** Yields each part in a turn of its own. */
async function* parts(texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) {
    yield text;
    await setTimeout(2);
  }
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function caughtFrom(
  client: (typeof clients)[number],
  path = '/chat/completions',
  parts = sent,
): Promise<unknown> {
  try {
    await client.send(baseURL, 'POST', path, parts);
  } catch (caught) {
    return caught;
  }
  return expect.unreachable();
}

/** Returns the canaries that a sink shows. A credential counts too if half of it is there. */
function shownIn(caught: unknown): Set<Canary> {
  const values = [caught, getVeniceError(caught)].filter((value) => value !== undefined);
  const texts = values.flatMap((value) => Object.values(sinks).map((sink) => sink(value)));
  const names = Object.keys(canaries) as Canary[];
  return new Set(
    names.filter((name) => {
      const text = canaries[name];
      const part = CREDENTIALS.includes(name) ? text.slice(0, text.length / 2) : text;
      return texts.some((shown) => shown.includes(part));
    }),
  );
}

const CREDENTIALS: readonly Canary[] = ['key', 'signature', 'payment'];

describe.each(clients)('$name', (client) => {
  test('shows nothing of a request that the response does not repeat', async () => {
    respond = () => ({ body: { error: 'Authentication failed' } });
    expect([...shownIn(await caughtFrom(client))]).toEqual([]);
  });

  test('shows nothing of all that every header and the body of a request contain', async () => {
    respond = () => ({ body: { error: 'Authentication failed' } });
    const others = { 'x-payment-note': all, cookie: all, 'idempotency-key': all, 'user-agent': all };
    const caught = await caughtFrom(client, undefined, {
      headers: { ...sent.headers, ...others },
      prompt: all,
    });
    expect([...shownIn(caught)]).toEqual([]);
  });

  test.each(['/unknown/', '/characters/', '/models?note='])(
    'shows nothing of what follows %s in the URL',
    async (start) => {
      respond = () => ({ body: { error: 'Authentication failed' } });
      for (const text of Object.values(canaries)) {
        const encoded = encodeURIComponent(text);
        const caught = await caughtFrom(client, `${start}${encoded}`);
        expect(lastURL).toContain(encoded);
        const shown = Object.values(sinks).map((sink) => sink(caught) + sink(getVeniceError(caught)));
        expect(shown.filter((each) => each.includes(encoded) || each.includes(text))).toEqual([]);
      }
    },
  );

  test.each(Object.entries(places))(
    'shows no credential that the response repeats in %s',
    async (_place, repeat) => {
      respond = (headers) => repeat(all, headers);
      const shown = shownIn(await caughtFrom(client));
      expect(CREDENTIALS.filter((name) => shown.has(name))).toEqual([]);
    },
  );
});

/** Event streams that repeat all canaries in an error. */
const frames: Readonly<Record<string, (text: string) => string>> = {
  'an error': (text) => `data: ${JSON.stringify({ error: { message: `No: ${text}` } })}\n\n`,
  'a plain error': (text) => `data: ${JSON.stringify({ error: `No: ${text}` })}\n\n`,
  'a named event': (text) => `event: error\ndata: ${JSON.stringify({ message: text, code: text })}\n\n`,
  'a field next to it': (text) => `data: ${JSON.stringify({ error: 'No', echo: [text] })}\n\n`,
  'a named event that is not JSON': (text) => `event: error\ndata: ${text}\n\n`,
  'a malformed error': (text) => `data: {"error": {"message": "No: ${text}"\n\n`,
};

describe.each(clients)('$name, in a stream that is cut within each credential', (client) => {
  afterEach(() => {
    chunks = undefined;
  });

  test.for(Object.entries(frames))(
    'shows no credential that %s repeats',
    async ([name, frameOf], { skip }) => {
      skip(
        name === 'a malformed error' && client.name.startsWith('ai '),
        'No adapter sees an error in it, and the SDK puts its whole text into an error of its own.',
      );
      const good = `data: ${JSON.stringify({ id: '1', choices: [{ index: 0, delta: { content: 'a' } }] })}\n\n`;
      chunks = [good, ...cutWithin(frameOf(all))];
      const shown = shownIn(await client.stream(baseURL, '/chat/completions', sent));
      expect(CREDENTIALS.filter((name) => shown.has(name))).toEqual([]);
    },
  );
});

/** Cuts a text in the middle of each credential. */
function cutWithin(text: string): string[] {
  const cuts = CREDENTIALS.map((name) => text.indexOf(canaries[name]) + canaries[name].length / 2);
  const sorted = cuts.map(Math.floor).sort((left, right) => left - right);
  return [0, ...sorted].map((start, index) => text.slice(start, sorted[index]));
}

describe.each(clients)('$name, with a key in the URL', (client) => {
  const inURL = 'canary-of-the-url-Zq3vX8wR5tY1uI6o';

  test.each(['api_key', 'access_token', 'signature'])('shows no %s of a query', async (name) => {
    respond = ({ host = '' }) => ({ body: { error: `No: ${host}/?${name}=${inURL} is not valid` } });
    const caught = await caughtFrom(client, `/chat/completions?limit=1&${name}=${inURL}`);
    expect(lastURL).toContain(inURL);
    for (const value of [caught, getVeniceError(caught)])
      for (const [sink, show] of Object.entries(sinks)) expect(show(value), sink).not.toContain(inURL);
  });
});

test('core alone masks what has the form of a key, and every text that it is given', () => {
  for (const repeat of Object.values(places)) {
    const response = { status: 401, ...repeat(`${all} sk-canary0123456789abcdef`, {}) };
    const error = toVeniceError({ ...response, secrets: CREDENTIALS.map((name) => canaries[name]) });
    expect(CREDENTIALS.filter((name) => shownIn(error).has(name))).toEqual([]);
    expect(inspect(error, { depth: Infinity })).not.toContain('sk-canary');
  }
});

test('the search finds every canary, wherever a log would show it', () => {
  for (const leak of [
    new Error(all),
    new Error('x', { cause: new Error(all) }),
    Object.assign(new Error('x'), { config: { headers: { a: all } } }),
    toVeniceError({ status: 400, body: { error: all } }),
  ])
    expect([...shownIn(leak)]).toEqual(Object.keys(canaries));
});

// `vitest -u` writes the table.
test('SECURITY.md has the table of what this test finds', async () => {
  const clientsByRow = new Map<string, string[]>();
  for (const client of clients) {
    respond = () => ({ body: { error: 'Authentication failed' } });
    const sentOnly = shownIn(await caughtFrom(client));
    const repeated = new Set<Canary>();
    for (const repeat of Object.values(places)) {
      respond = (headers) => repeat(all, headers);
      for (const name of shownIn(await caughtFrom(client))) repeated.add(name);
    }
    const cell = (name: Canary): string =>
      sentOnly.has(name) ? 'shown' : repeated.has(name) ? 'shown if repeated' : 'never shown';
    const row = (Object.keys(canaries) as Canary[]).map(cell).join('|');
    clientsByRow.set(row, [...(clientsByRow.get(row) ?? []), client.name]);
  }
  const rows = [...clientsByRow].map(([row, names]) => [
    names.length === clients.length ? 'every client' : names.join(', '),
    ...row.split('|'),
  ]);
  const file = fileURLToPath(new URL('../../../SECURITY.md', import.meta.url));
  const table = withTable(readFileSync(file, 'utf8'), 'canaries', [
    ['client', ...Object.keys(canaries)],
    ...rows,
  ]);
  await expect(table).toMatchFileSnapshot(file);
});

test.each(Object.keys(sinks))(
  '%s shows an error that is not masked, so that this search can fail',
  (name) => {
    expect(sinks[name]?.(new Error(all, { cause: new Error(all) }))).toMatch(name === 'JSON' ? '{}' : all);
  },
);
