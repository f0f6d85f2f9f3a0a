import { describe, expect, test, vi } from 'vitest';
import { rewriteStreamErrors, throwErrorsInStream, type ThrowErrorsOptions } from '../src/adapter.js';
import { type AnyVeniceError, getVeniceError, toVeniceError, veniceErrorFromJSON } from '../src/index.js';

const CHAT = 'POST /chat/completions';
const RESPONSES = 'POST /responses';
const chunk = 'data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":null}]}\n\n';
const reset = Object.assign(new TypeError('terminated'), { cause: { code: 'UND_ERR_SOCKET' } });

interface Options extends ThrowErrorsOptions {
  readonly route?: string;
  readonly failure?: unknown;
}

/** Returns a stream of these chunks, which ends or fails after them. */
function streamOf(chunks: readonly string[], failure?: unknown): ReadableStream<Uint8Array> {
  const left = chunks.map((text) => new TextEncoder().encode(text));
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = left.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (failure === undefined) controller.close();
      else controller.error(failure);
    },
  });
}

/** Reads a stream of these chunks, which ends or fails after them. */
async function read(chunks: readonly string[], options: Options = {}) {
  const { route, failure, ...others } = options;
  const source = streamOf(chunks, failure);
  const stream = throwErrorsInStream(source, { status: 200, headers: { 'cf-ray': 'ray' }, route }, others);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of stream) text += decoder.decode(bytes, { stream: true });
    return { text, source, error: undefined };
  } catch (error) {
    return { text, source, error };
  }
}

function interruption(error: unknown): AnyVeniceError | undefined {
  const found = getVeniceError(error);
  return found?.code === 'STREAM_INTERRUPTED' ? found : undefined;
}

describe('a stream that breaks off', () => {
  test('fails with everything that is known of it', async () => {
    const { text, error } = await read([chunk, 'data: {"cho'], { route: CHAT, failure: reset });
    expect(text).toBe(chunk);
    expect(interruption(error)).toMatchObject({
      family: 'availability',
      status: 200,
      matchedBy: 'stream',
      wireCode: undefined,
      body: undefined,
      charged: 'maybe',
      retryable: false,
      requestId: 'ray',
      route: CHAT,
      details: { reason: 'UND_ERR_SOCKET' },
    });
    expect(veniceErrorFromJSON(JSON.parse(JSON.stringify(error)))).toMatchObject({ matchedBy: 'stream' });
  });

  test.each([
    { what: 'nothing', chunks: [], retryable: true },
    { what: 'comments', chunks: [': processing\n\n'], retryable: true },
    { what: 'half an event', chunks: ['data: {"cho'], retryable: true },
    { what: 'an event', chunks: [': processing\n\n', chunk], retryable: false },
  ])('may be sent again only before data has passed: $what', async ({ chunks, retryable }) => {
    const { error } = await read(chunks, { failure: reset });
    expect(interruption(error)?.retryable).toBe(retryable);
    expect(interruption(error)?.actions).toEqual(retryable ? ['wait', 'check-outcome'] : ['check-outcome']);
  });

  test('is not sent again if it was charged when it was accepted', async () => {
    const { error } = await read([], { failure: reset, route: 'POST /audio/speech' });
    expect(interruption(error)).toMatchObject({ retryable: false, actions: ['check-outcome'] });
  });

  test.each([
    { failure: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), reason: 'ECONNRESET' },
    { failure: new TypeError('network error'), reason: 'TypeError' },
    { failure: 'sk-secret', reason: 'broken' },
  ])('names the reason $reason', async ({ failure, reason }) => {
    const { error } = await read([chunk], { failure });
    expect(interruption(error)?.details).toEqual({ reason });
  });

  test.each([
    { what: 'an AbortError', failure: new DOMException('This operation was aborted', 'AbortError') },
    { what: 'a time limit', failure: new DOMException('The operation timed out.', 'TimeoutError') },
    { what: 'an aborted signal', failure: new Error('enough'), signal: AbortSignal.abort() },
    { what: 'a cancellation of axios', failure: { __CANCEL__: true, message: 'enough' } },
  ])('fails as its source does after $what', async ({ failure, ...options }) => {
    const { error } = await read([chunk], { failure, ...options });
    expect(error).toBe(failure);
  });

  test.each([
    { route: CHAT, end: 'data: [DONE]\n\n' },
    { route: CHAT, end: 'data: [DONE]\n' },
    { route: RESPONSES, end: 'event: response.completed\ndata: {"type":"response.completed"}\n\n' },
    { route: RESPONSES, end: 'data: {"type":"response.incomplete","response":{"error":null}}\n\n' },
    { route: undefined, end: 'data: {"type":"response.completed"}' },
    { route: CHAT, end: 'data: [DONE]\n\n: keep-alive\n\n' },
  ])('is complete after its last event: $route $end', async ({ route, end }) => {
    const { text, error } = await read([chunk, end], { ...(route && { route }), failure: reset });
    expect({ text, error }).toEqual({ text: `${chunk}${end}`, error: undefined });
  });

  test('is complete if the connection breaks inside the last line end', async () => {
    const chunks = ['data: [DONE]\r\n\r', '\n', ': keep-al'];
    const { text, error } = await read(chunks, { failure: reset });
    expect({ text, error }).toEqual({ text: chunks.join(''), error: undefined });
  });

  test.each([
    { what: 'an error', chunks: ['data: {"error":"No."}\n\n'], calls: ['error'] },
    { what: 'a comment after an error', chunks: ['data: {"error":"No."}\n\n', ': c\n\n'], calls: ['error'] },
    { what: 'half a line end', chunks: ['data: {"error":"No."}\r\n\r', '\n'], calls: ['error'] },
    { what: 'data', chunks: ['data: {"error":"No."}\n\n', chunk], calls: ['error', 'interruption'] },
    { what: 'half an error', chunks: ['event: error\ndata: {"err'], calls: ['interruption'] },
  ])('is interrupted unless its last event was an error: $what', async ({ chunks, calls }) => {
    const seen: string[] = [];
    const frames = rewriteStreamErrors(streamOf(chunks, reset), {
      onError: () => {
        seen.push('error');
        return undefined;
      },
      onInterruption: () => {
        seen.push('interruption');
        return ': interrupted\n\n';
      },
    });
    await new Response(frames).text();
    expect(seen).toEqual(calls);
  });

  test.each([
    'data: {"error":{"message":"Overloaded","code":"model_overloaded"}}',
    'data: {"error":"No."}\n',
  ])('throws the error of a last event that is complete except for its blank line: %s', async (last) => {
    const { error } = await read([chunk, last], { failure: reset });
    expect(getVeniceError(error)).toMatchObject({ matchedBy: expect.not.stringMatching('stream') });
  });
});

