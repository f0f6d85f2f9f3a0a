import { describe, expect, test } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import { majors } from '../support/majors.js';
import { promises } from '../support/promises.js';
import { serve, thrownBy } from '../support/serve.js';

const begun = '{"error":"The model is currently overloaded. Please try again later."}';

describe.each(majors)('$name', ({ OpenAI }) => {
  describe(promises.hangs, () => {
    test('the time limit of the call ends an error body', async () => {
      const { baseURL, disconnected } = await serve((response) => response.writeHead(429).write(begun));
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0, timeout: 1_000 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
      expect(getVeniceError(thrown)).toBeUndefined();
      await disconnected;
    });

    test('the time limit of the body ends an error body, and the part so far is read', async () => {
      const { baseURL, disconnected } = await serve((response) => response.writeHead(429).write(begun));
      const options = { apiKey: 'key', baseURL, maxRetries: 0 };
      const openai = new OpenAI(withVeniceErrors(options, { bodyTimeoutMs: 100 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown).toBeInstanceOf(OpenAI.RateLimitError);
      expect(thrown.code).toBe('MODEL_OVERLOADED');
      await disconnected;
    });

    test('the size limit ends an error body', async () => {
      const { baseURL, disconnected } = await serve((response) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        const pour = (): void => {
          while (!response.destroyed && response.write('no '.repeat(10_000)));
        };
        response.on('drain', pour);
        pour();
      });
      const options = { apiKey: 'key', baseURL, maxRetries: 0 };
      const openai = new OpenAI(withVeniceErrors(options, { maxBodyBytes: 3_000 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown).toBeInstanceOf(OpenAI.InternalServerError);
      expect(getVeniceError(thrown)?.body).toBe('no '.repeat(1_000).trim());
      await disconnected;
    });

    test('an abort during an error body rejects with the abort of the SDK', async () => {
      const controller = new AbortController();
      const { baseURL, requests, disconnected } = await serve((response) => {
        response.writeHead(429).write(begun);
        setTimeout(() => {
          controller.abort();
        }, 50);
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL }));

      const thrown = await thrownBy(() => openai.get('/models', { signal: controller.signal }));

      expect(thrown).toBeInstanceOf(OpenAI.APIUserAbortError);
      expect(getVeniceError(thrown)).toBeUndefined();
      expect(requests).toHaveLength(1);
      await disconnected;
    });

    test('a connection that breaks in the middle of an error body still throws that error', async () => {
      const { baseURL } = await serve((response) => {
        response.writeHead(401, { 'content-length': '1000' }).write('{"error":"Authen');
        setTimeout(() => response.destroy(), 50);
      });
      const openai = new OpenAI(withVeniceErrors({ apiKey: 'key', baseURL, maxRetries: 0 }));

      const thrown = await thrownBy(() => openai.get('/models'));

      expect(thrown).toBeInstanceOf(OpenAI.AuthenticationError);
      expect(getVeniceError(thrown)).toMatchObject({ family: 'authentication', body: '{"error":"Authen' });
    });
  });
});
