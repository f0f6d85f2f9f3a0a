/**
 * What the hook costs a stream without errors: the same answer through the bare SDK and through the hook, of
 * every major, in turns. The answer comes from memory, so that nothing but the work is measured; of each, the
 * quickest reading counts.
 */
import { Bench } from 'tinybench';
import { withVeniceErrors } from '../src/index.js';
import { type Client, type ClientOptions, majors } from '../test/majors.js';

const CHUNKS = 1_000;
const ROUNDS = 5;

const encoder = new TextEncoder();
const chunks = [
  ...Array.from({ length: CHUNKS }, (_, index) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'llama-3.3-70b',
    choices: [{ index: 0, delta: { content: ` word${index}` }, finish_reason: null }],
  })).map((data) => encoder.encode(`data: ${JSON.stringify(data)}\n\n`)),
  encoder.encode('data: [DONE]\n\n'),
];

/** A chunk every time one is asked for. */
function answer(): Promise<Response> {
  const left = chunks.values();
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const { done, value } = left.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
}

async function read(client: Client): Promise<void> {
  let count = 0;
  const request = { model: 'm', messages: [{ role: 'user', content: 'Hi.' }], stream: true };
  for await (const _chunk of await client.chat.completions.create(request)) count++;
  if (count !== CHUNKS) throw new Error(`The stream had ${count} chunks.`);
}

const options: ClientOptions = { apiKey: 'key', baseURL: 'http://127.0.0.1:1/api/v1', fetch: answer };

const rows: Record<string, string>[] = [];
for (const { name, OpenAI } of majors.filter((major) => major.name.endsWith('ESM'))) {
  const bare = new OpenAI(options);
  const hook = new OpenAI(withVeniceErrors<ClientOptions>(options));
  const times: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const bench = new Bench({ time: 200, iterations: 5, warmup: round === 0, warmupIterations: 5 });
    bench.add('bare', () => read(bare)).add('hook', () => read(hook));
    await bench.run();
    for (const { name: which, result } of bench.tasks) {
      if ('latency' in result) {
        times[which] = Math.min(times[which] ?? Infinity, (result.latency.min * 1_000) / CHUNKS);
      }
    }
  }
  const { bare: before = Number.NaN, hook: after = Number.NaN } = times;
  rows.push({
    SDK: name,
    'bare, µs a chunk': before.toFixed(2),
    'with the hook': after.toFixed(2),
    ratio: (after / before).toFixed(2),
  });
}
console.table(rows);
