import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { toVeniceError } from '@venice/errors-core';
import { markUnsent } from '@venice/errors-core/adapter';
import { withVeniceErrors } from '@venice/errors-fetch';
import { veniceErrorResponse } from '@venice/errors-testing';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { getRetryReport, getVeniceError, type RetryEvent, withVeniceRetries } from '../src/index.js';

const CHAT = 'https://api.venice.ai/api/v1/chat/completions';
const SOON = { 'retry-after-ms': '1' };
const post = { method: 'POST', body: JSON.stringify({ model: 'one', messages: [] }) };

type Step = () => Response | Promise<Response>;

/** A `fetch` that plays some steps, the last one again and again, and records the bodies it was called with. */
function script(...steps: Step[]): typeof fetch & { readonly bodies: unknown[] } {
  const bodies: unknown[] = [];
  const play = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    bodies.push(input instanceof Request ? await input.text() : init?.body);
    const step = steps[Math.min(bodies.length, steps.length) - 1];
    return step === undefined ? new Response('{}') : step();
  };
  return Object.assign(play, { bodies });
}

const busy: Step = () => veniceErrorResponse('MODEL_AT_CAPACITY', { headers: SOON });
const limited: Step = () => veniceErrorResponse('RATE_LIMIT_EXCEEDED', { headers: SOON });
const ok: Step = () => Response.json({ ok: true });

afterEach(() => vi.useRealTimers());

describe('a request', () => {
  test('is sent again until it succeeds, and each attempt is reported', async () => {
    const events: RetryEvent[] = [];
    const send = script(busy, limited, ok);
    const response = await withVeniceRetries(send, { onRetry: (event) => events.push(event) })(CHAT, post);
    expect(await response.json()).toEqual({ ok: true });
    expect(send.bodies).toEqual([post.body, post.body, post.body]);
    expect(getRetryReport(response)).toEqual({ attempts: 3 });
    expect(events.map(({ attempt, delayMs, reason }) => [attempt, delayMs, reason])).toEqual([
      [1, 1, 'server-wait'],
      [2, 1, 'server-wait'],
    ]);
    expect(events.map(({ error }) => getVeniceError(error)?.code)).toEqual([
      'MODEL_AT_CAPACITY',
      'RATE_LIMIT_EXCEEDED',
    ]);
  });

  test.each([
    [undefined, 3],
    [0, 1],
    [1, 2],
    [4, 5],
    [NaN, 1],
  ])('with maxRetries %s is sent %i times', async (maxRetries, times) => {
    const send = script(busy);
    const retrying = withVeniceRetries(send, maxRetries === undefined ? {} : { maxRetries });
    const response = await retrying(CHAT, post);
    expect(response.status).toBe(503);
    // It is unread.
    expect(await response.json()).toHaveProperty('error');
    expect(send.bodies).toHaveLength(times);
    expect(getRetryReport(response)).toEqual({ attempts: times });
  });

  test('that fails for good, or may have been charged, is sent once', async () => {
    for (const [path, step] of [
      ['chat/completions', () => veniceErrorResponse('INVALID_REQUEST')],
      ['chat/completions', () => veniceErrorResponse('REQUEST_TIMEOUT', { headers: SOON })],
      ['video/queue', () => veniceErrorResponse('INFERENCE_FAILED')],
      [
        'chat/completions',
        () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })),
      ],
    ] as const) {
      const send = script(step);
      await withVeniceRetries(send)(`https://api.venice.ai/api/v1/${path}`, post).catch(() => undefined);
      expect(send.bodies, path).toHaveLength(1);
    }
  });

  test('that fails twice with the same 500 is not sent a third time', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const send = script(() => veniceErrorResponse('INFERENCE_FAILED'));
    await withVeniceRetries(send, { maxRetries: 9 })(CHAT, post);
    vi.restoreAllMocks();
    expect(send.bodies).toHaveLength(2);
  });

  test('with a body that is a stream is sent once; other bodies are sent again', async () => {
    const form = new FormData();
    form.set('prompt', 'a');
    const cases: [BodyInit | Request, number][] = [
      [new ReadableStream(), 1],
      [form, 2],
      [new URLSearchParams('a=b'), 2],
      [new Blob(['a']), 2],
      [new TextEncoder().encode('a'), 2],
      [new Request(CHAT, { method: 'POST', body: 'whole' }), 2],
    ];
    for (const [body, times] of cases) {
      const send = script(busy, ok);
      const retrying = withVeniceRetries(send);
      await (body instanceof Request ? retrying(body) : retrying(CHAT, { method: 'POST', body }));
      expect(send.bodies, String(body)).toHaveLength(times);
      if (body instanceof Request) expect(send.bodies).toEqual(['whole', 'whole']);
    }
  });

  test('with a signature is sent again only with a new one', async () => {
    const signatures: (string | null)[] = [];
    const send: typeof fetch = async (_input, init) => {
      signatures.push(new Headers(init?.headers).get('SIGN-IN-WITH-X'));
      return signatures.length < 3 ? await busy() : await ok();
    };
    const init = { ...post, headers: { 'SIGN-IN-WITH-X': 'first' } };
    await withVeniceRetries(send)(CHAT, init);
    expect(signatures.splice(0)).toEqual(['first']);
    let count = 0;
    const signRequest = (): Record<string, string> => ({ 'SIGN-IN-WITH-X': `new ${++count}` });
    const response = await withVeniceRetries(send, { signRequest })(CHAT, init);
    expect(response.status).toBe(200);
    expect(signatures).toEqual(['first', 'new 1', 'new 2']);
  });

  test('that the pacer has answered itself is not sent again', async () => {
    const send = script(() => markUnsent(veniceErrorResponse('MODEL_AT_CAPACITY', { headers: SOON })));
    const response = await withVeniceRetries(send)(CHAT, post);
    expect(response.status).toBe(503);
    expect(send.bodies).toHaveLength(1);
  });

  test('to another host is left alone', async () => {
    const send = script(busy);
    await withVeniceRetries(send, { isVenice: (url) => url.includes('venice') })(
      'https://example.com/',
      post,
    );
    expect(send.bodies).toHaveLength(1);
  });
});

