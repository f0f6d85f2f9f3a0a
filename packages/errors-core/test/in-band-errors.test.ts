import { describe, expect, test } from 'vitest';
import { rewriteStreamErrors } from '../src/adapter.js';
import { type AnyVeniceError, type ResponseLike, toVeniceError, type VeniceErrorCode } from '../src/index.js';

const MESSAGE = 'Words nobody has seen';

/** Returns the errors of the frames of a stream. */
async function errorsIn(stream: string): Promise<AnyVeniceError[]> {
  const errors: AnyVeniceError[] = [];
  const guarded = rewriteStreamErrors(new Blob([stream]).stream(), {
    onError: ({ body }) => {
      errors.push(toVeniceError({ status: 200, body }));
      return undefined;
    },
  });
  await new Response(guarded).text();
  return errors;
}

function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

describe('inside a response with status 200', () => {
  test.each<[string, ResponseLike, VeniceErrorCode | undefined, string]>([
    [
      'a frame with an error object',
      { body: { error: { message: MESSAGE, type: 'server_error', code: 'model_overloaded' } } },
      'MODEL_OVERLOADED',
      MESSAGE,
    ],
    [
      'a frame with an unknown code',
      { body: { error: { message: MESSAGE, type: 'server_error', code: 'odd' } } },
      undefined,
      MESSAGE,
    ],
    [
      'a message of another status',
      { body: { error: 'Inference processing failed' } },
      'INFERENCE_FAILED',
      'Inference processing failed',
    ],
    [
      '`response.failed`',
      {
        body: {
          type: 'response.failed',
          response: { status: 'failed', error: { code: 'model_overloaded', message: MESSAGE } },
        },
      },
      'MODEL_OVERLOADED',
      MESSAGE,
    ],
    [
      'a failed /responses object',
      { body: { object: 'response', status: 'failed', error: { code: 'upstream_error', message: MESSAGE } } },
      'INFERENCE_FAILED',
      MESSAGE,
    ],
    [
      'an `error` event of /responses',
      { body: { type: 'error', code: 'upstream_error', message: MESSAGE } },
      'INFERENCE_FAILED',
      MESSAGE,
    ],
    [
      'a call of the RPC',
      { body: { jsonrpc: '2.0', id: 1, error: { code: 3, message: MESSAGE } } },
      'RPC_CALL_FAILED',
      MESSAGE,
    ],
    [
      'a batch of calls',
      {
        body: [
          { jsonrpc: '2.0', id: 1, result: '0x1' },
          { jsonrpc: '2.0', id: 2, error: { code: 3, message: MESSAGE } },
        ],
      },
      'RPC_CALL_FAILED',
      MESSAGE,
    ],
  ])('%s is recognized', (_what, response, code, message) => {
    const error = toVeniceError({ ...response, status: 200 });
    expect(error).toMatchObject({ code, message, status: 200 });
  });

  test('a blocked image is recognized by its header alone', () => {
    const blocked = (value: string) =>
      toVeniceError({
        status: 200,
        headers: { 'x-venice-is-content-violation': value },
        body: { id: 'generate-image-1', images: ['UklGRg=='] },
        route: 'POST /image/generate',
      });
    expect(blocked('true')).toMatchObject({
      code: 'CONTENT_POLICY_VIOLATION',
      matchedBy: 'header',
      charged: 'no',
      retryable: false,
    });
    expect(blocked('false').code).toBeUndefined();
  });

  test('the body has precedence over the header', () => {
    const headers = { 'x-venice-is-content-violation': 'true' };
    const error = toVeniceError({ status: 200, headers, body: { error: 'Inference processing failed' } });
    expect(error).toMatchObject({ code: 'INFERENCE_FAILED', matchedBy: 'message' });
  });
});

describe('the frames of an event stream', () => {
  const chunk = data({ choices: [{ delta: { content: 'error' } }] });
  const busy = { message: MESSAGE, type: 'server_error', code: 'model_overloaded', retry_after: 7 };

  test.each<[string, string]>([
    ['as data', data({ error: busy })],
    ['as an event', `event: error\n${data({ error: busy })}`],
    ['as an event without the key `error`', `event: error\n${data(busy)}`],
    [
      'as response.failed',
      `event: response.failed\n${data({ type: 'response.failed', response: { error: busy } })}`,
    ],
    [
      'as response.failed without the event’s name',
      data({ type: 'response.failed', response: { error: busy } }),
    ],
  ])('contain an error with its wait: %s', async (_form, frame) => {
    const [error, ...others] = await errorsIn(`${chunk}${frame}data: [DONE]\n\n`);
    expect(error).toMatchObject({
      code: 'MODEL_OVERLOADED',
      message: MESSAGE,
      retryable: true,
      retryAfterMs: 7_000,
    });
    expect(others).toEqual([]);
  });

  test('contain an error in plain text, known or not', async () => {
    const [unknown] = await errorsIn(`event: error\ndata: ${MESSAGE}\n\n`);
    expect(unknown).toMatchObject({ code: undefined, message: MESSAGE, status: 200 });
    const [known] = await errorsIn('event: error\ndata: Inference processing failed\n\n');
    expect(known).toMatchObject({ code: 'INFERENCE_FAILED', matchedBy: 'message' });
  });
});
