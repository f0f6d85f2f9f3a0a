import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { rewriteStreamErrors, type StreamedError, type StreamErrorHandlers } from '../../src/adapter.js';

const encoder = new TextEncoder();
function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** A source that counts its reads and records whether it was canceled. */
function sourceOf(chunks: readonly (string | Uint8Array)[], failure?: Error) {
  const left = [...chunks];
  const calls = { asked: 0, cancelled: [] as unknown[] };
  const source = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        calls.asked++;
        const chunk = left.shift();
        if (chunk !== undefined) controller.enqueue(typeof chunk === 'string' ? bytesOf(chunk) : chunk);
        else if (failure !== undefined) controller.error(failure);
        else controller.close();
      },
      cancel: (reason) => {
        calls.cancelled.push(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return { source, calls };
}

/** The output of handlers that mark each error, and the errors that they received. */
async function guarded(
  chunks: readonly (string | Uint8Array)[],
  { failure, ...guard }: Partial<StreamErrorHandlers> & { readonly failure?: Error } = {},
) {
  const errors: StreamedError[] = [];
  const onError = (error: StreamedError): string => {
    errors.push(error);
    return 'ERROR';
  };
  const stream = rewriteStreamErrors(sourceOf(chunks, failure).source, { onError, ...guard });
  return { errors, text: await new Response(stream).text() };
}

function untouched() {
  return undefined;
}

/** Characters of one to four bytes and events of every form, without an error. */
const harmless = [
  ': keep-alive',
  '',
  'data: {"id":"1","choices":[{"delta":{"content":"é€😀"}}]}',
  '',
  'event: response.created',
  'data: {"type":"response.created","response":{"status":"in_progress","error":null}}',
  '',
  'data: {"content":"the \\"error\\" is: error, event: error, response.failed"}',
  '',
  'event: error',
  '',
  'event: error',
  'data:',
  '',
  'data: {"error":{},"choices":[]}',
  '',
  'data: {"error":[],"response":{"error":{}}}',
  '',
  'id: 7',
  'retry: 3000',
  'data: {"a":',
  'data: "error"}',
  '',
  '',
];

describe('an event stream without errors', () => {
  test('passes as the same chunks if they are whole frames', async () => {
    const chunks = ['data: {"id":"1"}\n\n', ': hello\n\ndata: {"id":"2"}\n\n', 'data: [DONE]\n\n'].map(
      bytesOf,
    );
    const passed: Uint8Array[] = [];
    for await (const chunk of rewriteStreamErrors(sourceOf(chunks).source, { onError: untouched })) {
      passed.push(chunk);
    }
    expect(passed).toHaveLength(3);
    passed.forEach((chunk, index) => {
      expect(chunk).toBe(chunks[index]);
    });
  });

  test('is not parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const stream = rewriteStreamErrors(
      sourceOf(['data: {"id":"1","choices":[]}\n\n', 'data: [DO', 'NE]\n\n']).source,
      {
        onError: untouched,
      },
    );
    const reader = stream.getReader();
    while (!(await reader.read()).done);
    expect(parse).not.toHaveBeenCalled();
    expect(decode).not.toHaveBeenCalled();
  });

  test.each([
    { name: 'LF', lineEnd: '\n' },
    { name: 'CR', lineEnd: '\r' },
    { name: 'CRLF', lineEnd: '\r\n' },
  ])('passes byte for byte with $name, however it is split', async ({ lineEnd }) => {
    const bytes = bytesOf(harmless.join(lineEnd));
    for (let split = 0; split <= bytes.length; split++) {
      const { text, errors } = await guarded([bytes.subarray(0, split), bytes.subarray(split)]);
      expect(text).toBe(harmless.join(lineEnd));
      expect(errors).toEqual([]);
    }
    const single = await guarded(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(single).toEqual({ text: harmless.join(lineEnd), errors: [] });
  });

  test.each([
    '',
    'data: {"id":"1"}',
    'data: {"id":"1"}\n',
    'data: not JSON\n',
    'data: [DONE]',
    ': only a comment',
    '\n\n\n',
  ])('can end without its last line ends: %j', async (text) => {
    const onInterruption = vi.fn(untouched);
    expect(await guarded([text], { onInterruption })).toEqual({ text, errors: [] });
    expect(onInterruption).not.toHaveBeenCalled();
  });
});

