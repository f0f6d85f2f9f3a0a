export const EVENT_STREAM = 'text/event-stream';

/** The chunks of one stream. */
export const CHUNKS = 250;

const encoder = new TextEncoder();

/** A chat of many chunks, as a server sends it. */
export const events: readonly Uint8Array[] = [
  ...Array.from({ length: CHUNKS }, (_, index) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: 'llama-3.3-70b',
    choices: [{ index: 0, delta: { content: ` word${index}` }, finish_reason: null }],
  })).map((data) => encoder.encode(`data: ${JSON.stringify(data)}\n\n`)),
  encoder.encode('data: [DONE]\n\n'),
];

/** Returns a body that emits a chunk each time one is asked for. */
export function eventStream(): ReadableStream<Uint8Array> {
  const left = events.values();
  return new ReadableStream(
    {
      pull: (controller) => {
        const { done, value } = left.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}
