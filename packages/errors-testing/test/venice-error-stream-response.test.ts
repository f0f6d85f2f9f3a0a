import { getVeniceError, toVeniceError, veniceErrorCodes } from '@venice/errors-core';
import { throwErrorsInStream } from '@venice/errors-core/adapter';
import { expect, test } from 'vitest';
import { veniceErrorStreamResponse } from '../src/index.js';

test.each(veniceErrorCodes)('a stream breaks off with %s', async (code) => {
  const response = veniceErrorStreamResponse(code);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const frames = (await response.text()).split('\n\n').map((frame) => frame.replace(/^data: /, ''));
  expect(frames.slice(-2)).toEqual(['[DONE]', '']);
  expect(frames[0]).toContain('Once upon a');
  expect(toVeniceError({ status: 200, body: frames[1] }).code).toBe(code);
});

test('a reader that looks for errors throws it', async () => {
  const { body } = veniceErrorStreamResponse('MODEL_OVERLOADED', { message: 'Busy.' });
  let caught: unknown;
  try {
    for await (const _ of throwErrorsInStream(body as ReadableStream<Uint8Array>, {})) continue;
  } catch (error) {
    caught = error;
  }
  expect(getVeniceError(caught)).toBeDefined();
});

test('misspelt codes and options are refused', () => {
  const wrong: object = { mesage: 'x' };
  expect(() => veniceErrorStreamResponse('MODEL_OFLINE' as 'MODEL_OFFLINE')).toThrow(
    "Did you mean 'MODEL_OFFLINE'?",
  );
  expect(() => veniceErrorStreamResponse('MODEL_OFFLINE', wrong)).toThrow(
    "'mesage' is not a known option. Did you mean 'message'? Use one of shape, headers, body, message.",
  );
});
