import { describe, expect, test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';
import { type ClientOptions, majors, type SDK, type Stream } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { chat } from '../support/streamed.js';

function good(id: number): string {
  return `data: {"id":"${id}","choices":[]}\n\n`;
}

/** More events follow, up to ten chunks: a stream that was given up must not be read to its end. */
const sources = {
  'one chunk for each event': [good(1), good(2)],
  'many events in one chunk': [good(1) + good(2) + good(3) + good(4)],
  'an error after the first event': [good(1), 'data: {"error":"Inference processing failed"}\n\n'],
  'the end of the stream after the first event': [`${good(1)}data: [DONE]\n\n`],
} as const;

type Reader = (stream: Stream, note: () => void) => Promise<unknown>;

const readers: Readonly<Record<string, Reader>> = {
  'does not read': () => Promise.resolve(),
  'breaks out of its loop': async (stream) => {
    for await (const _ of stream) break;
  },
  'throws in its loop': async (stream) => {
    for await (const _ of stream) throw new Error('Enough.');
  },
  'aborts with the controller': async (stream) => {
    for await (const _ of stream) stream.controller.abort();
  },
  'returns the iterator before it reads': (stream) => stream[Symbol.asyncIterator]().return?.() ?? fail(),
  'returns the iterator after an event': async (stream) => {
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.return?.();
  },
  'is slow, and then stops': async (stream, note) => {
    let count = 0;
    for await (const _ of stream) {
      await rest();
      note();
      if (++count === 3) break;
    }
  },
};

/** Records what happens to the body of a stream while a reader uses it. */
async function observe(OpenAI: SDK, chunks: readonly string[], reader: Reader, hook: boolean) {
  const events: string[] = [];
  let pulls = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await rest();
        controller.enqueue(new TextEncoder().encode(chunks[pulls++] ?? good(pulls)));
        if (pulls === 10) controller.close();
      },
      cancel: () => {
        events.push('canceled');
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const options: ClientOptions = { apiKey: 'k', baseURL: 'http://h', fetch: () => Promise.resolve(response) };
  const client = new OpenAI(hook ? withVeniceErrors<ClientOptions>(options) : options);
  const note = (): void => {
    events.push(`${pulls} pulls, ${body.locked ? 'locked' : 'free'}`);
  };
  await reader(await client.chat.completions.create(chat), note).catch(() => {
    events.push('thrown');
  });
  note();
  await rest();
  note();
  return events;
}

function rest(): Promise<void> {
  return new Promise(setImmediate);
}

function fail(): never {
  throw new Error('The iterator cannot return.');
}

// The two copies of a major read streams with the same code.
describe.each(majors.filter(({ name }) => name.endsWith('ESM')))('$name', ({ OpenAI }) => {
  describe(promises.streamQuiet, () => {
    describe.each(Object.entries(sources))('%s', (_name, chunks) => {
      test.each(Object.entries(readers))(
        'the body ends as without the hook if the reader %s',
        async (_what, reader) => {
          expect(await observe(OpenAI, chunks, reader, true)).toEqual(
            await observe(OpenAI, chunks, reader, false),
          );
        },
      );
    });
  });
});
