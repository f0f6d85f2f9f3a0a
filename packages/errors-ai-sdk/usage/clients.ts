import { createOpenAICompatible as create6 } from '@ai-sdk/openai-compatible';
import { createOpenAICompatible as create5 } from '@ai-sdk/openai-compatible-1';
import { createOpenAICompatible as create7 } from '@ai-sdk/openai-compatible-3';
import type { AdapterClient } from '@venice/adapter-description';
import { generateText as generate6, streamText as stream6 } from 'ai';
import { generateText as generate5, streamText as stream5 } from 'ai-5';
import { generateText as generate7, streamText as stream7 } from 'ai-7';
import { call, type Major, REQUEST, send, stream } from './call.js';
import { repeat } from './repeat.js';

export const clients: readonly AdapterClient[] = [
  clientOf('ai 6', {
    generate: (settings, maxRetries = 0) =>
      generate6({ ...REQUEST, maxRetries, model: create6(settings)('model') }),
    stream: (settings) => stream6({ ...REQUEST, model: create6(settings)('model') }).fullStream,
  }),
  clientOf('ai 5', {
    generate: (settings, maxRetries = 0) =>
      generate5({ ...REQUEST, maxRetries, model: create5(settings)('model') }),
    stream: (settings) => stream5({ ...REQUEST, model: create5(settings)('model') }).fullStream,
  }),
  clientOf('ai 7', {
    generate: (settings, maxRetries = 0) =>
      generate7({ ...REQUEST, maxRetries, model: create7(settings)('model') }),
    stream: (settings) => stream7({ ...REQUEST, model: create7(settings)('model') }).stream,
  }),
];

function clientOf(name: string, SDK: Major): AdapterClient {
  return {
    name,
    send: (baseURL, method, path, sent) => send(baseURL, method, path, SDK, sent),
    call: (baseURL, method, path) => call(baseURL, method, path, SDK),
    repeat: (baseURL, repetition) => repeat(baseURL, repetition, SDK),
    stream: (baseURL, path, sent) => stream(baseURL, path, SDK, sent),
  };
}
