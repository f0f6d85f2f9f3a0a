import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import { expect, test } from 'vitest';
import { veniceErrorExamples, veniceErrorResponse } from '../src/index.js';

test.each(veniceErrorCodes)(
  '%s: status, headers and body are those of the API, byte for byte',
  async (code) => {
    const response = veniceErrorResponse(code);
    const { status, message } = veniceErrorDefinitions[code];
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cf-ray')).toMatch(/./);
    expect(await response.text()).toBe(JSON.stringify({ error: message }));
  },
);

test('each call creates a new response', async () => {
  await veniceErrorResponse('MODEL_OFFLINE').text();
  expect(veniceErrorResponse('MODEL_OFFLINE').bodyUsed).toBe(false);
});

test('a shape sets the body and the headers of its example', async () => {
  const example = veniceErrorExamples('INSUFFICIENT_BALANCE').find(({ shape }) => shape === 'top-level-code');
  const response = veniceErrorResponse('INSUFFICIENT_BALANCE', { shape: 'top-level-code' });
  expect(response.headers.get('payment-required')).toBe(example?.headers['payment-required']);
  expect(await response.json()).toEqual(example?.body);
});

test('another message replaces the one of the body; the code next to it stays', async () => {
  const response = veniceErrorResponse('TOO_MANY_TOKENS', { shape: 'openai', message: 'Too long by 12.' });
  const body: unknown = await response.json();
  expect(body).toMatchObject({ error: { message: 'Too long by 12.' } });
  expect(toVeniceError({ status: response.status, body })).toMatchObject({
    code: 'TOO_MANY_TOKENS',
    message: 'Too long by 12.',
  });
});

test('status, headers and body can be set', async () => {
  const response = veniceErrorResponse('MODEL_OFFLINE', {
    status: 502,
    headers: { 'Content-Type': 'text/html', 'cf-ray': undefined },
    body: '<html></html>',
  });
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(response.headers.has('cf-ray')).toBe(false);
  expect(await response.text()).toBe('<html></html>');
});
