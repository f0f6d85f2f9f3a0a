import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { withVeniceErrors as withAiSdkErrors } from '@venice/errors-ai-sdk';
import { withVeniceErrors as withVeniceAxiosErrors } from '@venice/errors-axios';
import { withVeniceErrors as withFetchErrors } from '@venice/errors-fetch';
import { withVeniceErrors as withOpenAIErrors } from '@venice/errors-openai';
import { axiosRetryOptions, type Pacer, withVeniceRetries } from '@venice/errors-retry';
import { generateText } from 'ai';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';

/** Where a request goes, and the pacer below the hook of the client. */
export interface Target {
  readonly baseURL: string;
  readonly pacer: Pacer;
}

/** Sends a body to a path with a real client and its hook. */
export type Post = (target: Target, path: string, body: object) => PromiseLike<unknown>;

interface OpenAIOptions {
  readonly apiKey: string;
  readonly baseURL: string;
  readonly fetch: typeof fetch;
}

type OpenAIClass = new (options: OpenAIOptions) => {
  post(path: string, options: { readonly body: object }): PromiseLike<unknown>;
};

function openai(OpenAI: OpenAIClass): Post {
  return ({ baseURL, pacer }, path, body) =>
    new OpenAI(withOpenAIErrors({ apiKey: 'k', baseURL, fetch: pacer.fetch(fetch) })).post(path, { body });
}

interface VeniceOptions {
  readonly name: string;
  readonly baseURL: string;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
}

interface Generation<Model> {
  readonly model: Model;
  readonly prompt: string;
  readonly providerOptions: { readonly venice: { readonly user?: string } };
}

/** Returns the AI SDK of a major version. */
export function aiSdk<Model>(
  generate: (options: Generation<Model>) => PromiseLike<unknown>,
  create: (options: VeniceOptions) => { chatModel(id: string): Model },
): Post {
  return ({ baseURL, pacer }, _path, { user, prompt = 'x' }: { user?: string; prompt?: string }) =>
    generate({
      model: create(
        withAiSdkErrors({ name: 'venice', baseURL, apiKey: 'k', fetch: pacer.fetch(fetch) }),
      ).chatModel('m'),
      prompt,
      providerOptions: { venice: user === undefined ? {} : { user } },
    });
}

/** The clients that can send any request. */
export const anyRoute: Readonly<Record<string, Post>> = {
  'openai 4': openai(OpenAI4 as unknown as OpenAIClass),
  'openai 5': openai(OpenAI5),
  'openai 6': openai(OpenAI6),
  'openai 7': openai(OpenAI7),
  axios: ({ baseURL, pacer }, path, body) => {
    const client = withVeniceAxiosErrors(
      axios.create({ baseURL, adapter: pacer.axiosAdapter(axios.getAdapter('http')) }),
    );
    axiosRetry(client, axiosRetryOptions());
    return client.post(path, body, { headers: { authorization: 'Bearer k' } });
  },
  fetch: ({ baseURL, pacer }, path, body) =>
    withVeniceRetries(withFetchErrors(pacer.fetch(fetch)))(baseURL + path, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: JSON.stringify(body),
    }),
};

/** All clients, for chats. */
export const chats: Readonly<Record<string, Post>> = {
  ...anyRoute,
  'AI SDK': aiSdk(generateText, createOpenAICompatible),
};

/** Returns what a call rejects with; `undefined` if it succeeds. */
export async function failureOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (caught) {
    return caught;
  }
}
