import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { toVeniceError } from '@venice/errors-core';
import { withTable } from '@venice/test-server';
import { NoObjectGeneratedError, NoOutputGeneratedError, TypeValidationError } from 'ai';
import { describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceAPICallError, withVeniceErrors } from '../src/index.js';
import { type Major, majors, type Settings, veniceProvider } from './majors.js';
import { respond, thrownBy } from './responses.js';
import { begun, done, frame, streamOf } from './streamed.js';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const providers = [...majors, veniceProvider];
const message = 'Inference processing failed';
const plain = { error: message, credits_refunded: true, retry_after: 7 };
const objectShaped = { error: { message, type: 'server_error', retry_after: 7 }, credits_refunded: true };

type Fail = (major: Major, wrap: (settings: Settings) => Settings) => Promise<unknown>;

function failStream(frames: readonly string[]): Fail {
  return async ({ streamText }, wrap) => {
    let thrown: unknown;
    const { settings } = respond(() => streamOf(frames));
    const { fullStream } = streamText(wrap(settings), { onError: () => {} });
    for await (const part of fullStream) if (part.type === 'error') thrown = part.error;
    return thrown;
  };
}

const failures: Readonly<Record<string, Fail>> = {
  'a failed response': ({ calls }, wrap) => {
    const headers = { 'cf-ray': '91dbd54fa83f8cbd-EWR' };
    const { settings } = respond({ status: 500, headers, body: plain });
    return thrownBy(() => calls.generateText(wrap(settings), { maxRetries: 0 }));
  },
  "an error in a stream, Venice's shape": failStream([begun, frame(plain), done]),
  "an error in a stream, OpenAI's shape": failStream([begun, frame(objectShaped), done]),
};

/** Returns the fields of the error that are lost without the hook. */
async function lostFields(major: Major, fail: Fail): Promise<string[]> {
  const whole = getVeniceError(await fail(major, (settings) => withVeniceErrors<Settings>(settings)));
  const rest = getVeniceError(await fail(major, (settings) => settings));
  expect(whole?.toJSON()).toMatchObject({ code: 'INFERENCE_FAILED', creditsRefunded: true });
  expect(rest?.toJSON()).toMatchObject({ code: 'INFERENCE_FAILED', message });
  const { body: _body, ...fields } = whole?.toJSON() ?? {};
  return Object.entries(fields).flatMap(([name, value]) =>
    isDeepStrictEqual(rest?.toJSON()[name as 'code'], value) ? [] : [name],
  );
}

test('the table of lost fields in the README is what was measured', async () => {
  const rows = await Promise.all(
    Object.entries(failures).map(async ([what, fail]) => {
      const cells = await Promise.all(providers.map((major) => lostFields(major, fail)));
      return [what, ...cells.map((lost) => lost.map((name) => `\`${name}\``).join(', ') || 'nothing')];
    }),
  );
  const table = [['without the hook, lost from', ...providers.map(({ name }) => name)], ...rows];
  await expect(withTable(readFileSync(README, 'utf8'), 'lost fields', table)).toMatchFileSnapshot(README);
});

describe('getVeniceError', () => {
  const error = toVeniceError({ status: 500, body: { error: message } });

  test.each<[string, unknown]>([
    ['the error itself', error],
    ['a `NoOutputGeneratedError` with a cause', new NoOutputGeneratedError({ cause: error })],
    ['the part of a stream', { type: 'error', error }],
    ['the event of `onError`', { error }],
    [
      'a value that does not fit the schema of a chunk',
      new TypeValidationError({ value: { error: message }, cause: undefined }),
    ],
    ['the error of a part in ai 5 and 6', { message, type: null, param: null, code: null }],
    ['a part with such an error', { type: 'error', error: { message, type: 'server_error' } }],
    ['the message alone', message],
    ['a part with the message alone', { type: 'error', error: message }],
  ])('reads %s', (_what, caught) => {
    expect(getVeniceError(caught)).toMatchObject({ code: 'INFERENCE_FAILED', message });
  });

  test('does not read the text of a model as a response', () => {
    const value = { error: message };
    const cause = new TypeValidationError({ value, cause: undefined });
    const thrown = new NoObjectGeneratedError({
      cause,
      text: JSON.stringify(value),
      response: { id: '1', timestamp: new Date(), modelId: 'm' },
      usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 } as never,
      finishReason: 'stop',
    });
    expect(getVeniceError(thrown)).toBeUndefined();
    expect(getVeniceError(new Error('wrapped', { cause: thrown }))).toBeUndefined();
    expect(getVeniceError(cause)?.code).toBe('INFERENCE_FAILED');
  });

  test('is undefined if nothing of a response is left', async () => {
    const { settings } = respond({ status: 200, body: { no: 'chat' } });
    const [{ calls }] = majors as [Major];
    const unreadable = await thrownBy(() => calls.generateText(withVeniceErrors<Settings>(settings)));
    const values = [
      unreadable,
      new NoOutputGeneratedError(),
      new DOMException('aborted', 'AbortError'),
      new Error(message),
      { message, stack: '', type: 'x' },
      'any text',
      undefined,
      null,
      7,
    ];
    for (const value of values) expect(getVeniceError(value)).toBeUndefined();
  });

  test('never throws', () => {
    const refuse = (): never => {
      throw new Error('no');
    };
    const handlers = { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse };
    const hostile: unknown[] = [new Proxy({}, handlers), new Proxy(new Error('x'), handlers)];
    const halfHostile = new Proxy({ message: 'x' }, { ownKeys: refuse });
    for (const value of [...hostile, halfHostile, { error: halfHostile }]) {
      expect(getVeniceError(value)).toBeUndefined();
      expect(isVeniceAPICallError(value)).toBe(false);
    }
  });

  test('reads an error inside a successful response', async () => {
    const { settings } = respond({ status: 200, body: { error: message, credits_refunded: true } });
    for (const { calls } of majors) {
      const thrown = await thrownBy(() => calls.generateText(settings));
      expect(getVeniceError(thrown)).toMatchObject({
        code: 'INFERENCE_FAILED',
        status: 200,
        creditsRefunded: true,
      });
    }
  });
});
