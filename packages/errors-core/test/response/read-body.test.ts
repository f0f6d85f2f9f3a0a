import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import vm from 'node:vm';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type BodySource, readBody } from '../../src/adapter.js';

const TEXT = '{"error":"Zu groß: 10 € 🦊"}';
function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function inOneByteChunks(text: string): Uint8Array[] {
  return [...bytes(text)].map((byte) => Uint8Array.of(byte));
}

function webStream(chunks: readonly unknown[], end: 'close' | 'error' | 'never' = 'close') {
  const cancelled: { reason?: unknown } = {};
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      if (end === 'close') controller.close();
    },
    pull(controller) {
      if (end === 'error') controller.error(new TypeError('terminated'));
    },
    cancel(reason) {
      cancelled.reason = reason ?? 'cancelled';
    },
  });
  return { stream: stream as ReadableStream<Uint8Array>, cancelled };
}

async function* generator(chunks: readonly (Uint8Array | string)[]): AsyncGenerator<Uint8Array | string> {
  yield* chunks;
}

function nodeStream(chunks: readonly (Uint8Array | string)[], end: 'close' | 'error' | 'never'): PassThrough {
  const stream = new PassThrough();
  for (const chunk of chunks) stream.write(chunk);
  if (end === 'close') stream.end();
  if (end === 'error') setImmediate(() => stream.destroy(new Error('ECONNRESET')));
  return stream;
}

describe('a body is read as text from', () => {
  const padded = bytes(`..${TEXT}..`);
  const foreign = (code: string): unknown => vm.runInNewContext(code, { bytes: [...bytes(TEXT)] });

  test.each<[string, () => BodySource, string]>([
    ['nothing', () => undefined, ''],
    ['null', () => null, ''],
    ['text', () => TEXT, TEXT],
    ['an ArrayBuffer', () => bytes(TEXT).slice().buffer, TEXT],
    ['a view of part of a buffer', () => padded.subarray(2, -2), TEXT],
    ['a DataView', () => new DataView(padded.buffer, 2, padded.byteLength - 4), TEXT],
    ['a Buffer', () => Buffer.from(TEXT), TEXT],
    ['a Blob', () => new Blob([TEXT]), TEXT],
    ['a web stream', () => webStream([bytes(TEXT)]).stream, TEXT],
    ['the body of a Response', () => new Response(TEXT).body, TEXT],
    ['a Node stream', () => Readable.from([Buffer.from(TEXT)]), TEXT],
    ['a Node stream of text', () => nodeStream([TEXT], 'close').setEncoding('utf8'), TEXT],
    ['an async generator', () => generator([TEXT.slice(0, 9), TEXT.slice(9)]), TEXT],
    ['an ArrayBuffer of another realm', () => foreign('Uint8Array.from(bytes).buffer') as ArrayBuffer, TEXT],
    [
      'a web stream of bytes of another realm',
      () => webStream([foreign('Uint8Array.from(bytes)')]).stream,
      TEXT,
    ],
    ['an empty web stream', () => webStream([]).stream, ''],
  ])('%s', async (_name, source, text) => {
    expect(await readBody(source())).toBe(text);
  });

  test('chunks that end in the middle of a character', async () => {
    expect(await readBody(webStream(inOneByteChunks(TEXT)).stream)).toBe(TEXT);
    expect(await readBody(Readable.from(inOneByteChunks(TEXT)))).toBe(TEXT);
  });
});

test('a web stream that has ended is unlocked, as after `for await`', async () => {
  const { stream } = webStream([bytes(TEXT)]);
  await readBody(stream);
  expect(stream.locked).toBe(false);
});

describe('a body is read up to the byte limit', () => {
  const limits = { maxBodyBytes: 5 };

  test.each<[string, () => BodySource]>([
    ['text', () => '1234567'],
    ['bytes', () => bytes('1234567')],
    ['a Blob', () => new Blob(['1234567'])],
    ['a web stream', () => webStream([bytes('123'), bytes('4567')], 'never').stream],
    ['a Node stream', () => nodeStream(['123', '4567'], 'never')],
    ['an async generator', () => generator(['123', '4567'])],
  ])('from %s', async (_name, source) => {
    expect(await readBody(source(), limits)).toBe('12345');
  });

  test('and a character that the limit splits is replaced', async () => {
    expect(await readBody(webStream([bytes('1234€')], 'never').stream, limits)).toBe('1234\ufffd');
  });

  test('and the rest is not requested', async () => {
    const { stream, cancelled } = webStream([bytes('1234567')], 'never');
    await readBody(stream, limits);
    expect(cancelled.reason).toBeDefined();
    const node = nodeStream(['1234567'], 'never');
    await readBody(node, limits);
    expect(node.destroyed).toBe(true);
    const sent: number[] = [];
    const endless = (async function* () {
      try {
        for (let count = 0; ; count++) {
          sent.push(count);
          yield '123';
        }
      } finally {
        sent.push(-1);
      }
    })();
    expect(await readBody(endless, limits)).toBe('12312');
    expect(sent).toEqual([0, 1, -1]);
  });

  test('which is 1 MiB by default', async () => {
    expect(await readBody(webStream([new Uint8Array(1_048_577).fill(97)], 'never').stream)).toHaveLength(
      1_048_576,
    );
  });

  test('and a source of empty chunks ends too', async () => {
    const endless = (async function* () {
      for (;;) yield '';
    })();
    expect(await readBody(endless, { maxBodyBytes: 1_000, bodyTimeoutMs: Infinity })).toBe('');
  });

  test('or completely if the limits are infinite', async () => {
    const limitless = { maxBodyBytes: Infinity, bodyTimeoutMs: Infinity };
    expect(await readBody(webStream(inOneByteChunks(TEXT)).stream, limitless)).toBe(TEXT);
    const slow = new PassThrough();
    setTimeout(() => slow.end(TEXT), 50);
    expect(await readBody(slow, limitless)).toBe(TEXT);
  });
});

