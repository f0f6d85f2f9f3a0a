import { createServer as createTcpServer } from 'node:net';
import { explainNetworkFailure } from '@venice/errors-core';
import { cutOff, json, serveTest } from '@venice/test-server';
import { Agent, fetch as undiciFetch } from 'undici';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withVeniceErrors } from '../src/index.js';
import { rejection } from './rejection.js';

const QUEUE = { route: 'POST /video/queue' };
const FREE = { route: 'GET /models' };

/** Starts a server that breaks each connection, as soon as it has begun or once bytes have come. */
async function breaking(when: 'connect' | 'data'): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    if (when === 'connect') socket.resetAndDestroy();
    else socket.once('data', () => socket.resetAndDestroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api/v1`;
}

describe('explainNetworkFailure with undici', () => {
  test('explains that no response began within the limit of the client', async () => {
    const { baseUrl } = await serveTest(() => {});
    const dispatcher = new Agent({ headersTimeout: 20 });
    const caught = await rejection(undiciFetch(baseUrl, { method: 'POST', dispatcher }));
    await dispatcher.close();
    expect(explainNetworkFailure(caught, QUEUE)).toEqual({
      charged: 'maybe',
      message: expect.stringMatching(/300 s.*UND_ERR_HEADERS_TIMEOUT.*accepted and charged/),
    });
    expect(explainNetworkFailure(caught, FREE)?.charged).toBe('no');
    expect(explainNetworkFailure(caught)?.charged).toBe('maybe');
  });

  test('explains that a response stopped', async () => {
    const { baseUrl } = await serveTest((response) => response.writeHead(200).write('{'));
    const dispatcher = new Agent({ bodyTimeout: 20 });
    const response = await undiciFetch(baseUrl, { dispatcher });
    const caught = await rejection(response.text());
    expect(explainNetworkFailure(caught, QUEUE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringContaining('UND_ERR_BODY_TIMEOUT'),
    });
  });

  test('explains a reset after the request', async () => {
    const caught = await rejection(undiciFetch(await breaking('data'), { method: 'POST', body: '{}' }));
    expect(explainNetworkFailure(caught, QUEUE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/connection broke.*Poll/),
    });
    expect(explainNetworkFailure(caught, { route: 'POST /chat/completions' })?.message).toContain('balance');
  });

  test('explains a reset before the request', async () => {
    const caught = await rejection(undiciFetch(await breaking('connect'), { method: 'POST', body: '{}' }));
    expect(explainNetworkFailure(caught, FREE)?.charged).toBe('no');
  });

  test('explains a reset before the end of the request body', async () => {
    // The rest of the body waits until the connection is broken.
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'));
      },
    });
    const url = await breaking('data');
    const request = { method: 'POST', body, duplex: 'half' } as const;
    const caught = await rejection(undiciFetch(url, request));
    // The head was sent, and nobody knows what the server made of it.
    expect(explainNetworkFailure(caught, QUEUE)?.charged).toBe('maybe');
    expect(explainNetworkFailure(caught, FREE)?.charged).toBe('no');
  });

  test('explains that a name was not found and that a connection was refused', async () => {
    const unknown = await rejection(undiciFetch('http://name.invalid/api/v1'));
    expect(explainNetworkFailure(unknown, QUEUE)).toMatchObject({ charged: 'no' });
    const { baseUrl, close } = await serveTest(() => {});
    await close();
    const refused = await rejection(undiciFetch(baseUrl));
    expect(explainNetworkFailure(refused, QUEUE)).toEqual({
      charged: 'no',
      message:
        'No connection to the host could be opened (ECONNREFUSED). It was not charged and can be sent again.',
    });
  });

  test('explains a time limit of the caller, and not an abort', async () => {
    const { baseUrl } = await serveTest(() => {});
    const late = await rejection(undiciFetch(baseUrl, { signal: AbortSignal.timeout(20) }));
    expect(explainNetworkFailure(late, QUEUE)).toMatchObject({
      charged: 'maybe',
      message: expect.stringMatching(/^The time limit of the caller/),
    });
    const aborted = await rejection(undiciFetch(baseUrl, { signal: AbortSignal.abort() }));
    expect(explainNetworkFailure(aborted, QUEUE)).toBeUndefined();
  });

  test('explains nothing that has a response, and no other error', async () => {
    const { baseUrl } = await serveTest(
      json(503, { error: 'The model is at capacity. Please try again later.' }),
    );
    const failed = await rejection(withVeniceErrors(fetch)(baseUrl));
    for (const value of [failed, { response: { status: 503 } }, new Error('odd'), 'ECONNRESET', null]) {
      expect(explainNetworkFailure(value, QUEUE)).toBeUndefined();
    }
  });

  test('finds the reason that other errors wrap', async () => {
    const { baseUrl } = await serveTest(cutOff(200, '{'));
    const response = await undiciFetch(baseUrl);
    const cause = await rejection(response.text());
    const wrapped = new AggregateError([new Error('Connection error.', { cause })]);
    expect(explainNetworkFailure({ lastError: wrapped }, QUEUE)?.charged).toBe('maybe');
  });
});
