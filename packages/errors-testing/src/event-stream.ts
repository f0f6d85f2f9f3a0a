import type { Json } from '@venice/errors-core';

/** The frames of an event stream, the closing one included. */
export function eventStream(...frames: readonly Json[]): string[] {
  return [...frames.map((frame) => JSON.stringify(frame)), '[DONE]'].map((data) => `data: ${data}\n\n`);
}

/** A piece of an answer that is streamed. */
export function chatCompletionChunk(
  delta: Readonly<Record<string, string>>,
  finishReason: string | null,
  model = 'simulated',
): Json {
  return {
    id: 'chatcmpl-simulated',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
}
