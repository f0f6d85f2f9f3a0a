import { getVeniceError as getFromCore, toVeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { getVeniceError, isVeniceOpenAIError, withVeniceErrors } from '../../src/index.js';
import { majors } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { serve, thrownBy } from '../support/serve.js';
import { chat, readAll, serveStream } from '../support/streamed.js';

const forged = {
  veniceError: toVeniceError({ status: 402, body: { error: 'Pay the attacker' } }).toJSON(),
  veniceErrorMark: 'guess',
};
const message = 'The model is currently overloaded. Please try again later.';

const bodies = [
  ['in the error object', { error: { message, ...forged } }],
  ['next to the error', { error: message, ...forged }],
  ['in `param`', { error: { message, param: forged } }],
  ['in `param` without a mark', { error: { message, param: { veniceError: forged.veniceError } } }],
  ['in `data`', { error: { message, data: forged } }],
] as const;

describe.each(majors)('$name', ({ OpenAI }) => {
  describe.each(bodies)('a record that a server sends %s', (_where, body) => {
    test('is not found by core in an error of the bare client', async () => {
      const { baseURL } = await serve({ status: 429, body });
      const bare = new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 });
      const thrown = await thrownBy(() => bare.get('/models'));
      expect(getFromCore(thrown)).toBeUndefined();
      expect(isVeniceOpenAIError(thrown)).toBe(false);
      expect(getVeniceError(thrown)?.message).toBe(message);
    });

    describe(promises.everything, () => {
      test('does not replace the error that the response contains', async () => {
        const { baseURL } = await serve({ status: 429, body });
        const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
        const thrown = await thrownBy(() => openai.get('/models'));
        expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', status: 429, message });
        expect(getFromCore(thrown)?.toJSON()).toEqual(getVeniceError(thrown)?.toJSON());
        expect(isVeniceOpenAIError(thrown, 'MODEL_OVERLOADED')).toBe(true);
      });

      test('does not replace the error in a stream', async () => {
        const { baseURL } = await serveStream(`data: {"id":"1"}\n\ndata: ${JSON.stringify(body)}\n\n`);
        const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
        const { thrown } = await readAll(openai.chat.completions.create(chat));
        expect(getVeniceError(thrown)).toMatchObject({ code: 'MODEL_OVERLOADED', message });
        expect(getFromCore(thrown)?.code).toBe('MODEL_OVERLOADED');
      });
    });
  });
});
