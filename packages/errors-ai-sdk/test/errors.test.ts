import { inspect } from 'node:util';
import { getVeniceError as getFromCore, type VeniceError } from '@venice/errors-core';
import { APICallError } from 'ai';
import { RetryError as RetryError5 } from 'ai-5';
import { RetryError as RetryError7 } from 'ai-7';
import { describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceAPICallError, withVeniceErrors } from '../src/index.js';
import { kinds, majors, prompt, type Settings, veniceProvider } from './majors.js';
import { overloaded, recordPauses, respond, type TestResponse, thrownBy } from './responses.js';

const failed: TestResponse = {
  status: 429,
  headers: { 'cf-ray': '91dbd54fa83f8cbd-EWR', 'retry-after': '3' },
  body: { ...overloaded, credits_refunded: true },
};

function wrapped(sent: TestResponse): Settings {
  return withVeniceErrors<Settings>(respond(sent).settings);
}

describe.each([...majors, veniceProvider])('$name', ({ name, APICallError: SDKError, calls, streamText }) => {
  test.each(kinds)(
    '%s throws the `APICallError` of the SDK with everything that Venice sent',
    async (kind) => {
      const thrown = await thrownBy(() => calls[kind](wrapped(failed), { maxRetries: 0 }));
      expect(SDKError.isInstance(thrown)).toBe(true);
      expect(thrown).toBeInstanceOf(Error);
      expect(thrown).toMatchObject({
        name: 'AI_APICallError',
        message: overloaded.error,
        url: expect.stringContaining('https://api.venice.ai/api/v1/'),
        statusCode: 429,
        responseHeaders: { 'cf-ray': '91dbd54fa83f8cbd-EWR', 'retry-after': '3', 'retry-after-ms': '3000' },
        responseBody: JSON.stringify(failed.body),
        isRetryable: true,
        requestBodyValues: {},
        cause: { code: 'MODEL_OVERLOADED', creditsRefunded: true, requestId: '91dbd54fa83f8cbd-EWR' },
      });
      expect(getVeniceError(thrown)).toBe((thrown as APICallError).cause);
      expect(getFromCore(thrown)).toBe(getVeniceError(thrown));
      expect(isVeniceAPICallError(thrown, 'MODEL_OVERLOADED')).toBe(true);
      expect(isVeniceAPICallError(thrown, 'INFERENCE_FAILED')).toBe(false);
    },
  );

  test('the error has the properties that the SDK gives to its own', async () => {
    const { settings } = respond(failed);
    const own = await thrownBy(() => calls.generateText(settings, { maxRetries: 0 }));
    const thrown = await thrownBy(() =>
      calls.generateText(withVeniceErrors<Settings>(settings), { maxRetries: 0 }),
    );
    expect(Reflect.ownKeys(thrown as object).sort(byName)).toEqual(
      Reflect.ownKeys(own as object).sort(byName),
    );
  });

  test('a body of the form that the SDK knows is in `data`, as without this package', async () => {
    const body = {
      error: { message: 'Too long.', type: 'invalid_request_error', code: 'context_length_exceeded' },
    };
    const thrown = await thrownBy(() => calls.generateText(wrapped({ status: 400, body })));
    expect(thrown).toMatchObject({ message: 'Too long.', data: body, cause: { code: 'TOO_MANY_TOKENS' } });
  });

  test.each<[string, TestResponse]>([
    ['no body', { status: 504 }],
    ["a proxy's page", { status: 502, body: '<html><title>Bad gateway</title></html>' }],
    ['a body without a message', { status: 400, body: {} }],
    ['a body that is cut off', { status: 400, body: '{"error":"Inva' }],
    ['an empty message', { status: 400, body: { error: '' } }],
  ])('the message is never empty: %s', async (_what, sent) => {
    const thrown = await thrownBy(() => calls.generateText(wrapped(sent), { maxRetries: 0 }));
    expect((thrown as Error).message).toMatch(/\S/);
    expect(getVeniceError(thrown)?.status).toBe(sent.status);
  });

  test('neither the prompt nor the key is in the error', async () => {
    const thrown = await thrownBy(() => calls.generateText(wrapped(failed), { maxRetries: 0 }));
    for (const text of [inspect(thrown, { depth: 9, showHidden: true }), JSON.stringify(thrown)]) {
      expect(text).toContain(overloaded.error);
      expect(text).not.toContain(prompt);
      expect(text).not.toMatch(/Bearer|\bkey\b/);
    }
  });

  test('a stream that fails before it begins reaches `onError`', async () => {
    const events: unknown[] = [];
    const { fullStream } = streamText(
      wrapped({ status: 429, headers: { 'retry-after': '90' }, body: overloaded }),
      {
        onError: ({ error }: { error: unknown }) => events.push(error),
      },
    );
    const types: string[] = [];
    for await (const { type } of fullStream) types.push(type);
    expect(types).toContain('error');
    expect(events.map((error) => getVeniceError(error))).toMatchObject([
      { code: 'MODEL_OVERLOADED', retryAfterMs: 90_000 },
    ]);
  });

  test(`${name}: the error after the last retry is a \`RetryError\` with ours in it`, async () => {
    recordPauses();
    const thrown = await thrownBy(() => calls.generateText(wrapped(failed)));
    expect(thrown).toMatchObject({ name: 'AI_RetryError', reason: 'maxRetriesExceeded' });
    const error: VeniceError | undefined = getVeniceError(thrown);
    expect(error).toMatchObject({ code: 'MODEL_OVERLOADED', creditsRefunded: true });
    expect(getFromCore(thrown)).toBe(error);
  });
});

test('a `RetryError` means its last error, in all majors', () => {
  const first = apiCallError(429, 'The model is currently overloaded. Please try again later.');
  const last = apiCallError(400, 'Invalid request parameters');
  for (const RetryError of [RetryError5, RetryError7]) {
    const thrown = new RetryError({ message: 'Failed.', reason: 'errorNotRetryable', errors: [first, last] });
    expect(getVeniceError(thrown)?.code).toBe('INVALID_REQUEST');
  }
});

function apiCallError(statusCode: number, error: string): APICallError {
  return new APICallError({
    message: '',
    url: 'https://api.venice.ai/api/v1/chat/completions',
    requestBodyValues: {},
    statusCode,
    responseBody: JSON.stringify({ error }),
  });
}

function byName(left: string | symbol, right: string | symbol): number {
  return String(left).localeCompare(String(right));
}
