import { rewriteStreamErrors } from '@venice/errors-core/adapter';
import { responseCase } from './mutate.js';
import type { Random } from './random.js';

/** An event stream as text, and the places at which it is split into chunks. */
export interface StreamCase {
  readonly text: string;
  /** Lengths of chunks in bytes, used in turn. `[1]` splits at every byte. */
  readonly chunks: readonly number[];
}

const LINE_ENDS = ['\n', '\r\n', '\r'];
const CONTENT = [
  '{"choices":[{"delta":{"content":"error"}}]}',
  '{"id":1,"error":null}',
  '[DONE]',
  'plain',
  '{"a":"😀"}',
];

/** Creates a stream of contents and errors. */
export function streamCase(random: Random): StreamCase {
  const end = random.pick(LINE_ENDS);
  const frames = Array.from({ length: 1 + random.below(6) }, () => {
    const data = random.once(2) ? random.pick(CONTENT) : errorText(random);
    const lines = [
      ...(random.once(4) ? [`event: ${random.pick(['error', 'message', 'response.failed', ''])}`] : []),
      ...(random.once(6) ? [': keep-alive', 'id: 7'] : []),
      ...(random.once(12) ? [] : [`data: ${data}`]),
    ];
    return lines.join(end) + end + end;
  });
  const text = frames.join('');
  return {
    text: random.once(5) ? text.slice(0, random.below(text.length + 1)) : text,
    chunks: chunksOf(random),
  };
}

/** A chunk that every client can read. */
const CHAT_CHUNK = JSON.stringify({
  id: '1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta: { role: 'assistant', content: 'an error 😀' }, finish_reason: null }],
});

/** Creates a stream that every client can read: what an SDK does with other contents is not ours. */
export async function chatStreamCase(random: Random): Promise<StreamCase> {
  const end = random.pick(LINE_ENDS);
  const frames: string[] = [];
  for (let left = 1 + random.below(5); left > 0; left--) {
    const name = random.once(6) ? `event: ${random.pick(['error', 'response.failed'])}${end}` : '';
    const error = `${name}data: ${errorText(random)}${end}${end}`;
    const comment = random.once(4) ? `: keep-alive${end}` : '';
    const isFailed = random.once(3) && (await isError(error));
    frames.push(isFailed ? error : `${comment}data: ${CHAT_CHUNK}${end}${end}`);
  }
  if (random.once(2)) frames.push(`data: [DONE]${end}${end}`);
  const text = frames.join('');
  return {
    text: random.once(8) ? text.slice(0, 1 + random.below(text.length)) : text,
    chunks: chunksOf(random),
  };
}

/** Returns whether core finds an error in a frame. */
async function isError(frame: string): Promise<boolean> {
  let found = false;
  const source = new Response(frame).body;
  if (source === null) return false;
  const onError = (): undefined => {
    found = true;
  };
  await new Response(rewriteStreamErrors(source, { onError })).text();
  return found;
}

function chunksOf(random: Random): number[] {
  return random.once(3) ? [1] : Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(200));
}

/** Keeps streams short: every split of one is read byte for byte. */
function errorText(random: Random): string {
  const text = JSON.stringify(responseCase(random).body ?? null);
  return text.length < 2_000 ? text : '{"error":{"message":"Inference processing failed"}}';
}
