import { describe, expect, test } from 'vitest';
import { createAttemptLog, type LoopedRequest, readFetchCall } from '../../src/adapter.js';
import { toVeniceError } from '../../src/index.js';

const route = 'POST /chat/completions';
const failed = toVeniceError({ status: 500, body: { error: 'Inference processing failed' }, route });
const other = toVeniceError({ status: 503, body: { error: 'The model is at capacity.' }, route });

function request(body: unknown, attempt?: number): LoopedRequest {
  return { method: 'POST', url: 'https://api.venice.ai/api/v1/chat/completions', body, attempt };
}

function form(name: string): FormData {
  const data = new FormData();
  data.set('file', new Blob(['abc']), 'a.wav');
  data.set('name', name);
  return data;
}

describe('a loop that does not count for us', () => {
  test.each([
    ['texts', '{"a":1}', '{"a":1}', '{"a":2}'],
    ['no body', undefined, null, 'a'],
    ['forms', form('one'), form('one'), form('two')],
    ['long texts', 'a'.repeat(50_000), 'a'.repeat(50_000), 'a'.repeat(50_001)],
  ])('attempts of one call are found by the same request: %s', (_, first, second, another) => {
    const log = createAttemptLog();
    expect(log.decide(failed, request(first), {})).toMatchObject({ retry: true, repeats: false });
    expect(log.decide(failed, request(another), {})).toMatchObject({ retry: true, repeats: false });
    expect(log.decide(failed, request(second), {})).toMatchObject({
      reason: 'repeated-failure',
      repeats: true,
    });
  });

  test('the random wait grows with the attempts, and a success begins anew', () => {
    const log = createAttemptLog();
    const waits = (): number[] =>
      [1, 2, 3].map(() => log.decide(other, request('{}'), { random: 1 }).delayMs);
    expect(waits()).toEqual([500, 1_000, 2_000]);
    log.succeed(request('{}'));
    expect(waits()).toEqual([500, 1_000, 2_000]);
  });

  test('a request two minutes later is another call', () => {
    let now = 0;
    const log = createAttemptLog(() => now);
    log.decide(failed, request('{}'), {});
    now += 120_000;
    expect(log.decide(failed, request('{}'), {})).toMatchObject({ retry: true, repeats: false });
  });

  test('two requests with bodies of their own are two calls', () => {
    const log = createAttemptLog();
    const call = (text: string): LoopedRequest => ({
      ...readFetchCall([
        new Request('https://api.venice.ai/api/v1/chat/completions', { method: 'POST', body: text }),
      ]),
      attempt: undefined,
    });
    log.decide(failed, call('{"a":1}'), {});
    expect(log.decide(failed, call('{"a":2}'), {})).toMatchObject({ retry: true, repeats: false });
  });

  test('a stream has no text to follow', () => {
    const log = createAttemptLog();
    const stream = (): LoopedRequest => request(new ReadableStream());
    log.decide(failed, stream(), {});
    expect(log.decide(failed, stream(), {}).retry).toBe(true);
  });
});

describe('a loop that sends the number of the attempt', () => {
  test('the first attempt of the same call is a new call, which repeats the old failure', () => {
    const log = createAttemptLog();
    log.decide(failed, request('{}', 1), {});
    expect(log.decide(failed, request('{}', 1), {})).toMatchObject({ retry: true, repeats: true });
    expect(log.decide(failed, request('{}', 2), {})).toMatchObject({ retry: false, repeats: true });
  });

  test('the wait is that of the attempt', () => {
    const log = createAttemptLog();
    expect(log.decide(other, request('{}', 4), { random: 1 }).delayMs).toBe(4_000);
  });
});

test('it keeps a bounded number of failures', () => {
  const log = createAttemptLog();
  log.decide(failed, request('first'), {});
  for (let index = 0; index < 500; index++) log.decide(failed, request(String(index)), {});
  expect(log.decide(failed, request('first'), {}).retry).toBe(true);
  expect(log.decide(failed, request('499'), {}).retry).toBe(false);
});
