import { describe, expect, test } from 'vitest';
import { explainNetworkFailure, getVeniceError } from '../../src/index.js';

function fetchFailed(message: string): Error {
  return new TypeError('fetch failed', { cause: new Error(message) });
}

function sending(reason: string): Error {
  return fetchFailed(`error sending request for url (http://127.0.0.1:9/): ${reason}`);
}

/**
 * What the `fetch` of each runtime has thrown, in November 2026: Deno 2.9, Bun 1.4, workerd 2026-11-17, Chromium 153. The
 * codes of older Bun are those for which the AI SDK sends a call again.
 */
const failures: readonly (readonly [string, Error, 'no' | 'maybe', RegExp])[] = [
  [
    'Deno: a refused connection',
    sending('client error (Connect): tcp connect error: Connection refused (os error 111)'),
    'no',
    /^No connection to the host/,
  ],
  [
    'Deno: an unknown name',
    sending(
      'client error (Connect): dns error: failed to lookup address information: Name or service not known',
    ),
    'no',
    /^The name of the host/,
  ],
  [
    'Deno: a bad certificate',
    sending('client error (Connect): invalid peer certificate: UnknownIssuer'),
    'no',
    /^No secure connection/,
  ],
  ['Deno: a server without TLS', sending('client error (Connect): tls handshake eof'), 'no', /^No secure/],
  ['Deno: a reset', fetchFailed('Connection reset by peer (os error 104)'), 'maybe', /^The connection broke/],
  [
    'Deno: a connection that closes',
    fetchFailed(
      'error sending request from 127.0.0.1:51698 for http://127.0.0.1:9/ (127.0.0.1:9): client error (SendRequest): connection closed before message completed',
    ),
    'maybe',
    /^The connection broke/,
  ],
  ['Deno: a body that breaks off', new TypeError('error reading a body from connection'), 'maybe', /broke/],
  ['workerd: any of these', new Error('Network connection lost.'), 'maybe', /^The connection broke/],
  [
    'Bun: a refused connection',
    Object.assign(new TypeError('ECONNREFUSED: Unable to connect.'), { code: 'ECONNREFUSED' }),
    'no',
    /^No connection to the host/,
  ],
  [
    'older Bun: a refused connection',
    Object.assign(new Error('Unable to connect.'), { code: 'ConnectionRefused' }),
    'no',
    /^No connection to the host/,
  ],
  [
    'older Bun: no socket',
    Object.assign(new Error('Was there a typo in the url or port?'), { code: 'FailedToOpenSocket' }),
    'no',
    /^No connection to the host/,
  ],
  [
    'older Bun: a connection that closes',
    Object.assign(new Error('The socket was closed.'), { code: 'ConnectionClosed' }),
    'maybe',
    /^The connection broke/,
  ],
  ['Chromium: any of these', new TypeError('Failed to fetch'), 'maybe', /^The connection broke/],
];

describe('explainNetworkFailure', () => {
  test.each(failures)('explains a failure of %s', (_name, caught, charged, message) => {
    const failure = explainNetworkFailure(caught, { route: 'POST /video/queue' });
    expect(failure).toMatchObject({ charged, message: expect.stringMatching(message) });
    expect(getVeniceError(caught)).toBeUndefined();
  });

  test('has no URL of a request in its message', () => {
    const caught = fetchFailed(
      'error sending request for url (http://127.0.0.1:9/?key=secret): client error (Connect): tcp connect error',
    );
    expect(explainNetworkFailure(caught)?.message).toBe(
      'No connection to the host could be opened (client error (Connect): tcp connect error). It was not charged and can be sent again.',
    );
  });

  test.each([
    'client error (Connect)',
    'the client error (SendRequest) of a form',
    'a Network connection lost',
  ])('explains no other error: %s', (message) => {
    expect(explainNetworkFailure(new Error(message))).toBeUndefined();
  });
});
