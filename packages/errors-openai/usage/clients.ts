import type { AdapterClient } from '@venice/adapter-description';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import { call, type Constructor, send, stream } from './call.js';
import { langChain } from './langchain.js';
import { repeat } from './repeat.js';

export const clients: readonly AdapterClient[] = [
  clientOf('openai 6', OpenAI6),
  clientOf('openai 4', OpenAI4),
  clientOf('openai 5', OpenAI5),
  clientOf('openai 7', OpenAI7),
  langChain,
];

function clientOf(name: string, SDK: Constructor): AdapterClient {
  return {
    name,
    send: (baseURL, method, path, sent) => send(baseURL, method, path, SDK, sent),
    call: (baseURL, method, path) => call(baseURL, method, path, SDK),
    repeat: (baseURL, repetition) => repeat(baseURL, repetition, SDK),
    stream: (baseURL, path, sent) => stream(baseURL, path, SDK, sent),
  };
}

/** Calls `POST /chat/completions` without the adapter and returns what the SDK throws. */
export async function callWithoutAdapter(baseURL: string): Promise<unknown> {
  const openai = new OpenAI6({ apiKey: 'none', baseURL, maxRetries: 0 });
  return openai.post('/chat/completions').then(
    () => undefined,
    (caught: unknown) => caught,
  );
}
