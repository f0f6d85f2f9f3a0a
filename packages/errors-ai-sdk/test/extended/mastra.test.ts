import { getVeniceError as getFromCore } from '@venice/errors-core';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { install } from '@venice/test-server';
import { describe, expect, test, vi } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import type { Settings } from '../majors.js';
import { respond } from '../responses.js';

const packages = ['@mastra/core@1.71.0', 'zod@4.6.7', '@ai-sdk/openai-compatible@2.0.92'];
const { load, reason } = await install(...packages);

const failures = [
  { status: 400, body: { error: 'Invalid request parameters' }, code: 'INVALID_REQUEST' },
  {
    status: 500,
    body: { error: 'Inference processing failed', credits_refunded: true },
    code: 'INFERENCE_FAILED',
  },
  { status: 504, body: { error: 'SETTLEMENT_TIMEOUT' }, code: 'SETTLEMENT_TIMEOUT' },
];

/** Returns the error of an agent, which it throws or returns. */
async function errorOf(agent: {
  generate(question: string): Promise<{ error?: unknown }>;
}): Promise<unknown> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    return (await agent.generate('Hello')).error;
  } catch (thrown) {
    return thrown;
  }
}

if (load === undefined) {
  test('Mastra', (context) => didNotRun(context, 'Mastra', reason));
} else {
  const { Agent } = load('@mastra/core/agent');
  const { createOpenAICompatible } = load('@ai-sdk/openai-compatible');
  const about = { id: 'assistant', name: 'Assistant', instructions: 'Answer.' };

  describe.each(failures)('Mastra, $status', ({ status, body, code }) => {
    test('with a model of a provider with the hook', async () => {
      const { settings, calls } = respond({ status, body });
      const model = createOpenAICompatible(withVeniceErrors<Settings>(settings))('m');
      const error = await errorOf(new Agent({ ...about, model }));
      expect(calls).toHaveLength(1);
      expect(error).toMatchObject({ message: getVeniceError(error)?.message });
      expect(getVeniceError(error)).toMatchObject({ status, code });
      expect(getFromCore(error)).toBe(getVeniceError(error));
    });

    test('with a model that is named by an address: no hook, but the error is read', async () => {
      const { settings, calls } = respond({ status, body });
      vi.stubGlobal('fetch', settings.fetch);
      const own = vi.fn();
      const { baseURL: url, apiKey } = settings;
      const model = { id: 'venice/m', url, apiKey, fetch: own };
      const error = await errorOf(new Agent({ ...about, model })).finally(() => vi.unstubAllGlobals());
      expect(calls).toHaveLength(1);
      expect(own).not.toHaveBeenCalled();
      expect(getVeniceError(error)).toMatchObject({ status, code });
      expect(getFromCore(error)).toBeUndefined();
    });
  });
}
