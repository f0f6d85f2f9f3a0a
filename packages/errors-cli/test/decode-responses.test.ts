import { describe, expect, test } from 'vitest';
import { decoded, run } from './support/run.js';

const OVERLOADED = '{"error":"The model is currently overloaded. Please try again later."}';

describe('a body', () => {
  test('in one line', async () => {
    expect(await decoded(OVERLOADED)).toMatchObject([
      { code: 'MODEL_OVERLOADED', form: 'body', line: 1, recognizedBy: 'message' },
    ]);
  });

  test('in many lines, in any parts', async () => {
    const body = JSON.stringify(
      { error: { code: 'model_overloaded', message: 'Busy: "{"', param: null } },
      null,
      2,
    );
    expect(await decoded(['\n\n', ...body.split('')])).toMatchObject([{ code: 'MODEL_OVERLOADED', line: 3 }]);
  });

  test.each([
    ['Python', "{'error': 'The model is currently overloaded. Please try again later.', 'param': None}"],
    [
      'Node',
      "{\n  error: 'The model is currently overloaded. Please try again later.',\n  param: undefined\n}",
    ],
  ])('as %s prints it', async (_, body) => {
    expect(await decoded(body)).toMatchObject([{ code: 'MODEL_OVERLOADED' }]);
  });

  test('in full', async () => {
    const { exitCode, out } = await run(['decode'], {
      input: '{"error":"Specified model not found: llama-9"}',
    });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^MODEL_NOT_FOUND {2}/);
    expect(out).toContain('in a body, line 1; recognized by the message');
    expect(out).toContain('`details.model`: llama-9');
    expect(out).toMatch(/^What to do {5}/m);
    expect(out).toMatch(/^Retry {10}no$/m);
    expect(out).toMatch(/^Cost {11}not charged$/m);
  });
});

describe('a transcript', () => {
  const head = 'content-type: application/json\r\nretry-after: 3\r\ncf-ray: 91dbd54fa83f8cbd-EWR';

  test.each([
    ['curl -i, HTTP/2', `HTTP/2 429 \r\n${head}\r\n\r\n${OVERLOADED}`],
    ['curl -i, HTTP/1.1', `HTTP/1.1 429 Too Many Requests\r\n${head}\r\n\r\n${OVERLOADED}`],
    ['with LF', `HTTP/1.1 429 Too Many Requests\r\n${head}\r\n\r\n${OVERLOADED}`.replaceAll('\r', '')],
    ['after a redirect', `HTTP/2 301 \r\nlocation: /x\r\n\r\nHTTP/2 429 \r\n${head}\r\n\r\n${OVERLOADED}`],
    [
      'after a proxy',
      `HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 429 \r\n${head}\r\n\r\n${OVERLOADED}\r\n`,
    ],
    [
      'in chunks',
      `HTTP/1.1 429 Too Many Requests\r\n${head}\r\ntransfer-encoding: chunked\r\n\r\n9\r\n{"error":\r\n3d\r\n"The model is currently overloaded. Please try again later."}\r\n0\r\n\r\n`,
    ],
    [
      'in chunks whose sizes no longer fit',
      `HTTP/1.1 429 Too Many Requests\n${head.replaceAll('\r', '')}\n\n46\n{"error":"The model is currently overloaded. Please try again later."}\n0\n`,
    ],
  ])('%s', async (_, transcript) => {
    const found = await decoded(transcript);
    expect(found).toMatchObject([
      {
        code: 'MODEL_OVERLOADED',
        form: 'http',
        error: { status: 429, retryAfterMs: 3_000, requestId: '91dbd54fa83f8cbd-EWR' },
      },
    ]);
  });

  const verbose = [
    '* Connected to api.venice.ai (104.18.1.1) port 443',
    '* [HTTP/2] [1] [authorization: Bearer 4f9KdPq2mZx81LtR]',
    '> POST /api/v1/video/queue HTTP/2',
    '> Host: api.venice.ai',
    '> Authorization: Bearer 4f9KdPq2mZx81LtR',
    '> Content-Length: 20',
    '> ',
    '} [20 bytes data]',
    '< HTTP/2 504 ',
    '< content-type: application/json',
    '< cf-ray: 91dbd54fa83f8cbd-EWR',
    '< ',
    '{ [70 bytes data]',
    '{"error":"The request took too long to complete and was timed-out. Key: 4f9KdPq2mZx81LtR"}',
    '* Connection #0 to host api.venice.ai left intact',
  ];

  test.each(['\n', '\r\n'])('curl -v, with the route, and the cost on it', async (lineEnd) => {
    expect(await decoded(verbose.join(lineEnd))).toMatchObject([
      {
        code: 'REQUEST_TIMEOUT',
        request: { method: 'POST', url: 'https://api.venice.ai/api/v1/video/queue' },
        error: { route: 'POST /video/queue', charged: 'maybe' },
      },
    ]);
  });

  test('curl -v and -i together print the headers twice', async () => {
    const both = verbose.flatMap((line) => (/^< (HTTP|\w|-)/.test(line) ? [line, line.slice(2)] : [line]));
    expect(await decoded(both.join('\n'))).toMatchObject([
      { code: 'REQUEST_TIMEOUT', error: { charged: 'maybe' } },
    ]);
  });

  test('curl -v in a terminal, whose next line begins after the body', async () => {
    const transcript = verbose.join('\n').replace('"}\n* Connection', '"}* Connection');
    expect(await decoded(transcript)).toMatchObject([{ code: 'REQUEST_TIMEOUT', error: { status: 504 } }]);
  });

  test.each(['\n', '\r\n'])('an event stream whose error is not in its first event', async (lineEnd) => {
    const transcript = [
      'HTTP/1.1 200 OK',
      'content-type: text/event-stream',
      '',
      'data: {"choices":[{"delta":{"content":"Once"}}]}',
      '',
      'data: {"error":{"message":"The model is temporarily offline. Please try again later."}}',
      '',
      'data: [DONE]',
      '',
    ];
    expect(await decoded(transcript.join(lineEnd))).toMatchObject([
      { code: 'MODEL_OFFLINE', form: 'stream' },
    ]);
  });

  test('HTML has no mark of curl', async () => {
    const page = '<html>\n<head><title>502 Bad Gateway</title></head>\n<body></body>\n</html>';
    expect(await decoded(`HTTP/1.1 502 Bad Gateway\ncf-ray: a-EWR\n\n${page}`)).toMatchObject([
      { code: null, error: { status: 502, message: '502 Bad Gateway' } },
    ]);
  });

  test('a request and its body are not a response', async () => {
    const dump = `POST /api/v1/chat/completions HTTP/1.1\nHost: api.venice.ai\n\n{"error":"Invalid model specified"}\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"Authentication failed"}`;
    expect(await decoded(dump)).toMatchObject([
      { code: 'AUTHENTICATION_FAILED', error: { route: 'POST /chat/completions' } },
    ]);
  });

  test('a successful response', async () => {
    const { exitCode, out, err } = await run(['decode'], {
      input: 'HTTP/2 200 \n\n{"object":"list","data":[]}',
    });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain('There is no Venice error in the input.');
  });
});