test.each([
  ['throws', () => expect.fail('not ours')],
  ['rejects', () => Promise.reject(new Error('not ours'))],
])('an `onRetry` that %s changes nothing', async (_what, onRetry) => {
  const response = await withVeniceRetries(script(busy, ok), { onRetry })(CHAT, post);
  expect(response.status).toBe(200);
});

test('the error of a throwing fetch around the retries has the number of attempts', async () => {
  const retrying = withVeniceErrors(withVeniceRetries(script(busy)));
  const error = getVeniceError(await retrying(CHAT, post).catch((caught: unknown) => caught));
  expect(error).toMatchObject({ code: 'MODEL_AT_CAPACITY', attempts: 3 });
});

describe('a throwing fetch', () => {
  test('throws the error of the last attempt, with the number of attempts', async () => {
    const send: typeof fetch = () =>
      Promise.reject(
        toVeniceError({
          status: 503,
          headers: SOON,
          body: { error: 'The model is at capacity.' },
          route: 'POST /chat/completions',
        }),
      );
    const error = getVeniceError(
      await withVeniceRetries(send)(CHAT, post).catch((caught: unknown) => caught),
    );
    expect(error?.attempts).toBe(3);
    expect(error?.toJSON().attempts).toBe(3);
  });

  test('that cannot connect is called again: nothing was sent', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const refused = new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED', syscall: 'connect' } });
    const send = script(() => Promise.reject(refused));
    await expect(withVeniceRetries(send)(CHAT, post)).rejects.toBe(refused);
    vi.restoreAllMocks();
    expect(send.bodies).toHaveLength(3);
    expect(getRetryReport(refused)).toEqual({ attempts: 3 });
  });
});

describe('a wait', () => {
  test('ends with the reason of the abort; timer and listener are removed', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    const send = script(() => veniceErrorResponse('MODEL_OVERLOADED'));
    const call = withVeniceRetries(send)(CHAT, { ...post, signal: controller.signal });
    const outcome = call.catch((caught: unknown) => caught);
    await vi.waitUntil(() => vi.getTimerCount() === 1);
    controller.abort('enough');
    expect(await outcome).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledWith('abort', expect.anything());
    expect(send.bodies).toHaveLength(1);
  });

  test('that would end after the deadline does not begin', async () => {
    const send = script(() => veniceErrorResponse('MODEL_OVERLOADED'));
    const response = await withVeniceRetries(send, { deadlineMs: 5_000 })(CHAT, post);
    expect([response.status, send.bodies.length]).toEqual([429, 1]);
  });
});

