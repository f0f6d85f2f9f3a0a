import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { toVeniceError, veniceErrorCodes } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';
import type { VeniceErrorServer } from '@venice/errors-testing/server';
import type { ExpectedError, Plan } from './checks/plan.js';

const ROUTE = 'POST /chat/completions';
const [METHOD, PATH] = ['POST', '/chat/completions'];
/** Longer than any client waits in a check. */
const DELAY_MS = 20_000;

interface PlanOptions {
  readonly codes?: typeof veniceErrorCodes;
  /** How many examples of each code. */
  readonly limit?: number;
}

/** Adds what one runtime checks to a server. */
export async function planFor(
  server: VeniceErrorServer,
  { codes = veniceErrorCodes, limit = Infinity }: PlanOptions = {},
): Promise<Plan> {
  const frame = JSON.stringify({ choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: null }] });
  const eventStream = {
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: `data: ${frame}\n\n`.repeat(4),
  };
  const overloaded = { status: 503, body: { error: 'The model is overloaded.' } };
  return {
    examples: codes.flatMap((code) =>
      veniceErrorExamples(code)
        .slice(0, limit)
        .map((example, index) => expectedError(server, example, `${code}, example ${index + 1}`)),
    ),
    streams: codes.map((code) => ({
      name: `${code} in a stream`,
      baseURL: server.answer(code, { as: 'stream', delayMs: 0 }).baseURL,
      method: METHOD,
      path: PATH,
      expected: { code, route: ROUTE },
      isInBand: false,
    })),
    refused: exchange('a refused connection', { baseURL: await closedBaseURL() }),
    broken: exchange('a stream that breaks', server.answer(eventStream, { as: 'truncated' })),
    paused: exchange(
      'a stream that pauses',
      server.answer('MODEL_OVERLOADED', { as: 'stream', delayMs: DELAY_MS }),
    ),
    huge: exchange(
      'an error body of megabytes',
      server.answer({ ...overloaded, body: 'x'.repeat(2_000_000) }),
    ),
    endless: exchange(
      'an error body without an end',
      server.answer(overloaded, { as: 'endless', delayMs: 1 }),
    ),
    passing: exchange(
      'a failure that passes',
      server.answer('MODEL_OVERLOADED', { times: 1, headers: { 'retry-after': '0' } }),
    ),
    hanging: exchange(
      'an error body that hangs',
      server.answer(overloaded, { as: 'slow', delayMs: DELAY_MS }),
    ),
  };
}

function exchange(name: string, { baseURL }: { readonly baseURL: string }) {
  return { name, baseURL, method: METHOD, path: PATH };
}

type Example = ReturnType<typeof veniceErrorExamples>[number];

function expectedError(server: VeniceErrorServer, example: Example, name: string): ExpectedError {
  const [method = '', path = ''] = (example.route ?? ROUTE).replace(/\{[^}]+\}/g, 'example').split(' ');
  const expected = toVeniceError({ ...example, route: `${method} ${path}` }).toJSON();
  if (example.status >= 400)
    return { name, baseURL: server.answer(example).baseURL, method, path, expected, isInBand: false };
  // Adapters look for errors in successful responses only if these are JSON. Not all read a body if a header is enough.
  const headers = { 'content-type': 'application/json', ...example.headers };
  return {
    name,
    baseURL: server.answer({ ...example, headers }).baseURL,
    method,
    path,
    expected: { ...(expected.code && { code: expected.code }), family: expected.family },
    isInBand: true,
  };
}

/** Returns a base URL at a port that was open a moment ago. */
async function closedBaseURL(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/api/v1`;
}