describe('a body that never ends', () => {
  const limits = { bodyTimeoutMs: 50 };

  test('is cut at the time limit: a web stream, which is canceled', async () => {
    const { stream, cancelled } = webStream([bytes('{"error":')], 'never');
    expect(await readBody(stream, limits)).toBe('{"error":');
    expect(cancelled.reason).toBeDefined();
  });

  test('is cut at the time limit: a Node stream, which is destroyed', async () => {
    const stream = nodeStream(['{"error":'], 'never');
    expect(await readBody(stream, limits)).toBe('{"error":');
    expect(stream.destroyed).toBe(true);
  });

  test('is cut at the time limit: an iterator that does not stop', async () => {
    let steps = 0;
    const stubborn = {
      [Symbol.asyncIterator]: () => ({
        next: () =>
          steps++ === 0 ? Promise.resolve({ done: false, value: 'a' }) : new Promise<never>(() => {}),
        return: () => {
          throw new Error('no');
        },
      }),
    };
    expect(await readBody(stubborn, limits)).toBe('a');
  });
});

describe('a body whose connection breaks', () => {
  test('is read up to that point from a web stream', async () => {
    expect(await readBody(webStream([bytes('{"error":')], 'error').stream)).toBe('{"error":');
  });

  test('is read up to that point from a Node stream', async () => {
    expect(await readBody(nodeStream(['{"error":'], 'error'))).toBe('{"error":');
  });

  test.each<[string, () => unknown]>([
    [
      'was read before',
      () => {
        const { stream } = webStream([bytes(TEXT)]);
        stream.getReader();
        return stream;
      },
    ],
    ['was destroyed before', () => nodeStream([TEXT], 'close').destroy()],
    ['is not a body', () => ({ error: 'x' })],
    ['is a number', () => 7],
  ])('is empty if it %s', async (_name, source) => {
    expect(await readBody(source() as BodySource)).toBe('');
  });
});

describe('an abort during the read of a body', () => {
  const reason = new Error('The user left');

  test.each<[string, () => BodySource & object]>([
    ['a web stream', () => webStream([bytes('a')], 'never').stream],
    ['a Node stream', () => nodeStream(['a'], 'never')],
  ])('rejects with the reason of the signal: %s', async (_name, source) => {
    const controller = new AbortController();
    const reading = readBody(source(), {}, controller.signal);
    setTimeout(() => {
      controller.abort(reason);
    }, 20);
    await expect(reading).rejects.toBe(reason);
  });

  test('rejects and frees the source if it came before the read', async () => {
    const { stream, cancelled } = webStream([bytes('a')], 'never');
    const limits = { bodyTimeoutMs: Infinity };
    await expect(readBody(stream, limits, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(cancelled.reason).toBeDefined();
  });

  test('rejects with its reason even if it also broke the stream', async () => {
    const controller = new AbortController();
    const stream = new PassThrough();
    const reading = readBody(stream, {}, controller.signal);
    controller.abort(reason);
    stream.destroy(new Error('aborted'));
    await expect(reading).rejects.toBe(reason);
  });

  test('does not happen without an aborted signal', async () => {
    expect(await readBody(webStream([bytes(TEXT)]).stream, {}, new AbortController().signal)).toBe(TEXT);
    expect(await readBody(webStream([bytes(TEXT)]).stream, {}, null)).toBe(TEXT);
  });

  test('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--;
      remove(...args);
    };
    await readBody(webStream([bytes(TEXT)]).stream, {}, signal);
    expect(listeners).toBe(0);
  });
});

describe('a response of a real server that never ends', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  const serve = async (): Promise<{ url: string; closed: Promise<void> }> => {
    const { promise: closed, resolve } = deferred();
    server = createServer((_request, response) => {
      response.writeHead(500, { 'content-type': 'application/json' }).write('{"error":');
      response.once('close', resolve);
    });
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, closed };
  };

  test.each<[string, (url: string) => Promise<BodySource>]>([
    ['fetch', async (url) => (await fetch(url)).body],
    ['node:http', (url) => new Promise<IncomingMessage>((resolve) => get(url, { agent: false }, resolve))],
  ])('is read up to the time limit through %s, and the connection is freed', async (_name, request) => {
    const { url, closed } = await serve();
    expect(await readBody(await request(url), { bodyTimeoutMs: 50 })).toBe('{"error":');
    await closed;
  });
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test.each([
  ['valid UTF-8', TEXT, bytes(TEXT)],
  ['other bytes', 'a\ufffdb', Uint8Array.of(97, 255, 98)],
])('decodes without a TextDecoder, as in old versions of React Native: %s', async (_name, text, body) => {
  vi.stubGlobal('TextDecoder', undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(await readBody(body)).toBe(text);
});

test('destroys the stream behind Node streams once nobody reads it, as node-fetch pipes and clones a body', async () => {
  const socket = new Readable({ read: () => {} });
  const body = socket.pipe(new PassThrough());
  const [original, clone] = [body.pipe(new PassThrough()), body.pipe(new PassThrough())];
  await readBody(clone, { bodyTimeoutMs: 1 });
  expect([socket.destroyed, original.destroyed, clone.destroyed]).toEqual([false, false, true]);
  await readBody(original, { bodyTimeoutMs: 1 });
  await finished(socket).catch(() => {});
  expect([socket.destroyed, original.destroyed]).toEqual([true, true]);
});
