import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';
import { rewriteStreamErrors, type StreamInterruption } from '@venice/errors-core/adapter';
import type { StreamCase } from '../cases/stream-case.js';
import { brokenRulesOf } from './check-error.js';

type Rewrite = typeof rewriteStreamErrors;

/**
 * Returns the properties that do not hold for a stream; none if all is well. Tests replace the function that is checked
 * with a fault.
 */
export async function checkStream(
  { text, chunks }: StreamCase,
  rewrite: Rewrite = rewriteStreamErrors,
): Promise<string[]> {
  try {
    const bytes = new TextEncoder().encode(text);
    const whole = await readIn([bytes.length], bytes, { rewrite });
    const split = await readIn(chunks, bytes, { rewrite });
    const replaced = await readIn(chunks, bytes, { rewrite, replacement: 'data: replaced\n\n' });
    const sent = new TextDecoder().decode(bytes);
    const parts = replaced.output.split('data: replaced\n\n');
    const rules: Readonly<Record<string, boolean>> = {
      'all bytes pass if nothing is replaced': whole.output === sent && split.output === sent,
      'splits do not matter': signature(split) === signature(whole),
      'only the frame of an error changes':
        split.errors.length === 0 ? replaced.output === sent : arePartsOf(parts, sent),
      'each error is replaced once': parts.length - 1 === split.errors.length,
      'errors of a stream are whole': whole.errors.every((error) => brokenRulesOf(error).length === 0),
    };
    return Object.keys(rules).filter((rule) => rules[rule] !== true);
  } catch (thrown) {
    return [`nothing is thrown: ${String(thrown)}`];
  }
}

/** Returns whether all parts appear in a text, in order, from its start to its end. */
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

/** What core finds in a stream. */
export interface Reading {
  readonly output: string;
  readonly errors: readonly AnyVeniceError[];
  readonly interruption: StreamInterruption | undefined;
}

function signature({ errors, interruption }: Reading): string {
  return JSON.stringify([errors, interruption?.kind]);
}

interface ReadingOptions {
  readonly rewrite?: Rewrite;
  /** The frames in place of an error; without it errors pass. */
  readonly replacement?: string;
  readonly requireEndMarker?: boolean;
}

/** Reads a stream with core, in chunks of the given sizes. */
export async function readIn(
  sizes: readonly number[],
  bytes: Uint8Array,
  { rewrite = rewriteStreamErrors, replacement, requireEndMarker = false }: ReadingOptions = {},
): Promise<Reading> {
  const errors: AnyVeniceError[] = [];
  let interruption: StreamInterruption | undefined;
  const stream = rewrite(chunksOf(bytes, sizes), {
    route: 'POST /chat/completions',
    requireEndMarker,
    onError: ({ body }) => {
      errors.push(toVeniceError({ status: 200, body, route: 'POST /chat/completions' }));
      return replacement;
    },
    onInterruption: (found) => {
      interruption = found;
      return undefined;
    },
  });
  return { output: await new Response(stream).text(), errors, interruption };
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
