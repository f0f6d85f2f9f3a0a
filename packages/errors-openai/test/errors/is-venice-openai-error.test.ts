import { toVeniceError } from '@venice/errors-core';
import { describe, expect, test } from 'vitest';
import { isVeniceOpenAIError, withVeniceErrors } from '../../src/index.js';
import { majors } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { serve, thrownBy } from '../support/serve.js';

const overloaded = {
  status: 429,
  body: { error: 'The model is currently overloaded. Please try again later.' },
};

describe.each(majors)('$name', ({ OpenAI }) => {
  describe(promises.everything, () => {
    test('an error of the hook is recognized by its code', async () => {
      const { baseURL } = await serve(overloaded);
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
      const thrown = await thrownBy(() => openai.get('/models'));

      expect(isVeniceOpenAIError(thrown)).toBe(true);
      expect(isVeniceOpenAIError(thrown, 'MODEL_OVERLOADED')).toBe(true);
      expect(isVeniceOpenAIError(thrown, 'INVALID_REQUEST', 'MODEL_OVERLOADED')).toBe(true);
      expect(isVeniceOpenAIError(thrown, 'INVALID_REQUEST')).toBe(false);
    });

    test('an error with another wire code is recognized by its Venice code', async () => {
      const body = { error: { message: 'Too long.', code: 'context_length_exceeded' } };
      const { baseURL } = await serve({ status: 400, body });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown.code).toBe('context_length_exceeded');
      expect(isVeniceOpenAIError(thrown, 'TOO_MANY_TOKENS')).toBe(true);
    });

    test('an error without a known code is recognized, but has no code', async () => {
      const { baseURL } = await serve({ status: 418, body: { error: 'Short and stout' } });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));
      const thrown = await thrownBy(() => openai.get('/models'));

      expect(isVeniceOpenAIError(thrown)).toBe(true);
      expect(isVeniceOpenAIError(thrown, 'MODEL_OVERLOADED')).toBe(false);
    });

    test('an error of a client without the hook is not recognized, because its type would be wrong', async () => {
      const { baseURL } = await serve(overloaded);
      const thrown = await thrownBy(() =>
        new OpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }).get('/models'),
      );
      expect(isVeniceOpenAIError(thrown)).toBe(false);
      expect(isVeniceOpenAIError(thrown, 'MODEL_OVERLOADED')).toBe(false);
    });
  });
});

test('isVeniceOpenAIError is false for other values', () => {
  const venice = toVeniceError(overloaded);
  const lookalike = { error: { message: '', venice: venice.toJSON() } };
  for (const value of [undefined, null, 'text', new Error('x'), venice, lookalike]) {
    expect(isVeniceOpenAIError(value)).toBe(false);
  }
});
