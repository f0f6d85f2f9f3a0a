import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readBody, rewriteStreamErrors, type StreamedError } from '../../src/adapter.js';

const encoder = new TextEncoder();
const ERROR = 'data: {"error":"m"}\n\n';

/** Returns a source that emits these chunks, each when it is asked for. */
function sourceOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const left = chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { done, value } = left.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Returns single bytes, all in the same buffer: whoever keeps a chunk and not its byte sees the next one. */
function* singleBytes(text: string): Generator<Uint8Array> {
  const buffer = new Uint8Array(1_024);
  for (const byte of encoder.encode(text)) {
    buffer[0] = byte;
    yield buffer.subarray(0, 1);
  }
}

async function countPieces(chunk: Uint8Array): Promise<number> {
  let count = 0;
  const stream = rewriteStreamErrors(sourceOf([chunk]), { onError: () => '.' });
  for await (const _ of stream) count++;
  return count;
}

/** Counts the JSON texts that are parsed from now on. */
function spyOnParse() {
  const parse = vi.spyOn(JSON, 'parse');
  onTestFinished(() => {
    parse.mockRestore();
  });
  return parse;
}

describe('many errors in one chunk', () => {
  test('do not overflow the stack', async () => {
    expect(await countPieces(encoder.encode(ERROR.repeat(140_000)))).toBe(140_000);
  });

  test('are parsed when they are asked for', async () => {
    const parse = spyOnParse();
    const errors: StreamedError[] = [];
    const reader = rewriteStreamErrors(sourceOf([encoder.encode(`data: {}\n\n${ERROR.repeat(1_000)}`)]), {
      onError: (error) => {
        errors.push(error);
        return 'ERROR';
      },
    }).getReader();

    await reader.read();
    expect(errors).toHaveLength(0);
    // The first error bounds the frames before it.
    expect(parse).toHaveBeenCalledTimes(1);
    await reader.read();
    expect(errors).toHaveLength(1);
    await reader.read();
    expect(parse.mock.calls.length).toBeLessThanOrEqual(3);
    await reader.cancel();
  });

  test('are searched once each', async () => {
    const parse = spyOnParse();
    await countPieces(encoder.encode(ERROR.repeat(500)));
    expect(parse).toHaveBeenCalledTimes(500);
  });
});

// A socket's chunk is a view: keeping one byte of each would keep a megabyte for a thousand bytes.
describe('one byte per chunk', () => {
  test('is copied in a held frame', async () => {
    const text = 'data: {"id":"1"}\n\n';
    const stream = rewriteStreamErrors(sourceOf(singleBytes(text)), { onError: () => undefined });
    expect(await new Response(stream).text()).toBe(text);
  });

  test('is copied in a body', async () => {
    expect(await readBody(sourceOf(singleBytes('{"error":"m"}')))).toBe('{"error":"m"}');
  });
});

describe('a malformed error frame', () => {
  test.each([
    'event: error\ndata: {"error":{"message":"Incorrect key sk-secret"',
    'event: error\ndata: ["sk-secret',
    'event: error\ndata: ["sk-secret"]',
    'event: error\ndata: "sk-secret"',
    'event: error\ndata: 417',
    'event: error\ndata: {"error":"No."} sk-secret',
    'event: error\ndata: oops {"error":"sk-secret"}',
    'event: error\ndata: rompt":"sk-secret"',
    'event: error\ndata: <html>sk-secret</html>',
    'event: response.failed\ndata: {"response":{"error":"sk-secret"}}}',
  ])('is an error without its text: %s', async (frame) => {
    const errors: StreamedError[] = [];
    const stream = rewriteStreamErrors(sourceOf([encoder.encode(`${frame}\n\n`)]), {
      onError: (error) => {
        errors.push(error);
        return 'ERROR';
      },
    });
    expect(await new Response(stream).text()).toBe('ERROR');
    expect(JSON.stringify(errors)).not.toMatch(/sk-secret|417/);
    expect(errors).toHaveLength(1);
  });
});
