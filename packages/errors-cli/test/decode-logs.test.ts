import { inspect } from 'node:util';
import { toVeniceError } from '@venice/errors-core';
import { toLogRecord } from '@venice/errors-core/report';
import { describe, expect, test } from 'vitest';
import { decoded, run } from './support/run.js';

const RECORD =
  '{"name":"VeniceError","code":"MODEL_OFFLINE","family":"availability","status":503,"message":"Off.","details":{},"actions":["wait"],"action":"wait","retryable":true,"logLevel":"warn","docsUrl":"x"}';

describe('a line of a log', () => {
  test.each([
    [
      'pino',
      '{"level":50,"time":1795000000000,"err":{"type":"VeniceError","message":"Rate limit exceeded","stack":"VeniceError [RATE_LIMIT_EXCEEDED]: Rate limit exceeded\\n    at a","status":429},"msg":"x"}',
      'RATE_LIMIT_EXCEEDED',
      429,
    ],
    [
      'winston, with a record',
      `{"level":"error","timestamp":"2026-11-27T08:00:00Z","error":${RECORD}}`,
      'MODEL_OFFLINE',
      503,
    ],
    [
      'JSON with a body as text',
      '{"level":50,"body":"{\\"error\\":{\\"code\\":\\"model_not_found\\"}}","status":404}',
      'MODEL_NOT_FOUND',
      404,
    ],
    [
      'text with a body',
      '2026-11-27 08:00:00 WARN upstream: {"error":"Invalid model specified"}',
      'INVALID_MODEL',
      undefined,
    ],
    [
      'text with an escaped body',
      'upstream "{\\"error\\":\\"Invalid model specified\\"}" status=400',
      'INVALID_MODEL',
      400,
    ],
    [
      'Python',
      "openai.RateLimitError: Error code: 429 - {'error': 'Rate limit exceeded', 'a': None}",
      'RATE_LIMIT_EXCEEDED',
      429,
    ],
    ['colors', '\u001b[31m[08:00]\u001b[0m Error: 404 Specified model not found', 'MODEL_NOT_FOUND', 404],
    [
      'logfmt',
      'level=error status=503 err="The model is temporarily offline. Please try again later."',
      'MODEL_OFFLINE',
      503,
    ],
    ['a code', 'failed with MODEL_AT_CAPACITY', 'MODEL_AT_CAPACITY', undefined],
    [
      'a message alone',
      'The model is currently overloaded. Please try again later.',
      'MODEL_OVERLOADED',
      undefined,
    ],
  ])('%s', async (_, line, code, status) => {
    expect((await decoded(line)).map(({ code: found, error }) => [found, error.status])).toEqual([
      [code, status],
    ]);
  });

  test('several bodies in one', async () => {
    const found = await decoded(
      'a {"error":"Inference processing failed"} b {"error":"Invalid model specified"}',
    );
    expect(found.map(({ code }) => code)).toEqual(['INFERENCE_FAILED', 'INVALID_MODEL']);
  });

  test('an error that Node prints over several lines counts once', async () => {
    const input = [
      'Error: 429 The model is currently overloaded. Please try again later.',
      '    at APIError.generate (file:///x/error.mjs:60:20) {',
      '  status: 429,',
      '  error: "The model is currently overloaded. Please try again later.",',
      '}',
    ].join('\n');
    expect(await decoded(input)).toMatchObject([{ code: 'MODEL_OVERLOADED' }]);
  });
});

test('a stack, with the fields that Node prints after it', async () => {
  const input = `x\nVeniceError [RATE_LIMIT_EXCEEDED]: Rate limit exceeded\n    at a (b.js:1:2) {\n  status: 429,\n  requestId: 'abc-EWR',\n  details: { limit: 5 }\n}\ny`;
  expect(await decoded(input)).toMatchObject([
    { code: 'RATE_LIMIT_EXCEEDED', form: 'stack', line: 2, error: { status: 429, requestId: 'abc-EWR' } },
  ]);
});

test.each([
  '{"level":30,"time":1795000000000,"msg":"started"}',
  'started with { port: 3000 }',
  "Response {\n  headers: Headers { 'retry-after': '3' },\n  body: ReadableStream { locked: false }\n}",
])('an entry of something else is not an unknown response: %j', async (input) => {
  expect(await decoded(input)).toEqual([]);
});

test('an entry with the status of a failure is one', async () => {
  expect(await decoded('{"level":50,"status":418,"msg":"failed"}')).toMatchObject([{ code: null }]);
});

