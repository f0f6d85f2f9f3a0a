import { getVeniceError as getFromCore } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { getVeniceError, veniceFailedAttemptHandler } from '../../src/index.js';
import { type ChatOpenAI, optionsFor, recordPauses, setups, situations } from './langchain.js';
import { thrownBy } from './serve.js';

/** Returns the own property by which LangChain knows whether a retry may succeed. */
export function markOf(error: unknown): unknown {
  return Object.getOwnPropertyDescriptor(error, Symbol.for('langchain.errors.retryable'))?.value;
}

const overflow = {
  error: { message: "This model's maximum context length is 8 tokens.", code: 'context_length_exceeded' },
};
const brokenAnswer =
  'data: {"id":"1","choices":[{"index":0,"delta":{"role":"assistant","content":"a"}}]}\n\n' +
  'data: {"error":"Inference processing failed","credits_refunded":true}\n\n';

const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/** Returns the first part of a body, which then fails. */
function partOfAnswer(reason: unknown): ReadableStream<Uint8Array> {
  const left = [new TextEncoder().encode('{"id":"1",')];
  return new ReadableStream({
    pull: (controller) => {
      const next = left.pop();
      if (next === undefined) controller.error(reason);
      else controller.enqueue(next);
    },
  });
}

/** Returns the first situation of that description. */
export function situationOf(what: RegExp): (typeof situations)[number] {
  const found = situations.find((situation) => what.test(situation.what));
  if (found === undefined) throw new Error(`No situation is ${String(what)}.`);
  return found;
}

/** Tests what has to hold for every version of LangChain with the hook and the handler. */
export function testLangChain(name: string, Chat: ChatOpenAI): void {
  const wrap = setups['and `onFailedAttempt`'];

  describe(name, () => {
    test.each(situations)(
      'sends a request as often as the catalog allows, and marks the error: $what',
      async ({ respond, requests, mayPass = requests > 1 }) => {
        recordPauses();
        const { options, count } = optionsFor(respond);
        const thrown = await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
        expect(count()).toBe(requests);
        expect(markOf(thrown)).toBe(mayPass);
        expect(getVeniceError(thrown)?.status).toBe(respond().status);
        expect(getFromCore(thrown)).toBe(getVeniceError(thrown));
      },
    );

    test('does not repeat a request that cannot succeed, with the retries that LangChain has by default', async () => {
      recordPauses();
      const { options, count } = optionsFor(situationOf(/^422/).respond);
      const { maxRetries: _maxRetries, ...others } = wrap(options);
      await thrownBy(() => new Chat(others).invoke('Hello'));
      expect(count()).toBe(1);
    });

    test('waits at least as long as Venice asks, and not after the last attempt', async () => {
      const pauses = recordPauses();
      const { options } = optionsFor(situationOf(/20 s/).respond);
      await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
      expect(pauses.filter((pause) => pause >= 20_000)).toEqual([20_000, 20_000]);
    });

    test.each([
      ['breaks off', () => partOfAnswer(new TypeError('terminated', { cause: reset }))],
      ['is cut short', () => '{"id":"1",'],
    ])('does not repeat a request whose successful response %s', async (_what, bodyOf) => {
      recordPauses();
      const headers = { 'content-type': 'application/json' };
      const { options, count } = optionsFor(() => new Response(bodyOf(), { headers }));
      const thrown = await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
      expect(count()).toBe(1);
      expect(markOf(thrown)).not.toBe(true);
    });

    test('leaves a connection that breaks before a response to LangChain', async () => {
      recordPauses();
      const { options, count } = optionsFor(() => {
        throw new TypeError('fetch failed', { cause: reset });
      });
      const thrown = await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
      expect(count()).toBe(3);
      expect(markOf(thrown)).toBeUndefined();
    });

    test("keeps the SDK's class and LangChain's code", async () => {
      for (const [what, code] of [
        [/^401/, 'MODEL_AUTHENTICATION'],
        [/^404/, 'MODEL_NOT_FOUND'],
        [/2 h/, 'MODEL_RATE_LIMIT'],
      ] as const) {
        const bare = optionsFor(situationOf(what).respond).options;
        const own = await thrownBy(() => new Chat({ ...bare, maxRetries: 0 }).invoke('Hello'));
        const thrown = await thrownBy(() => new Chat({ ...wrap(bare), maxRetries: 0 }).invoke('Hello'));
        expect(thrown.constructor).toBe(own.constructor);
        expect(thrown).toMatchObject({ status: own.status, lc_error_code: code });
      }
    });

    test('the next model of `withFallbacks` is asked once', async () => {
      recordPauses();
      const first = optionsFor(situationOf(/^422/).respond);
      const second = optionsFor(situationOf(/^504/).respond);
      const model = new Chat(wrap(first.options)).withFallbacks([new Chat(wrap(second.options))]);
      const thrown = await thrownBy(() => model.invoke('Hello'));
      expect([first.count(), second.count()]).toEqual([1, 1]);
      expect(getVeniceError(thrown)?.code).toBe('CONTENT_POLICY_VIOLATION');
    });

    test('`withRetry` takes the handler too', async () => {
      recordPauses();
      const onFailedAttempt = veniceFailedAttemptHandler;
      for (const [what, requests] of [
        [/^422/, 1],
        [/^500/, 2],
      ] as const) {
        const { options, count } = optionsFor(situationOf(what).respond);
        const model = new Chat({ ...wrap(options), maxRetries: 0 });
        await thrownBy(() => model.withRetry({ stopAfterAttempt: 2, onFailedAttempt }).invoke('Hello'));
        expect(count()).toBe(requests);
      }
    });

    test('a context that is too long is found, in the error by which LangChain may replace it', async () => {
      const respond = (): Response => Response.json(overflow, { status: 400, headers: { 'cf-ray': 'ray' } });
      const { options, count } = optionsFor(respond);
      const thrown = await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
      expect(count()).toBe(1);
      expect(markOf(thrown)).toBe(false);
      expect(getVeniceError(thrown)).toMatchObject({ code: 'TOO_MANY_TOKENS', requestId: 'ray' });
      expect(getFromCore(thrown)?.code).toBe('TOO_MANY_TOKENS');
    });

    test('an error in the middle of a stream keeps its refund, and is not repeated', async () => {
      const headers = { 'content-type': 'text/event-stream' };
      const { options, count } = optionsFor(() => new Response(brokenAnswer, { headers }));
      const thrown = await thrownBy(async () => {
        for await (const _chunk of await new Chat(wrap(options)).stream('Hello'));
      });
      expect(count()).toBe(1);
      expect(getFromCore(thrown)).toMatchObject({ code: 'INFERENCE_FAILED', creditsRefunded: true });
    });
  });
}
