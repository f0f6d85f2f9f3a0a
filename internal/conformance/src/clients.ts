import {
  getVeniceError as fromAxios,
  type InterceptableAxios,
  type StreamedAxiosResponse,
  throwStreamErrors as guardAxios,
  withVeniceErrors as withAxios,
} from '@venice/errors-axios';
import { type AnyVeniceError, isVeniceError } from '@venice/errors-core';
import { throwStreamErrors as guardFetch, withVeniceErrors as withFetch } from '@venice/errors-fetch';
import { getVeniceError as fromOpenAI, withVeniceErrors as withOpenAI } from '@venice/errors-openai';
import axios from 'axios';
import axios030 from 'axios-0.30';
import OpenAI6 from 'openai';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI7 from 'openai-7';

/** A real client with its adapter: makes one call and gives the error that comes out of it. */
export interface Client {
  readonly name: string;
  /** `undefined` where the call succeeded or failed with something else. */
  call(baseURL: string, method: string, path: string): Promise<AnyVeniceError | undefined>;
  /** The same for a POST whose answer is read as an event stream. */
  stream(baseURL: string, path: string): Promise<AnyVeniceError | undefined>;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

function methodOf(name: string): Method {
  return METHODS.find((method) => method === name.toLowerCase()) ?? 'post';
}

function asVeniceError(error: unknown): AnyVeniceError | undefined {
  return isVeniceError(error) ? error : undefined;
}

const fetchClient: Client = {
  name: 'fetch',
  call: (baseURL, method, path) => caught(() => withFetch(fetch)(baseURL + path, { method }), asVeniceError),
  stream: (baseURL, path) =>
    caught(async () => {
      const response = await withFetch(fetch)(baseURL + path, { method: 'POST' });
      await readAll(guardFetch(response, { route: `POST ${path}` }));
    }, asVeniceError),
};

/** What this suite needs of an axios instance, alike in all versions. */
interface AxiosClient extends InterceptableAxios {
  request(config: { method: string; url: string; responseType?: 'stream' }): Promise<StreamedAxiosResponse>;
}

function axiosClient(name: string, create: (baseURL: string) => AxiosClient): Client {
  return {
    name,
    call: (baseURL, method, path) =>
      caught(() => withAxios(create(baseURL)).request({ method, url: path }), fromAxios),
    stream: (baseURL, path) =>
      caught(async () => {
        const instance = withAxios(create(baseURL));
        await readAll(
          guardAxios(await instance.request({ method: 'POST', url: path, responseType: 'stream' })),
        );
      }, asVeniceError),
  };
}

/** What this suite needs of the SDK, alike in all majors. */
type OpenAIConstructor = new (options: { apiKey: string; baseURL: string; maxRetries: number }) => Record<
  Method,
  (path: string) => PromiseLike<unknown>
> & {
  post(path: string, options: { stream: true }): PromiseLike<unknown>;
};

function openaiClient(name: string, OpenAI: OpenAIConstructor): Client {
  return {
    name,
    call: (baseURL, method, path) => {
      const openai = new OpenAI(withOpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }));
      return caught(() => openai[methodOf(method)](path), fromOpenAI);
    },
    stream: (baseURL, path) => {
      const openai = new OpenAI(withOpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }));
      return caught(async () => {
        const stream = await openai.post(path, { stream: true });
        if (isAsyncIterable(stream)) await readAll(stream);
      }, fromOpenAI);
    },
  };
}

/** Every client this project has an adapter for. */
export const clients: readonly Client[] = [
  fetchClient,
  axiosClient('axios 1.21', (baseURL) => axios.create({ baseURL })),
  axiosClient('axios 1.21, fetch adapter', (baseURL) => axios.create({ baseURL, adapter: 'fetch' })),
  axiosClient('axios 0.30', (baseURL) => axios030.default.create({ baseURL })),
  openaiClient('openai 4', OpenAI4),
  openaiClient('openai 5', OpenAI5),
  openaiClient('openai 6', OpenAI6),
  openaiClient('openai 7', OpenAI7),
];

async function caught(
  call: () => PromiseLike<unknown>,
  read: (error: unknown) => AnyVeniceError | undefined,
): Promise<AnyVeniceError | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    return read(error);
  }
}

async function readAll(stream: AsyncIterable<unknown>): Promise<void> {
  const iterator = stream[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
