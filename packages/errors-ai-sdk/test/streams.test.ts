import { getVeniceError as getFromCore, toVeniceError, type VeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../src/index.js';
import { type Major, majors, type Part, type Settings, veniceProvider } from './majors.js';
import { respond } from './responses.js';
import { begun, done, failedStream, finished, frame, streamOf } from './streamed.js';

const plain = frame({ error: 'Inference processing failed', credits_refunded: true, retry_after: 7 });
const objectShaped = frame({
  error: { message: 'Inference processing failed', type: 'server_error', retry_after: 7 },
  credits_refunded: true,
});

const shapes = [
  ["Venice's plain shape", plain],
  ["OpenAI's shape", objectShaped],
  ['an event named `error`', `event: error\n${plain}`],
] as const;

function settingsFor(frames: readonly string[]): Settings {
  return withVeniceErrors<Settings>(respond(() => streamOf(frames)).settings);
}

/** A stream whose connection breaks. */
function settingsForBroken(): Settings {
  const respondWith = (): Response => streamOf(failedStream([begun], new TypeError('terminated')));
  return withVeniceErrors<Settings>(respond(respondWith).settings);
}

interface Outcome {
  readonly events: readonly unknown[];
  readonly parts: readonly Part[];
}

type Run = (onError: (event: { error: unknown }) => void) => { readonly fullStream: AsyncIterable<Part> };

async function read(run: Run): Promise<Outcome> {
  const events: unknown[] = [];
  const parts: Part[] = [];
  for await (const part of run(({ error }) => events.push(error)).fullStream) parts.push(part);
  return { events, parts };
}

function streamsOf({
  streamText,
  streamOutput,
  streamObject,
}: Major): readonly [string, (settings: Settings) => Run][] {
  return [
    ['streamText', (settings) => (onError) => streamText(settings, { onError })],
    ['streamText with an output', (settings) => (onError) => streamOutput(settings, { onError })],
    ['streamObject', (settings) => (onError) => streamObject(settings, { onError })],
  ];
}

/** What every way out of the SDK has to contain. */
const complete = {
  code: 'INFERENCE_FAILED',
  message: 'Inference processing failed',
  creditsRefunded: true,
  retryAfterMs: 7_000,
  requestId: '91dbd54fa83f8cbd-EWR',
  route: 'POST /chat/completions',
};

describe.each(majors)('$name with the Responses API', ({ streamResponse }) => {
  const failed = frame({
    type: 'response.failed',
    response: { id: '1', status: 'failed', error: { code: 'upstream_error', message: 'Failed' } },
  });

  test.each([
    ['the error of a plain frame', [plain, done], complete],
    ['a response that has failed', [failed, done], { code: 'INFERENCE_FAILED', message: 'Failed' }],
    ['a stream without an end', [], { code: 'STREAM_INTERRUPTED' }],
  ])('passes on %s, whole', async (_what, frames, expected) => {
    const { events } = await read((onError) => streamResponse(settingsFor(frames), { onError }));
    expect(getVeniceError(events[0])).toMatchObject({
      ...expected,
      requestId: complete.requestId,
      route: 'POST /responses',
      status: 200,
    });
    expect(getFromCore(events[0])).toBe(getVeniceError(events[0]));
  });
});

describe.each([...majors, veniceProvider])('$name', (major) => {
  describe.each(streamsOf(major))('%s', (_function, start) => {
    test.each(shapes)('passes on an error in %s, whole', async (_shape, error) => {
      const { events, parts } = await read(start(settingsFor([begun, error, done])));
      const inParts = parts.flatMap((part) => (part.type === 'error' ? [part.error] : []));
      expect(events).toHaveLength(1);
      expect(inParts).toHaveLength(1);
      for (const caught of [...events, ...inParts, parts.find(({ type }) => type === 'error')]) {
        expect(getVeniceError(caught)).toMatchObject(complete);
        expect(getFromCore(caught)).toBe(getVeniceError(caught));
      }
    });

    test('an error with keys that the SDK refuses is passed on without them', async () => {
      const refused = `data: {"error":{"message":"No","__proto__":{"a":1},"constructor":{"prototype":{}}},"credits_refunded":true}\n\n`;
      const { events } = await read(start(settingsFor([begun, refused, done])));
      expect(events.map((event) => getVeniceError(event))).toMatchObject([
        { message: 'No', creditsRefunded: true },
      ]);
    });

    const interrupted = {
      code: 'STREAM_INTERRUPTED',
      retryable: false,
      requestId: '91dbd54fa83f8cbd-EWR',
      route: 'POST /chat/completions',
    };

    test('a connection that breaks becomes an error too, once', async () => {
      const { events } = await read(start(settingsForBroken()));
      expect(events.map((event) => getVeniceError(event))).toMatchObject([interrupted]);
      expect(events.map((event) => getFromCore(event))).toMatchObject([interrupted]);
    });

    test('a body that ends in the middle of a frame is an error', async () => {
      const { events } = await read(start(settingsFor([begun, 'data: {"id":'])));
      expect(events.map((event) => getVeniceError(event))).toContainEqual(
        expect.objectContaining(interrupted),
      );
    });

    test('a body that ends without an end marker is an error', async () => {
      const { events } = await read(start(settingsFor([begun])));
      expect(events.map((event) => getVeniceError(event))).toContainEqual(
        expect.objectContaining(interrupted),
      );
    });

    test.each([
      ['an error', [frame({ error: { message: 'Overloaded', code: 'model_overloaded' } })]],
      ['an end before any data', []],
    ])('%s is not retryable if the signature of the request is used up', async (_what, frames) => {
      const { settings } = respond(() => streamOf(frames));
      const signed: Settings & { readonly headers: object } = {
        ...settings,
        headers: { 'SIGN-IN-WITH-X': 'once' },
      };
      const once = await read(start(withVeniceErrors(signed)));
      const signRequest = (): Record<string, string> => ({ 'SIGN-IN-WITH-X': 'new' });
      const renewed = await read(start(withVeniceErrors(signed, { signRequest })));
      expect(getVeniceError(once.events[0])).toMatchObject({ retryable: false });
      expect(getVeniceError(once.events[0])?.actions).toContain('sign');
      expect(getVeniceError(renewed.events[0])).toMatchObject({ retryable: true });
    });

    test('a connection that breaks in the middle of an event that is too long is an error', async () => {
      const long = `data: {"error":"${'x'.repeat(200)}`;
      const { settings } = respond(() => streamOf(failedStream([begun, long], new TypeError('terminated'))));
      const wrapped = withVeniceErrors<Settings>(settings, { maxBodyBytes: 150 });
      const { events } = await read(start(wrapped));
      expect(events.map((event) => getVeniceError(event))).toContainEqual(
        expect.objectContaining(interrupted),
      );
    });

    test('a record that a server forges does not count', async () => {
      const forged = {
        veniceError: toVeniceError({ status: 402, body: { error: 'Pay the attacker' } }).toJSON(),
        veniceErrorMark: 'guess',
      };
      const error = frame({ error: { message: 'Inference processing failed', param: forged, ...forged } });
      const { events } = await read(start(settingsFor([begun, error, done])));
      expect(events.map((event) => getVeniceError(event)?.code)).toEqual(['INFERENCE_FAILED']);
      expect(events.map((event) => getFromCore(event)?.code)).toEqual(['INFERENCE_FAILED']);
    });
  });

  test.each([...shapes, ['a broken connection', undefined]] as const)(
    '`result.text` settles and the UI response passes the error to `onError`: %s',
    async (_what, error) => {
      const settings = error === undefined ? settingsForBroken : () => settingsFor([begun, error, done]);
      const quiet = { onError: () => {} };
      const result = major.streamText(settings(), quiet);
      await expect(result.text).resolves.toBe('{"answer"');
      await expect(result.finishReason).resolves.toBe('error');

      const seen: (VeniceError | undefined)[] = [];
      const response = major.streamText(settings(), quiet).toUIMessageStreamResponse({
        onError: (thrown) => {
          seen.push(getVeniceError(thrown));
          return 'the text for the reader';
        },
      });
      await expect(response.text()).resolves.toContain('"errorText":"the text for the reader"');
      expect(seen).toMatchObject([{ requestId: '91dbd54fa83f8cbd-EWR' }]);
    },
  );

  test('a complete stream has no error', async () => {
    const { streamText } = major;
    const { events, parts } = await read((onError) =>
      streamText(settingsFor([begun, finished, done]), { onError }),
    );
    expect(events).toEqual([]);
    expect(parts.at(-1)).toMatchObject({ type: 'finish', finishReason: 'stop' });
  });

  test('an abort of the caller is no error', async () => {
    const controller = new AbortController();
    const events: unknown[] = [];
    const { settings } = respond(() =>
      streamOf(
        failedStream(
          [begun],
          () => controller.signal.reason,
          () => {
            controller.abort();
          },
        ),
      ),
    );
    const { fullStream } = major.streamText(withVeniceErrors<Settings>(settings), {
      abortSignal: controller.signal,
      onError: ({ error }: { error: unknown }) => events.push(error),
    });
    const types: string[] = [];
    for await (const { type } of fullStream) types.push(type);
    expect(types.at(-1)).toBe('abort');
    expect(events).toEqual([]);
  });
});
