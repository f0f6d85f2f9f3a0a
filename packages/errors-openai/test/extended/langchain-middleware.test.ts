import { getVeniceError as getFromCore } from '@venice/errors-core';
import { decideRetry } from '@venice/errors-core/retry';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { install } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { getVeniceError } from '../../src/index.js';
import { type ChatOptions, optionsFor, recordPauses, setups, situations } from '../support/langchain.js';
import { situationOf } from '../support/langchain-suite.js';
import { send, serve, thrownBy } from '../support/serve.js';

const name = "LangChain's retry middleware";
const { load, reason } = await install(
  'langchain@1.5.14',
  '@langchain/openai@1.6.0',
  '@langchain/core@1.4.0',
);

if (load === undefined) test(name, (context) => didNotRun(context, name, reason));
else testMiddleware(load);

function testMiddleware(installed: NodeJS.Require): void {
  const { createAgent, createMiddleware, modelRetryMiddleware } = installed('langchain');
  const { ChatOpenAI } = installed('@langchain/openai');

  const retry = (options: object = {}): unknown => modelRetryMiddleware({ onFailure: 'error', ...options });
  const obedient = (error: unknown): boolean => {
    const venice = getVeniceError(error);
    return venice === undefined || decideRetry(venice).retry;
  };
  const other = createMiddleware({
    name: 'other',
    wrapModelCall: (request: unknown, handler: (request: unknown) => unknown) => handler(request),
  });
  const ask = (
    options: ChatOptions,
    ...middleware: unknown[]
  ): Promise<{ messages: { content: string }[] }> =>
    createAgent({ model: new ChatOpenAI(options), tools: [], middleware }).invoke({
      messages: [{ role: 'user', content: 'Hello' }],
    });
  const withHandler = setups['and `onFailedAttempt`'];

  describe(name, () => {
    test.each(situations)('sends as often as the catalog allows: $what', async ({ respond, requests }) => {
      recordPauses();
      const { options, count } = optionsFor(respond);
      const thrown = await thrownBy(() => ask(withHandler(options), retry()));
      expect(count()).toBe(requests);
      expect(getVeniceError(thrown)).toMatchObject({ status: respond().status });
      expect(getFromCore(thrown)).toBe(getVeniceError(thrown));
    });

    test.each([
      ['402', { error: 'Insufficient balance' }, 1],
      ['422', { error: 'Blocked.', code: 'CONTENT_POLICY_VIOLATION' }, 1],
      ['503', { error: 'The model is at capacity. Please try again later.' }, 2],
      ['429', { error: 'The model is currently overloaded. Please try again later.' }, 2],
    ])(
      'after one failure with %s, the middleware alone sends again what may succeed',
      async (status, body, requests) => {
        recordPauses();
        const message = { role: 'assistant', content: 'Hi' };
        const server = await serve((response, _request, count) => {
          if (count === 1) send(response, { status: Number(status), body });
          else send(response, { status: 200, body: { id: '1', choices: [{ index: 0, message }] } });
        });
        const configuration = { baseURL: server.baseURL };
        const options = { model: 'm', apiKey: 'key', maxRetries: 0, configuration };
        const asked = ask(withHandler(options), retry());
        if (requests === 1) expect(getVeniceError(await thrownBy(() => asked))?.status).toBe(Number(status));
        else expect((await asked).messages.at(-1)?.content).toBe('Hi');
        expect(server.requests).toHaveLength(requests);
      },
    );

    test('waits at least as long as Venice asks', async () => {
      const pauses = recordPauses();
      const { options } = optionsFor(situationOf(/20 s/).respond);
      await thrownBy(() => ask(withHandler(options), retry()));
      expect(pauses.filter((pause) => pause >= 20_000)).toEqual([20_000, 20_000]);
    });

    test.each([
      ['without the handler', setups['`withVeniceErrors`'], [retry()], 3],
      ['with the handler, after another middleware', withHandler, [other, retry()], 1],
      ['with the handler, before another middleware', withHandler, [retry(), other], 3],
      ['with `retryOn`, before another middleware', withHandler, [retry({ retryOn: obedient }), other], 1],
      [
        'with `retryOn` and without the handler',
        setups['`withVeniceErrors`'],
        [retry({ retryOn: obedient })],
        1,
      ],
    ])(
      'refused content is sent as often as RECIPES.md says: %s',
      async (_what, wrap, middleware, requests) => {
        recordPauses();
        const { options, count } = optionsFor(situationOf(/^422/).respond);
        const thrown = await thrownBy(() => ask(wrap(options), ...middleware));
        expect(count()).toBe(requests);
        expect(getVeniceError(thrown)?.code).toBe('CONTENT_POLICY_VIOLATION');
      },
    );

    test('`retryOn` sends once what may have been charged, although its error is retryable', async () => {
      recordPauses();
      const { options, count } = optionsFor(() => new Response('', { status: 504 }));
      const thrown = await thrownBy(() =>
        ask(setups['`withVeniceErrors`'](options), retry({ retryOn: obedient })),
      );
      expect(getVeniceError(thrown)?.retryable).toBe(true);
      expect(count()).toBe(1);
    });
  });
}
