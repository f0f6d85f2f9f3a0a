import { toVeniceError } from '@venice/errors-core';
import { rewriteStreamErrors } from '@venice/errors-core/adapter';
import { brokenRulesOf } from './check-response.js';
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
    const lines = [
      ...(random.once(4) ? [`event: ${random.pick(['error', 'message', 'response.failed', ''])}`] : []),
      ...(random.once(6) ? [': keep-alive', 'id: 7'] : []),
      ...(random.once(12) ? [] : [`data: ${random.once(2) ? random.pick(CONTENT) : errorText(random)}`]),
    ];
    return lines.join(end) + end + end;
  });
  const text = frames.join('');
  return {
    text: random.once(5) ? text.slice(0, random.below(text.length + 1)) : text,
    chunks: random.once(3) ? [1] : Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(200)),
  };
}

/** Keeps streams short: every split of one is read byte for byte. */
function errorText(random: Random): string {
  const text = JSON.stringify(responseCase(random).body ?? null);
  return text.length < 2_000 ? text : '{"error":{"message":"Inference processing failed"}}';
}

interface Reading {
  readonly output: string;
  readonly errors: readonly string[];
}

/** Returns the properties that do not hold for a stream; none if all is well. */
export async function checkStream({ text, chunks }: StreamCase): Promise<string[]> {
  try {
    const bytes = new TextEncoder().encode(text);
    const whole = await readIn([bytes.length], bytes, () => undefined);
    const split = await readIn(chunks, bytes, () => undefined);
    const replaced = await readIn(chunks, bytes, () => 'data: replaced\n\n');
    const sent = new TextDecoder().decode(bytes);
    const parts = replaced.output.split('data: replaced\n\n');
    const rules: Readonly<Record<string, boolean>> = {
      'all bytes pass if nothing is replaced': whole.output === sent && split.output === sent,
      'splits do not matter': JSON.stringify(split.errors) === JSON.stringify(whole.errors),
      'only the frame of an error changes':
        split.errors.length === 0 ? replaced.output === sent : arePartsOf(parts, sent),
      'errors of a stream are whole': whole.errors.every((error) => error === ''),
    };
    return Object.keys(rules).filter((rule) => rules[rule] !== true);
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}

/** Whether all parts appear in a text, in order, from its start to its end. */
function arePartsOf(parts: readonly string[], text: string): boolean {
  let position = 0;
  return (
    text.startsWith(parts[0] ?? '') &&
    text.endsWith(parts.at(-1) ?? '') &&
    parts.every((part) => {
      const found = text.indexOf(part, position);
      position = found + part.length;
      return found >= 0;
    })
  );
}

async function readIn(
  sizes: readonly number[],
  bytes: Uint8Array,
  onError: () => string | undefined,
): Promise<Reading> {
  const errors: string[] = [];
  const stream = rewriteStreamErrors(chunksOf(bytes, sizes), {
    onError: ({ body }) => {
      errors.push(brokenRulesOf(toVeniceError({ status: 200, body })).join());
      return onError();
    },
  });
  return { output: await new Response(stream).text(), errors };
}

function chunksOf(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let start = 0;
  let turn = 0;
  return new ReadableStream({
    pull: (controller) => {
      const end = start + Math.max(1, sizes[turn++ % sizes.length] ?? 1);
      if (start < bytes.length) controller.enqueue(bytes.subarray(start, end));
      else controller.close();
      start = end;
    },
  });
}
