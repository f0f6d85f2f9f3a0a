const encoder = new TextEncoder();

export function frame(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** The first part of an answer. */
export const begun = frame({
  id: '1',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta: { role: 'assistant', content: '{"answer"' } }],
});

/** The last part of an answer. */
export const finished = frame({
  id: '1',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta: { content: ':"yes"}' }, finish_reason: 'stop' }],
});

export const done = 'data: [DONE]\n\n';

/** Returns a body that fails after these frames. `before` is called before it fails. */
export function failedStream(
  frames: readonly string[],
  reason: unknown,
  before = (): void => {},
): ReadableStream<Uint8Array> {
  const left = [...frames];
  return new ReadableStream(
    {
      pull: (controller) => {
        const next = left.shift();
        if (next !== undefined) {
          controller.enqueue(encoder.encode(next));
          return;
        }
        before();
        controller.error(typeof reason === 'function' ? reason() : reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Returns a response with these frames, or with this body. */
export function streamOf(frames: readonly string[] | ReadableStream<Uint8Array>): Response {
  const body = frames instanceof ReadableStream ? frames : new Blob([...frames]).stream();
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cf-ray': '91dbd54fa83f8cbd-EWR' },
  });
}
