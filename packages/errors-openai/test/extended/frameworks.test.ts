import { getVeniceError as getFromCore } from '@venice/errors-core';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { install, type Installation } from '@venice/test-server';
import { describe, expect, test, vi } from 'vitest';
import { getVeniceError, withVeniceErrors } from '../../src/index.js';
import { optionsFor, recordPauses, situations } from '../support/langchain.js';
import { thrownBy } from '../support/serve.js';

type Send = typeof fetch;
type Load = NonNullable<Installation['load']>;

interface Recipe {
  readonly name: string;
  readonly packages: readonly string[];
  /** Sends one chat request with `send` as the runtime's `fetch` and as that of the options. */
  readonly call: (load: Load, options: { apiKey: string; baseURL: string; fetch: Send }) => Promise<unknown>;
  /** Whether the hook is in place. */
  readonly isHooked: boolean;
}

const agents = ['@openai/agents@0.20.0', 'zod@4.6.7'];
const instructor = ['@instructor-ai/instructor@1.7.0', 'openai@4.104.0', 'zod@3.25.76'];
const llamaIndex = ['@llamaindex/openai@0.4.23', '@llamaindex/core@0.6.23', '@llamaindex/env@0.1.31'];
const question = [{ role: 'user', content: 'Hello' }];

const recipes: readonly Recipe[] = [
  ...['OpenAIChatCompletionsModel', 'OpenAIResponsesModel'].map((model): Recipe => ({
    name: `OpenAI Agents, ${model}`,
    packages: agents,
    isHooked: true,
    call: (load, options) => {
      const { Agent, run, setTracingDisabled, [model]: Model } = load('@openai/agents');
      setTracingDisabled(true);
      const client = new (load('openai'))(withVeniceErrors<object>(options));
      return run(new Agent({ name: 'Assistant', model: new Model(client, 'm') }), 'Hello');
    },
  })),
  {
    name: 'instructor',
    packages: instructor,
    isHooked: true,
    call: (load, options) => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const { z } = load('zod');
      const client = load('@instructor-ai/instructor').default({
        client: new (load('openai'))(withVeniceErrors<object>(options)),
        mode: 'TOOLS',
      });
      const response_model = { schema: z.object({ answer: z.string() }), name: 'Answer' };
      return client.chat.completions.create({ messages: question, model: 'm', response_model });
    },
  },
  {
    name: 'LlamaIndex with `additionalSessionOptions`',
    packages: llamaIndex,
    isHooked: true,
    call: (load, { apiKey, ...options }) => {
      const { OpenAI } = load('@llamaindex/openai');
      const additionalSessionOptions = withVeniceErrors<object>(options);
      return new OpenAI({ apiKey, model: 'm', maxRetries: 2, additionalSessionOptions }).chat({
        messages: question,
      });
    },
  },
  {
    name: 'LlamaIndex with a client in `session`',
    packages: llamaIndex,
    isHooked: true,
    call: (load, options) => {
      const session = new (load('openai'))(withVeniceErrors<object>(options));
      return new (load('@llamaindex/openai').OpenAI)({ apiKey: 'key', model: 'm', session }).chat({
        messages: question,
      });
    },
  },
  {
    name: 'LlamaIndex with options that it ignores',
    packages: llamaIndex,
    isHooked: false,
    call: (load, options) => {
      const { OpenAI } = load('@llamaindex/openai');
      return new OpenAI({ ...withVeniceErrors<object>(options), model: 'm', maxRetries: 2 }).chat({
        messages: question,
      });
    },
  },
];

/** The situations in which the SDK alone repeats what cannot succeed. */
const repeated = ['409, conflict', '429 for 2 h', '504, payment not settled'];

const installations = new Map<string, Promise<Installation>>();
for (const { packages } of recipes) {
  const key = packages.join(' ');
  if (!installations.has(key)) installations.set(key, install(...packages));
}

describe.each(recipes)('$name', ({ name, packages, call, isHooked }) => {
  test.for(situations)('$what', async ({ what, respond, requests }, context) => {
    const { load, reason } = (await installations.get(packages.join(' '))) ?? { reason: 'unknown' };
    if (load === undefined) return didNotRun(context, name, reason);
    recordPauses();
    const { options, count } = optionsFor(respond);
    const { baseURL, fetch: send = fetch } = options.configuration;
    vi.stubGlobal('fetch', send);
    const thrown = await thrownBy(() => call(load, { apiKey: 'key', baseURL, fetch: send }));
    if (isHooked) {
      expect(count()).toBe(requests);
      expect(getVeniceError(thrown)).toMatchObject({ status: respond().status });
      expect(getFromCore(thrown)).toBe(getVeniceError(thrown));
    } else {
      if (repeated.includes(what)) expect(count()).toBe(3);
      expect(getFromCore(thrown)).toBeUndefined();
    }
  });
});