describe('an error of ours keeps its own decision:', () => {
  const retired = toVeniceError({
    status: 429,
    route: 'GET /billing/usage',
    body: { error: 'Rate limit exceeded. GET /billing/usage has been removed' },
  });
  const { message } = retired;

  test.each([
    ['the record of a log', JSON.stringify({ level: 30, err: toLogRecord(retired), msg: 'x' })],
    [
      'what the serializer of pino writes',
      JSON.stringify({ err: { type: 'VeniceError', ...retired, message } }),
    ],
    ['a printed cause', inspect(new Error('The job failed', { cause: retired }))],
    ['printed deep inside another', inspect(new AggregateError([retired], 'All have failed'))],
  ])('%s', async (_, input) => {
    const [found, ...others] = await decoded(input);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'RATE_LIMIT_EXCEEDED',
      error: { status: 429, retryable: false, route: 'GET /billing/usage' },
    });
    expect(found?.error).not.toHaveProperty('wireCode');
  });

  test('a record that is not valid is read as any other entry', async () => {
    const err = { ...toLogRecord(retired), actions: 'wait' };
    expect(await decoded(JSON.stringify({ err }))).toMatchObject([{ code: 'RATE_LIMIT_EXCEEDED' }]);
  });
});

test('an event stream', async () => {
  const input = 'data: {"choices":[]}\n\nevent: error\ndata: {"error":"Inference processing failed"}\n\n';
  expect(await decoded(input)).toMatchObject([{ code: 'INFERENCE_FAILED', form: 'stream', line: 3 }]);
});

test('lines far down in a long log, and none that is of something else', async () => {
  const other =
    '127.0.0.1 - "GET /a.js HTTP/1.1" 404 153\n{"level":30,"msg":"request completed","res":{"statusCode":500}}\n';
  const input = [other.repeat(200), 'ERROR Error: 404 Specified model not found\n', other.repeat(200)];
  expect(await decoded(input)).toMatchObject([{ code: 'MODEL_NOT_FOUND', line: 401 }]);
});

test('several errors become a table with counts', async () => {
  const { out } = await run(['decode'], {
    input:
      '{"error":"Specified model not found"}\n{"error":"Authentication failed"}\n{"error":"Specified model not found"}\n',
  });
  expect(out).toMatch(/^Error +Count/);
  expect(out).toMatch(/^MODEL_NOT_FOUND +2 /m);
  expect(out).toMatch(/^AUTHENTICATION_FAILED +1 /m);
  expect(out).toContain('3 errors of 2 kinds, none of them charged.');
});

describe('a HAR file', () => {
  const entry = (url: string, status: number, text: string, encoding?: string) => ({
    request: { method: 'POST', url, headers: [{ name: 'Authorization', value: 'Bearer 0123456789abcdef' }] },
    response: { status, headers: [], content: { text, encoding } },
  });
  const har = (...entries: object[]) => JSON.stringify({ log: { creator: {}, entries } }, null, 2);
  const api = 'https://api.venice.ai/api/v1/video/queue';
  const body = '{"error":"Insufficient USD or Diem balance to complete request. Key 0123456789abcdef"}';

  test('all failed entries of Venice, also in base64', async () => {
    const input = har(
      entry(api, 402, body),
      entry(api, 200, '{}'),
      entry(api, 402, btoa(body), 'base64'),
      entry('https://api.example.com/x', 429, body),
    );
    const found = await decoded(input);
    expect(found.map(({ entry: number, code }) => [number, code])).toEqual([
      [1, 'INSUFFICIENT_BALANCE'],
      [3, 'INSUFFICIENT_BALANCE'],
    ]);
    expect(found[0]?.error.route).toBe('POST /video/queue');
    expect(JSON.stringify(found)).not.toContain('0123456789abcdef');
    expect((await run(['decode'], { input })).err).toContain('skipped: api.example.com');
    expect(await decoded(input, '--host', 'api.example.com')).toHaveLength(3);
  });

  test('a host, then a file', async () => {
    const { exitCode, err } = await run(['decode', '--host', 'api.example.com', 'no-such.har']);
    expect({ exitCode, err }).toMatchObject({ exitCode: 2, err: expect.stringContaining('"no-such.har"') });
  });

  test.each([
    ['{"log":{"creator":{}}}', 'This HAR file has no list `log.entries`.'],
    [
      '{"log":{"entries":[{"request":{}',
      'input:1:33  The HAR file is not valid JSON: it ends before it is complete.',
    ],
  ])('%s is broken', async (input, message) => {
    const { exitCode, err } = await run(['decode'], { input });
    expect(exitCode).toBe(1);
    expect(err).toContain(message);
  });
});
