import { createOpenAICompatible } from '@ai-sdk/openai-compatible-3';
import * as aiSdk from '@venice/errors-ai-sdk';
import * as axiosAdapter from '@venice/errors-axios';
import { toVeniceError } from '@venice/errors-core';
import * as fetchAdapter from '@venice/errors-fetch';
import * as openaiAdapter from '@venice/errors-openai';
import { generateText, streamText } from 'ai-7';
import axios from 'axios';
import OpenAI from 'openai-7';
import type { Exchange } from './plan.js';

/** How much of an error body is read, and for how long; whether a response of status 200 can be an error. */
interface AdapterOptions {
  readonly maxBodyBytes?: number;
  readonly bodyTimeoutMs?: number;
  readonly inBandErrors?: boolean;
}

/** How a call is made. */
export interface Call {
  readonly signal?: AbortSignal;
  readonly options?: AdapterOptions;
}

/** How a stream is read. */
export interface Reading {
  readonly signal?: AbortSignal;
  /** Called after each part of the stream. */
  readonly onPart?: () => void;
}

/** A client with its adapter. Both functions reject as the client does. */
export interface CheckedClient {
  readonly name: string;
  /** Whether the client alone reads the body of an error, without a limit of ours. */
  readonly readsAlone?: boolean;
  readonly send: (exchange: Exchange, call?: Call) => PromiseLike<unknown>;
  /** Reads an event stream to its end. */
  readonly stream?: (exchange: Exchange, reading?: Reading) => Promise<void>;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

const core: CheckedClient = {
  name: 'core',
  readsAlone: true,
  send: async ({ baseURL, method, path }, { signal } = {}) => {
    const response = await fetch(baseURL + path, { method, ...(signal && { signal }) });
    const { status, headers } = response;
    throw toVeniceError({ status, headers, route: `${method} ${path}`, body: await response.text() });
  },
};

const fetchClient: CheckedClient = {
  name: 'fetch',
  send: ({ baseURL, method, path }, { signal, options } = {}) =>
    fetchAdapter.withVeniceErrors(fetch, options)(baseURL + path, { method, ...(signal && { signal }) }),
  stream: async ({ baseURL, method, path }, { signal, onPart } = {}) => {
    const init = { method, ...(signal && { signal }) };
    const response = await fetchAdapter.withVeniceErrors(fetch)(baseURL + path, init);
    await drain(fetchAdapter.throwStreamErrors(response), onPart);
  },
};

function openai(baseURL: string, options: AdapterOptions = {}): OpenAI {
  const settings = { apiKey: 'none', baseURL, maxRetries: 0, dangerouslyAllowBrowser: true };
  return new OpenAI(openaiAdapter.withVeniceErrors(settings, options));
}

const openaiClient: CheckedClient = {
  name: 'openai',
  send: ({ baseURL, method, path }, { signal, options } = {}) =>
    openai(baseURL, options)[method.toLowerCase() as Method](path, { signal: signal ?? null }),
  stream: async ({ baseURL }, { signal, onPart } = {}) => {
    const request = { model: 'model', messages: [{ role: 'user', content: 'Hello' }], stream: true } as const;
    const chunks = await openai(baseURL).chat.completions.create(
      { ...request, messages: [...request.messages] },
      { signal: signal ?? null },
    );
    const iterator = chunks[Symbol.asyncIterator]();
    while ((await iterator.next()).done !== true) onPart?.();
  },
};

const axiosClient: CheckedClient = {
  name: 'axios',
  readsAlone: true,
  send: ({ baseURL, method, path }, { signal, options } = {}) =>
    axiosAdapter
      .withVeniceErrors(axios.create({ baseURL }), options)
      .request({ method, url: path, ...(signal && { signal }) }),
  stream: async ({ baseURL, method, path }, { signal, onPart } = {}) => {
    // The transport of a browser has no streams; that of `fetch` is everywhere.
    const venice = axiosAdapter.withVeniceErrors(axios.create({ baseURL, adapter: 'fetch' }));
    const response = await venice.request({
      method,
      url: path,
      responseType: 'stream',
      ...(signal && { signal }),
    });
    await drain(axiosAdapter.throwStreamErrors(response), onPart);
  },
};

/** A chat model whose requests have another method and path. */
function model({ baseURL, method, path }: Exchange, options: AdapterOptions = {}) {
  const settings = aiSdk.withVeniceErrors<ModelSettings>({ name: 'venice', baseURL, fetch }, options);
  return createOpenAICompatible({
    ...settings,
    fetch: (_url, { body, ...init } = {}) =>
      settings.fetch(baseURL + path, { ...init, method, ...(body && method === 'POST' ? { body } : {}) }),
  })('model');
}

interface ModelSettings {
  name: string;
  baseURL: string;
  fetch: typeof fetch;
}

const aiClient: CheckedClient = {
  name: 'ai',
  send: (exchange, { signal, options } = {}) =>
    generateText({
      model: model(exchange, options),
      prompt: 'Hello',
      maxRetries: 0,
      ...(signal && { abortSignal: signal }),
    }),
  stream: async (exchange, { signal, onPart } = {}) => {
    const { stream } = streamText({
      model: model(exchange),
      prompt: 'Hello',
      maxRetries: 0,
      onError: () => {},
      ...(signal && { abortSignal: signal }),
    });
    for await (const part of stream) {
      if (part.type === 'error') throw part.error;
      if (part.type === 'text-delta') onPart?.();
    }
  },
};

/** Reads a stream with a reader: not every browser iterates over streams. */
async function drain(stream: ReadableStream<Uint8Array>, onPart: Reading['onPart']): Promise<void> {
  const reader = stream.getReader();
  while (!(await reader.read()).done) onPart?.();
}

export const clients: readonly CheckedClient[] = [core, fetchClient, openaiClient, axiosClient, aiClient];
