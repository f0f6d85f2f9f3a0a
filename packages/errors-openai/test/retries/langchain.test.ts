import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ContextOverflowError, getRetryable } from '@langchain/core/errors';
import { ChatOpenAI as Newest } from '@langchain/openai';
import { withTable } from '@venice/test-server';
import { describe, expect, test } from 'vitest';
import { getVeniceError, veniceFailedAttemptHandler } from '../../src/index.js';
import { type ChatOpenAI, optionsFor, recordPauses, setups, situations } from '../support/langchain.js';
import { markOf, testLangChain } from '../support/langchain-suite.js';
import { thrownBy } from '../support/serve.js';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** The parameters of a version's constructor have more fields than the tests use. */
const Chat = Newest as unknown as ChatOpenAI;

testLangChain('the newest LangChain', Chat);

test('LangChain reads the mark', async () => {
  recordPauses();
  for (const { respond, requests, mayPass = requests > 1 } of situations) {
    const { options } = optionsFor(respond);
    const thrown = await thrownBy(() => new Chat(setups['and `onFailedAttempt`'](options)).invoke('Hello'));
    expect(getRetryable(thrown)).toBe(mayPass);
  }
});

test('LangChain replaces a context that is too long, with the error of the SDK as its cause', async () => {
  const message = "This model's maximum context length is 8 tokens.";
  const { options } = optionsFor(() => Response.json({ error: message }, { status: 400 }));
  const thrown = await thrownBy(() => new Chat(setups['`withVeniceErrors`'](options)).invoke('Hello'));
  expect(ContextOverflowError.isInstance(thrown)).toBe(true);
  expect(getVeniceError(thrown)?.message).toBe(message);
});

test('the table of LangChain in the README is what was measured', async () => {
  recordPauses();
  const rows: (string | number)[][] = [];
  for (const { what, respond, requests } of situations) {
    const row: (string | number)[] = [what];
    for (const wrap of Object.values(setups)) {
      const { options, count } = optionsFor(respond);
      await thrownBy(() => new Chat(wrap(options)).invoke('Hello'));
      row.push(count());
    }
    expect(row.at(-1)).toBe(requests);
    rows.push(row);
  }
  const table = [['Venice responds', ...Object.keys(setups)], ...rows];
  await expect(withTable(readFileSync(README, 'utf8'), 'LangChain', table)).toMatchFileSnapshot(README);
});

describe('veniceFailedAttemptHandler', () => {
  const retryable = {
    status: 429,
    headers: { 'retry-after': '5' },
    error: 'The model is currently overloaded.',
  };
  const failure = (fields: object): Error =>
    Object.assign(new Error('failed'), { code: null, param: null, type: null, ...retryable, ...fields });

  test('leaves errors without a response to LangChain, as far as it repeats them', async () => {
    await expect(veniceFailedAttemptHandler(new TypeError('fetch failed'))).resolves.toBeUndefined();
    await expect(veniceFailedAttemptHandler('a text')).resolves.toBeUndefined();
    await expect(veniceFailedAttemptHandler(undefined)).resolves.toBeUndefined();
  });

  test.each([
    ['an abort', new DOMException('aborted', 'AbortError')],
    ['a canceled call', new Error('Cancel: too late')],
  ])('ends the loop for %s', async (_what, error) => {
    await expect(veniceFailedAttemptHandler(error)).rejects.toBe(error);
    expect(markOf(error)).toBe(false);
  });

  test('ends the loop for what LangChain has marked', async () => {
    const error = Object.defineProperty(new Error('x'), Symbol.for('langchain.errors.retryable'), {
      value: false,
    });
    await expect(veniceFailedAttemptHandler(error)).rejects.toBe(error);
  });

  test('sleeps in loops that pass the retries left, and not after the last attempt', async () => {
    const pauses = recordPauses();
    await veniceFailedAttemptHandler(failure({ retriesLeft: 1 }));
    expect(pauses).toEqual([5_000]);
    await veniceFailedAttemptHandler(failure({ retriesLeft: 0 }));
    expect(pauses).toEqual([5_000]);
  });

  test('never fails because of an error that is frozen', async () => {
    const frozen = Object.freeze(failure({}));
    await expect(veniceFailedAttemptHandler(frozen)).resolves.toBeUndefined();
  });
});
