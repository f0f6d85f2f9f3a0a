import type { Json } from '@venice/errors-core';

/** Returns the frames of an event stream, including the closing one. */
export function eventStream(...frames: readonly Json[]): string[] {
  return [...frames.map((frame) => JSON.stringify(frame)), '[DONE]'].map((data) => `data: ${data}\n\n`);
}

/** Returns one chunk of a streamed chat completion. */
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
