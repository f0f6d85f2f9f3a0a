import { isDeepStrictEqual } from 'node:util';
import type { AdapterClient } from '@venice/adapter-description';
import { getVeniceError } from '@venice/errors-core';
import { toInterruptionError } from '@venice/errors-core/adapter';
import type { StreamCase } from '../cases/stream-case.js';
import type { CaseServer } from '../clients/case-server.js';
import { brokenRulesOf, essenceOf } from './check-error.js';
import { readIn } from './check-stream.js';

const PATH = '/chat/completions';

/** Returns the properties that do not hold for a real client that reads a stream; none if all is well. */
export async function checkClientStream(
  client: Pick<AdapterClient, 'stream'>,
  server: CaseServer,
  { text, chunks }: StreamCase,
): Promise<string[]> {
  try {
    const headers = { 'content-type': 'text/event-stream' };
    server.use({ status: 200, headers, body: text, chunks });
    const error = getVeniceError(await client.stream(server.baseURL, PATH));
    const allowed = await errorsIn(text);
    return [
      ...(server.requests() === 1 ? [] : [`no request is sent twice: ${server.requests()}`]),
      ...(error === undefined ? [] : brokenRulesOf(error)),
      ...(allowed.some((expected) => isDeepStrictEqual(essenceOf(error), expected))
        ? []
        : ['the client finds the error in a stream that core finds']),
    ];
  } catch (thrown) {
    return [`the reader of a stream does not throw: ${String(thrown)}`];
  }
}

/** Returns what a client may find in a stream, with and without the option that requires an end marker. */
async function errorsIn(text: string): Promise<unknown[]> {
  const bytes = new TextEncoder().encode(text);
  const response = { status: 200, route: `POST ${PATH}` };
  return Promise.all(
    [false, true].map(async (requireEndMarker) => {
      const { errors, interruption } = await readIn([bytes.length], bytes, { requireEndMarker });
      return essenceOf(errors[0] ?? (interruption && toInterruptionError(response, interruption)));
    }),
  );
}
