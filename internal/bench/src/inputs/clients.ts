import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { withVeniceErrors as withAISDK } from '@venice/errors-ai-sdk';
import { withVeniceErrors as withAxios } from '@venice/errors-axios';
import { withVeniceErrors as withFetch } from '@venice/errors-fetch';
import { withVeniceErrors as withOpenAI } from '@venice/errors-openai';
import { createPacer } from '@venice/errors-retry';
import { generateText } from 'ai';
import axios, { type AxiosInstance } from 'axios';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';
import type { Kind, Transport } from './transports.js';

/** A call of one client: bare and with the adapter. Both return the message of the failure, or the text received. */
export interface Calls {
  readonly bare: () => Promise<number>;
  readonly adapted: () => Promise<number>;
}

/** A client whose calls are measured. */
export interface MeasuredClient {
  readonly name: string;
  /** The client alone. */
  readonly peer: string;
  /** What a failed call is compared with. */
  readonly failedPeer: string;
  readonly failedLimit: number;
  calls(transport: Transport, kind: Kind): Calls;
}

const REQUEST = { model: 'llama-3.3-70b', messages: [{ role: 'user', content: 'Hello' }] } as const;

/** What a pacer adds: to `fetch` alone, and below the adapter of an SDK, where it usually is. */
export const pacedClients: readonly MeasuredClient[] = [
  clientOfFetch('fetch with a pacer', (send) => createPacer().fetch(send)),
  openaiClient('openai 6 with a pacer', 'openai 6 with the adapter', OpenAI6, {
    bare: withOpenAI<OpenAIOptions>,
    adapted: (options) =>
      withOpenAI<OpenAIOptions>({ ...options, fetch: createPacer().fetch(options.fetch) }),
  }),
];

/** Returns `fetch` with something around it. */
export function clientOfFetch(name: string, adapt: (send: typeof fetch) => typeof fetch): MeasuredClient {
  return {
    name,
    peer: 'bare fetch',
    failedPeer: 'the body parsed by hand',
    failedLimit: 1.3,
    calls: ({ fetch, origin }, kind) => {
      const call = async (send: typeof fetch): Promise<number> => {
        const url = `${origin}/${kind}/api/v1/chat/completions`;
        const init = {
          method: 'POST',
          body: JSON.stringify(REQUEST),
          headers: { authorization: 'Bearer key-0123' },
        };
        const response = await send(url, init);
        const body = (await response.json()) as { readonly error?: unknown };
        if (!response.ok)
          throw Object.assign(new Error(String(body.error)), { status: response.status, body });
        return 1;
      };
      const adapted = adapt(fetch);
      return { bare: () => settled(call(fetch)), adapted: () => settled(call(adapted)) };
    },
  };
}

interface OpenAIOptions {
  readonly apiKey: string;
  readonly baseURL: string;
  readonly maxRetries: number;
  readonly fetch: (url: string, init: RequestInit) => Promise<unknown>;
}

/** The part of the SDK that is measured, the same in all majors. */
interface OpenAIClient {
  readonly chat: {
    readonly completions: {
      create(request: object): PromiseLike<AsyncIterable<unknown> & { readonly id?: string }>;
    };
  };
}

type Adapt = (options: OpenAIOptions) => OpenAIOptions;

/** Returns a client of an OpenAI SDK, with two forms of its options. */
export function openaiClient(
  name: string,
  peer: string,
  SDK: unknown,
  sides: { readonly bare: Adapt; readonly adapted: Adapt } = {
    bare: (options) => options,
    adapted: withOpenAI<OpenAIOptions>,
  },
): MeasuredClient {
  const OpenAI = SDK as new (options: OpenAIOptions) => OpenAIClient;
  return {
    name,
    peer,
    failedPeer: peer,
    failedLimit: 1.15,
    calls: ({ fetch, origin }, kind) => {
      const options = { apiKey: 'key-0123', baseURL: `${origin}/${kind}/api/v1`, maxRetries: 0, fetch };
      const call = async (client: OpenAIClient): Promise<number> => {
        const request = kind === 'stream' ? { ...REQUEST, stream: true } : REQUEST;
        const response = await client.chat.completions.create(request);
        if (kind !== 'stream') return response.id?.length ?? 0;
        let count = 0;
        for await (const _chunk of response) count++;
        return count;
      };
      const [bare, adapted] = [new OpenAI(sides.bare(options)), new OpenAI(sides.adapted(options))];
      return { bare: () => settled(call(bare)), adapted: () => settled(call(adapted)) };
    },
  };
}

/** Returns an instance of axios with something added to it. */
export function clientOfAxios(
  name: string,
  adapt: (instance: AxiosInstance) => AxiosInstance,
): MeasuredClient {
  return {
    name,
    peer: 'bare axios',
    failedPeer: 'bare axios',
    failedLimit: 1.15,
    calls: ({ name: transport, fetch, origin }, kind) => {
      const create = (): AxiosInstance =>
        axios.create({
          baseURL: `${origin}/${kind}/api/v1`,
          headers: { authorization: 'Bearer key-0123' },
          ...(transport === 'from memory' ? { adapter: 'fetch', env: { fetch } } : {}),
        });
      const call = async (instance: AxiosInstance): Promise<number> =>
        (await instance.post<unknown>('/chat/completions', REQUEST)).status;
      const [bare, adapted] = [create(), adapt(create())];
      return { bare: () => settled(call(bare)), adapted: () => settled(call(adapted)) };
    },
  };
}

const aiClient: MeasuredClient = {
  name: 'ai 6',
  peer: 'bare ai 6',
  failedPeer: 'bare ai 6',
  failedLimit: 1.15,
  calls: ({ fetch, origin }, kind) => {
    const settings = { name: 'venice', apiKey: 'key-0123', baseURL: `${origin}/${kind}/api/v1`, fetch };
    const bare = createOpenAICompatible(settings)('model');
    const adapted = createOpenAICompatible(withAISDK<typeof settings>(settings))('model');
    const call = async (model: typeof bare): Promise<number> =>
      (await generateText({ model, prompt: 'Hello', maxRetries: 0 })).text.length;
    return { bare: () => settled(call(bare)), adapted: () => settled(call(adapted)) };
  },
};

export const openaiClients: readonly MeasuredClient[] = [
  openaiClient('openai 4', 'bare openai 4', OpenAI4),
  openaiClient('openai 5', 'bare openai 5', OpenAI5),
  openaiClient('openai 6', 'bare openai 6', OpenAI6),
  openaiClient('openai 7', 'bare openai 7', OpenAI7),
];

export const clients: readonly MeasuredClient[] = [
  clientOfFetch('fetch', withFetch),
  ...openaiClients,
  clientOfAxios('axios', withAxios),
  aiClient,
];

/** Returns what a call received; of a failure, the length of its message. */
async function settled(call: Promise<number>): Promise<number> {
  try {
    return await call;
  } catch (caught) {
    return caught instanceof Error ? caught.message.length : 0;
  }
}
