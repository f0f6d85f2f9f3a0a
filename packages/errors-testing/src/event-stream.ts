import type { Json } from '@venice/errors-core';

/** The frames of an event stream, the closing one included. */
export const eventStream = (...frames: readonly Json[]): string[] =>
  [...frames.map((frame) => JSON.stringify(frame)), '[DONE]'].map((data) => `data: ${data}\n\n`);

/** A piece of an answer that is streamed. */
export const chatCompletionChunk = (
  delta: Readonly<Record<string, string>>,
  finishReason: string | null,
  model = 'simulated',
): Json => ({
  id: 'chatcmpl-simulated',
  object: 'chat.completion.chunk',
  created: 1_790_000_000,
  model,
  choices: [{ index: 0, delta, finish_reason: finishReason }],
});
