import { type Json, toVeniceError, veniceErrorCodes } from '@venice/errors-core';
import { veniceErrorExamples } from '@venice/errors-testing';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shownClients, shownTo } from '../src/clients.js';
import { corpus, framesOf, mislabelled } from '../src/corpus.js';
import { requestOf } from '../src/routes.js';

interface FailedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly route?: string | undefined;
}

/** The error that core builds from a response. */
function byCore({ route, ...response }: FailedResponse) {
  const { method, path } = requestOf(route);
  return toVeniceError({ ...response, route: `${method} ${path}` });
}

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

const examples = veniceErrorCodes.flatMap((code) =>
  veniceErrorExamples(code).map((example, index) => ({ name: `${code} #${index + 1}`, code, example })),
);
// A 200 is a success for a client: only core reads the errors inside it.
function failures<T extends { readonly status: number }>(responses: readonly T[]): T[] {
  return responses.filter(({ status }) => status >= 400);
}

describe('every example of the catalog', () => {
  test.each(examples)('has its own code in core: $name', ({ code, example }) => {
    expect(toVeniceError(example).code).toBe(code);
  });

  describe.each(shownClients)('comes out of $name as core reads it', (client) => {
    const failed = examples.filter(({ example }) => example.status >= 400);
    test.each(shownTo(client, failed))('$name', async ({ example }) => {
      const { method, path } = requestOf(example.route);
      const { baseURL } = server.answer(example);
      const error = await client.call(baseURL, method, path);
      expect(error?.toJSON()).toEqual(byCore(example).toJSON());
    });
  });
});

describe('every line of the corpus', () => {
  const isEventStream = (body: Json): body is string =>
    typeof body === 'string' && /^(data|event):/.test(body);
  const streams = corpus.filter(({ body }) => isEventStream(body));
  const responses = corpus.filter(({ body }) => !isEventStream(body));

  test.each(responses)('matches its label in core: $id', (line) => {
    expect(mislabelled(line, byCore(line))).toBeUndefined();
  });

  test.each(streams)('matches its label in core, frame by frame: $id', (line) => {
    const frames = framesOf(String(line.body));
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) {
      expect(mislabelled(line, toVeniceError({ status: line.status, body: frame }))).toBeUndefined();
    }
  });

  describe.each(shownClients)('comes out of $name as core reads it', (client) => {
    test.each(shownTo(client, failures(responses)))('$id', async (line) => {
      const { method, path } = requestOf(line.route);
      const { baseURL } = server.answer(line);
      const error = await client.call(baseURL, method, path);
      expect(error?.toJSON()).toEqual(byCore(line).toJSON());
    });
  });
});
