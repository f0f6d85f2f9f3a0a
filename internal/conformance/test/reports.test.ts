import { readFileSync } from 'node:fs';
import { getVeniceError, type Json, toVeniceError } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clients } from '../src/clients.js';
import { requestOf } from '../src/routes.js';

interface Report {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly endpoint: string | null;
}

// The tests of core check what each report means; here each client has to return the same.
const reports = readFileSync(new URL('../corpus/reports.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Report => JSON.parse(line))
  // No client of the API calls another host.
  .filter(({ endpoint }) => endpoint?.includes('://') !== true);

/** The fields that do not depend on how a response is delivered. */
function meaningOf(error: ReturnType<typeof toVeniceError> | undefined) {
  const { code, family, message, wireCode, details, retryable, retryAfterMs, actions, charged } = error ?? {};
  return { code, family, message, wireCode, details, retryable, retryAfterMs, actions, charged };
}

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

describe.each(clients)('every report comes out of $name as core reads it', (client) => {
  test.each(reports)('$id', async ({ status, headers, body, endpoint }) => {
    const { method, path } = requestOf(endpoint ?? undefined);
    const expected = toVeniceError({ status, headers, body, route: `${method} ${path}` });
    const isFrame = status === 200;
    const { baseURL } = server.answer(
      isFrame
        ? {
            status,
            headers: { 'content-type': 'text/event-stream' },
            body: `data: ${JSON.stringify(body)}\n\n`,
          }
        : { status, headers, body },
    );
    const error = isFrame
      ? getVeniceError(await client.stream(baseURL, path))
      : await client.call(baseURL, method, path);
    expect(meaningOf(error)).toEqual(meaningOf(expected));
  });
});