describe('a JSON body in place of a stream', () => {
  test.each(['{"choices":[{"message":{"content":"Hi"}}]}', '{\n  "id": 1\n}', '[]'])(
    'passes unchanged, with and without the option: %j',
    async (body) => {
      for (const options of [{}, { route: CHAT }, { route: CHAT, requireEndMarker: true }]) {
        expect(await read([body.slice(0, 5), body.slice(5)], options)).toMatchObject({
          text: body,
          error: undefined,
        });
      }
    },
  );

  test('is thrown if it is an error, also after events', async () => {
    for (const chunks of [
      ['{"error":"Inference processing failed"}'],
      [chunk, '{"error":"Inference processing failed"}'],
    ]) {
      const { error } = await read(chunks, { route: CHAT });
      expect(getVeniceError(error)?.code).toBe('INFERENCE_FAILED');
    }
  });

  test('that is too long to be held counts as output, so that it is not retryable', async () => {
    const { text, error } = await read([`{"b64_json":"${'A'.repeat(100)}`], { maxFrameBytes: 50 });
    expect(text).toHaveLength(113);
    expect(interruption(error)?.retryable).toBe(false);
  });

  test('is interrupted if it is cut, and does not end a stream of events', async () => {
    expect(interruption((await read(['{"choices":[{"mess'])).error)).toBeDefined();
    const { error } = await read([chunk, '{"id":1}'], { route: CHAT, requireEndMarker: true });
    expect(interruption(error)?.details).toEqual({ reason: 'no-end-marker' });
  });
});

describe('a stream that ends', () => {
  test('in the middle of an event is interrupted', async () => {
    const { error } = await read([chunk, 'data: {"choices":[{"del']);
    expect(interruption(error)?.details).toEqual({ reason: 'incomplete-event' });
  });

  test.each([
    { route: CHAT, chunks: [chunk] },
    { route: CHAT, chunks: [chunk, 'data: {"finish_reason":"stop"}\n\n'] },
    { route: RESPONSES, chunks: ['data: {"type":"response.created"}\n\n', 'data: [DONE]\n\n'] },
    { route: undefined, chunks: [] },
  ])('without an end marker is interrupted with the option: $route $chunks', async ({ route, chunks }) => {
    const options = route === undefined ? {} : { route };
    expect((await read(chunks, options)).error).toBeUndefined();
    const { text, error } = await read(chunks, { ...options, requireEndMarker: true });
    expect(text).toBe(chunks.join(''));
    expect(interruption(error)?.details).toEqual({ reason: 'no-end-marker' });
  });

  test.each([
    { route: CHAT, chunks: [chunk, 'data: [DO', 'NE]\n\n'] },
    { route: CHAT, chunks: ['data: {"choices":[{"finish_reason":"length"}]}\n\n', 'data: {"usage":{}}\n\n'] },
    { route: 'post /chat/completions?x=1', chunks: [`${chunk}data: [DONE]`] },
    { route: RESPONSES, chunks: ['event: response.completed\ndata: {}\n\n'] },
    { route: RESPONSES, chunks: ['data: {"type":"response.incomplete"}\n\n'] },
    { route: undefined, chunks: ['data: {"type":"response.completed"}\n\n'] },
    // No source names an end marker of this route.
    { route: 'POST /audio/speech', chunks: ['data: {}\n\n'] },
  ])('with an end marker is complete: $route $chunks', async ({ route, chunks }) => {
    const { text, error } = await read(chunks, { ...(route && { route }), requireEndMarker: true });
    expect({ text, error }).toEqual({ text: chunks.join(''), error: undefined });
  });

  test('unlocks its source, as a reader that stops early does', async () => {
    const { source } = await read([chunk]);
    expect(source.locked).toBe(false);
    const stopped = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode(chunk));
      },
    });
    for await (const _ of throwErrorsInStream(stopped, {})) break;
    expect(stopped.locked).toBe(false);
  });

  test('locks its source at the first read, and cancels it unread', async () => {
    const cancel = vi.fn();
    const source = new ReadableStream<Uint8Array>({ cancel });
    const stream = throwErrorsInStream(source, {});
    expect(source.locked).toBe(false);
    await stream.cancel('enough');
    expect(cancel).toHaveBeenCalledExactlyOnceWith('enough');
    expect(source.locked).toBe(false);
  });

  test('refuses a source that is being read', () => {
    const source = new ReadableStream<Uint8Array>();
    source.getReader();
    expect(() => throwErrorsInStream(source, {})).toThrow(TypeError);
  });
});

test('a code of the wire that has the same name keeps the body', () => {
  const body = { error: { code: 'STREAM_INTERRUPTED', message: 'No.' } };
  expect(toVeniceError({ status: 200, body })).toMatchObject({ matchedBy: 'code', body });
});