describe('another model', () => {
  const suggesting: Step = () =>
    Response.json({ error: 'Specified model not found: one. Did you mean: two, three?' }, { status: 404 });

  test('is used if Venice suggests it, and is visible in the result', async () => {
    const events: RetryEvent[] = [];
    const send = script(suggesting, ok);
    const response = await withVeniceRetries(send, {
      fallbackModels: [],
      onRetry: (event) => events.push(event),
    })(CHAT, post);
    expect(send.bodies.map((body) => (JSON.parse(String(body)) as { model: string }).model)).toEqual([
      'one',
      'two',
    ]);
    expect(getRetryReport(response)).toEqual({ attempts: 2, model: 'two' });
    expect(events).toMatchObject([{ attempt: 1, delayMs: 0, model: 'two' }]);
  });

  test('is not used without the option, nor if the request may have been charged', async () => {
    for (const [step, options] of [
      [suggesting, {}],
      [
        () => Response.json({ error: 'Generation failed', code: 'GENERATION_FAILED' }, { status: 422 }),
        { fallbackModels: ['two'] },
      ],
    ] as const) {
      const send = script(step);
      await withVeniceRetries(send, options)(CHAT, post);
      expect(send.bodies).toHaveLength(1);
    }
  });

  test('is not used after the deadline, nor with a signature that is used', async () => {
    const late: Step = async () => {
      vi.setSystemTime(Date.now() + 50);
      return await suggesting();
    };
    vi.useFakeTimers({ toFake: ['Date'] });
    const slow = script(late);
    await withVeniceRetries(slow, { deadlineMs: 20, fallbackModels: [] })(CHAT, post);
    vi.useRealTimers();
    expect(slow.bodies).toHaveLength(1);
    const signed = { ...post, headers: { 'SIGN-IN-WITH-X': 'first' } };
    const once = script(suggesting, ok);
    await withVeniceRetries(once, { fallbackModels: [] })(CHAT, signed);
    expect(once.bodies).toHaveLength(1);
    const anew = script(suggesting, ok);
    const signRequest = (): Record<string, string> => ({ 'SIGN-IN-WITH-X': 'new' });
    const response = await withVeniceRetries(anew, { fallbackModels: [], signRequest })(CHAT, signed);
    expect([response.status, anew.bodies.length]).toEqual([200, 2]);
  });

  test('comes from the list after the retries, and there is an end', async () => {
    const send = script(busy);
    const fallbackModels = ['two', 'three', 'four', 'five', 'six'];
    const response = await withVeniceRetries(send, { maxRetries: 1, fallbackModels })(CHAT, post);
    expect(send.bodies).toHaveLength(8);
    expect(getRetryReport(response)).toEqual({ attempts: 8, model: 'four' });
  });

  test('answers a refused content only if Venice suggests it, once', async () => {
    const refusal = (body: object) => () =>
      Response.json(
        { error: 'Your input was blocked by content moderation.', credits_refunded: true, ...body },
        { status: 422 },
      );
    for (const [step, times] of [
      [refusal({}), 1],
      [refusal({ recommended_model: 'two' }), 2],
    ] as const) {
      const send = script(step, refusal({ recommended_model: 'three' }));
      await withVeniceRetries(send, { fallbackModels: ['four'] })(CHAT, post);
      expect(send.bodies).toHaveLength(times);
    }
  });
});

test('an abort ends the request of a `Request`, even after its clone lost the signal', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const server = createServer(() => undefined).listen(0);
  const { port } = server.address() as AddressInfo;
  const controller = new AbortController();
  const request = new Request(`http://127.0.0.1:${port}/`, { ...post, signal: controller.signal });
  try {
    const call = withVeniceRetries(fetch)(request);
    await once(server, 'request');
    collectGarbage();
    controller.abort();
    await expect(call).rejects.toThrow('aborted');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('works with the real fetch: failed responses free their connections', async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.writeHead(requests < 3 ? 503 : 200, { 'content-type': 'application/json', ...SOON });
    response.end(
      requests < 3 ? '{"error":"The model is at capacity. Please try again later."}' : '{"ok":true}',
    );
  }).listen(0);
  const { port } = server.address() as AddressInfo;
  try {
    const response = await withVeniceRetries(fetch)(`http://127.0.0.1:${port}/api/v1/chat/completions`, post);
    expect([response.status, requests]).toEqual([200, 3]);
    await response.text();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
