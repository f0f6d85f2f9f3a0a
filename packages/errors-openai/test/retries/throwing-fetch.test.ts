import { withVeniceErrors } from '@venice/errors-fetch';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let server: VeniceErrorServer;
beforeAll(async () => {
  server = await startVeniceErrorServer();
});
afterAll(() => server.close());

// The waits between the attempts are the SDK's own.
describe('a throwing fetch inside the OpenAI SDK', { concurrent: true }, () => {
  test.each([
    ['4', OpenAI4],
    ['5', OpenAI5],
    ['6', OpenAI6],
    ['7', OpenAI7],
  ])('is called three times for a 400 and reported as a connection error: openai %s', async (_, OpenAI) => {
    const { baseURL, requests } = server.answer('INVALID_REQUEST');
    // The types of openai 4 take the fetch of node-fetch only.
    const throwingFetch = withVeniceErrors(fetch) as never;
    const openai = new OpenAI({ apiKey: 'key', baseURL, fetch: throwingFetch });
    const error: unknown = await openai.models.list().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(requests).toHaveLength(3);
    expect(error).toBeInstanceOf(OpenAI.APIConnectionError);
  });
});