describe('an error in an event stream', () => {
  const message = 'The model is overloaded.';
  test.each<{ what: string; frame: string; body: unknown; fields?: unknown; event?: string }>([
    { what: 'a message', frame: `data: {"error":"${message}"}`, body: { error: message } },
    {
      what: 'a message with more fields',
      frame: `data: {"credits_refunded":true,"error":"${message}"}`,
      body: { error: message, credits_refunded: true },
      fields: { credits_refunded: true },
    },
    {
      what: 'an object',
      frame: 'data:{"error":{"message":"m","code":"c","param":null,"retry_after":7}}',
      body: { error: { message: 'm', code: 'c', param: null, retry_after: 7 } },
      fields: { message: 'm', code: 'c', param: null, retry_after: 7 },
    },
    { what: 'a list', frame: 'data: {"error":[{"message":"m"}]}', body: { error: [{ message: 'm' }] } },
    {
      what: 'data in several lines',
      frame: `data: {"error":\ndata: "${message}"\ndata: }`,
      body: { error: message },
    },
    {
      what: 'a named event with an object',
      frame: 'event: error\ndata: {"error":{"message":"m"}}',
      body: { error: { message: 'm' } },
      event: 'error',
    },
    {
      what: 'a named event whose data is the error',
      frame: 'event:error\ndata: {"type":"error","code":"c","message":"m","sequence_number":3}',
      body: { error: { code: 'c', message: 'm', sequence_number: 3 } },
      fields: { code: 'c', message: 'm', sequence_number: 3 },
      event: 'error',
    },
    {
      what: 'a named event with text',
      frame: 'event: error\ndata: Service temporarily unavailable.',
      body: { error: 'Service temporarily unavailable.' },
      event: 'error',
    },
    {
      what: 'data before the name of the event',
      frame: 'data: {"message":"m"}\nevent: error',
      body: { error: { message: 'm' } },
      event: 'error',
    },
    {
      what: 'a failed response',
      frame:
        'event: response.failed\ndata: {"type":"response.failed","response":{"id":"r","error":{"code":"c","message":"m"}}}',
      body: { type: 'response.failed', response: { id: 'r', error: { code: 'c', message: 'm' } } },
      fields: { code: 'c', message: 'm', response: { id: 'r', error: { code: 'c', message: 'm' } } },
      event: 'response.failed',
    },
    {
      what: 'a failed response without a reason',
      frame: 'data: {"type":"response.failed","response":{"error":null}}',
      body: { error: { response: { error: null } } },
    },
  ])('is recognized as $what', async ({ frame, body, fields = expect.anything(), event }) => {
    const text = `data: {"id":"1"}\n\n${frame}\n\ndata: [DONE]\n\n`;
    expect(await guarded([text])).toEqual({
      text: 'data: {"id":"1"}\n\nERRORdata: [DONE]\n\n',
      errors: [{ event, body, fields }],
    });
  });

  test.each(['\n', '\r', '\r\n'])('is recognized however the stream is split, with %j', async (lineEnd) => {
    const [before, error, after] = [
      ['data: {"content":"😀"}', '', ''],
      [': a comment', 'event: error', 'data: {"error":{"message":"Überlastet 😀"}}', '', ''],
      ['data: [DONE]', '', ''],
    ].map((lines) => lines.join(lineEnd));
    const bytes = bytesOf(`${before}${error}${after}`);
    const message = 'Überlastet 😀';
    const expected = [{ event: 'error', body: { error: { message } }, fields: { message } }];
    for (let split = 0; split <= bytes.length; split++) {
      const { text, errors } = await guarded([bytes.subarray(0, split), bytes.subarray(split)]);
      expect(errors).toEqual(expected);
      if (split === 0) expect(text).toBe(`${before}ERROR${after}`);
      // The second half of a split CRLF stays in place of the frame.
      expect(text.replace('ERROR\n', 'ERROR')).toBe(`${before}ERROR${after}`);
    }
    const single = await guarded(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(single.errors).toEqual(expected);
  });

  test('is recognized if the stream ends without a blank line', async () => {
    const { text, errors } = await guarded(['data: {"id":"1"}\n\ndata: {"error":"m"}']);
    expect(text).toBe('data: {"id":"1"}\n\nERROR');
    expect(errors).toEqual([{ event: undefined, body: { error: 'm' }, fields: {} }]);
  });

  test('passes unchanged if the handler does not replace it', async () => {
    const text = 'data: {"id":"1"}\n\ndata: { "error" : "m" }\r\r';
    expect((await guarded([text], { onError: untouched })).text).toBe(text);
  });

  test('can end the stream after everything before it, which cancels the rest', async () => {
    const thrown = new Error('overloaded');
    const { source, calls } = sourceOf(['data: {"id":"1"}\n\ndata: {"error":"m"}\n\n', 'data: [DONE]\n\n']);
    const reader = rewriteStreamErrors(source, {
      onError: () => {
        throw thrown;
      },
    }).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: {"id":"1"}\n\n');
    await expect(reader.read()).rejects.toBe(thrown);
    expect(calls.cancelled).toEqual([thrown]);
  });
});

describe('a frame that is longer than the limit', () => {
  const long = `data: {"error":"${'x'.repeat(3_000_000)}"}\n\n`;

  test('passes unchanged without being buffered, and the next frame is read again', async () => {
    const bytes = bytesOf(`${long}data: {"error":"m"}\n\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
      bytes.subarray(index * 65_536, (index + 1) * 65_536),
    );
    const { source, calls } = sourceOf(chunks);
    const errors: StreamedError[] = [];
    const reader = rewriteStreamErrors(source, {
      onError: (error) => {
        errors.push(error);
        return 'ERROR';
      },
    }).getReader();

    const first = await reader.read();
    expect(calls.asked).toBe(17);
    let text = new TextDecoder().decode(first.value);
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      text += new TextDecoder().decode(step.value);
    }
    expect(text === `${long}ERROR`).toBe(true);
    expect(errors).toEqual([{ event: undefined, body: { error: 'm' }, fields: {} }]);
  });

  test('passes unchanged in a single chunk too', async () => {
    const { text, errors } = await guarded([`${long}data: {"error":"m"}\n\n`]);
    expect(text === `${long}ERROR`).toBe(true);
    expect(errors).toHaveLength(1);
  });

  test('is read if the limit of the caller is higher', async () => {
    const { errors } = await guarded([long.slice(0, 1_000_000), long.slice(1_000_000)], {
      maxFrameBytes: 4_000_000,
    });
    expect(errors).toHaveLength(1);
  });
});

describe('a connection that breaks', () => {
  const failure = new TypeError('terminated');

  test('calls the handler, whose result replaces the incomplete frame', async () => {
    const onInterruption = vi.fn(() => 'CUT');
    const { text } = await guarded(['data: {"id":"1"}\n\n', 'data: {"id":'], { failure, onInterruption });
    expect(text).toBe('data: {"id":"1"}\n\nCUT');
    expect(onInterruption).toHaveBeenCalledExactlyOnceWith({
      kind: 'broken',
      reason: failure,
      hasOutput: true,
      isBetweenEvents: true,
    });
  });

  test('calls the handler if the body ends in the middle of a frame, as over HTTP/1.0', async () => {
    const onInterruption = vi.fn(() => 'CUT');
    expect((await guarded(['data: {"id":"1"}\n\ndata: {"id":'], { onInterruption })).text).toBe(
      'data: {"id":"1"}\n\nCUT',
    );
    expect(onInterruption).toHaveBeenCalledExactlyOnceWith({
      kind: 'incomplete-event',
      reason: undefined,
      hasOutput: true,
      isBetweenEvents: true,
    });
  });

  test('fails the stream if there is no handler', async () => {
    const reader = rewriteStreamErrors(sourceOf(['data: 1\n\n', 'data: 2'], failure).source, {
      onError: untouched,
    }).getReader();
    const decoder = new TextDecoder();
    expect(decoder.decode((await reader.read()).value)).toBe('data: 1\n\n');
    expect(decoder.decode((await reader.read()).value)).toBe('data: 2');
    await expect(reader.read()).rejects.toBe(failure);
  });

  test.each(['data: [DONE]\n\n', 'data:[DONE]\r\n\r\n', `data: {}\n\ndata: [DONE]\n\n`])(
    'ends the stream cleanly after the closing frame: %j',
    async (end) => {
      const onInterruption = vi.fn(() => 'CUT');
      expect(
        (await guarded(['data: {}\n\n', end.slice(0, 9), end.slice(9)], { failure, onInterruption })).text,
      ).toBe(`data: {}\n\n${end}`);
      expect(onInterruption).not.toHaveBeenCalled();
    },
  );

  test('ends the first part of a frame that is too long before it inserts a frame', async () => {
    const onInterruption = vi.fn(() => 'CUT');
    const chunks = ['data: 123456'];
    const { text } = await guarded(chunks, { failure, onInterruption, maxFrameBytes: 4 });
    expect(text).toBe('data: 123456\n\nCUT');
    expect(onInterruption).toHaveBeenCalledExactlyOnceWith({
      kind: 'broken',
      reason: failure,
      hasOutput: true,
      isBetweenEvents: false,
    });
  });

  test('does not call the handler if the reader has aborted', async () => {
    const onInterruption = vi.fn(() => 'CUT');
    const aborted = new DOMException('This operation was aborted', 'AbortError');
    await expect(guarded(['data: 1\n\n'], { failure: aborted, onInterruption })).rejects.toBe(aborted);
    const signal = AbortSignal.abort();
    await expect(guarded(['data: 1\n\n'], { failure, signal, onInterruption })).rejects.toBe(failure);
    expect(onInterruption).not.toHaveBeenCalled();
  });
});

describe('a rewritten stream', () => {
  test('reads nothing before it is requested, and nothing ahead', async () => {
    const { source, calls } = sourceOf(['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n']);
    const reader = rewriteStreamErrors(source, { onError: untouched }).getReader();
    await new Promise(setImmediate);
    expect(calls.asked).toBe(0);
    await reader.read();
    await new Promise(setImmediate);
    expect(calls.asked).toBe(1);
  });

  test.each([['data: 1\n\n'], ['data: 1\n', '\n'], ['data: 1\r\n\r', '\n'], [': keep-alive\n\n']])(
    'emits a frame as soon as it is complete: %j %j',
    async (...chunks) => {
      const pending = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (const chunk of chunks) controller.enqueue(bytesOf(chunk));
        },
      });
      const reader = rewriteStreamErrors(pending, { onError: untouched }).getReader();
      let text = '';
      while (text.length < chunks.join('').length)
        text += new TextDecoder().decode((await reader.read()).value);
      expect(text).toBe(chunks.join(''));
    },
  );

  test('cancels the source when it is canceled, also during a read', async () => {
    const reasons: unknown[] = [];
    const silent = new ReadableStream<Uint8Array>({
      cancel: (reason) => {
        reasons.push(reason);
      },
    });
    const onInterruption = vi.fn(untouched);
    const reader = rewriteStreamErrors(silent, { onError: untouched, onInterruption }).getReader();
    const pending = reader.read();
    await reader.cancel('enough');
    await expect(pending).resolves.toEqual({ done: true, value: undefined });
    expect(reasons).toEqual(['enough']);
    expect(onInterruption).not.toHaveBeenCalled();
  });

  test('accepts Node streams, of bytes or text, and destroys them when it is canceled', async () => {
    const text = 'data: {"id":"é"}\n\ndata: {"error":"m"}\n\n';
    for (const source of [Readable.from([Buffer.from(text)]), Readable.from([text])]) {
      const stream = rewriteStreamErrors(source, { onError: () => 'ERROR' });
      expect(await new Response(stream).text()).toBe('data: {"id":"é"}\n\nERROR');
    }
    const endless = new Readable({ read: () => {} });
    const reader = rewriteStreamErrors(endless, { onError: untouched }).getReader();
    const pending = reader.read();
    await reader.cancel();
    await pending;
    expect(endless.destroyed).toBe(true);
  });

  test('accepts any async iterable, and returns from it when it is canceled', async () => {
    const returned = vi.fn();
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        yield bytesOf('data: 1\n\n');
        yield bytesOf('data: 2\n\n');
      } finally {
        returned();
      }
    }
    const reader = rewriteStreamErrors(chunks(), { onError: untouched }).getReader();
    await reader.read();
    await reader.cancel();
    expect(returned).toHaveBeenCalledOnce();
  });
});
