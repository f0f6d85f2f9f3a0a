import { fromAxiosError, withVeniceErrors as withAxios, type InterceptableAxios } from '@venice/errors-axios';
import { isVeniceError, type AnyVeniceError } from '@venice/errors-core';
import { withVeniceErrors as withFetch } from '@venice/errors-fetch';
import { fromOpenAIError, withVeniceErrors as withOpenAI } from '@venice/errors-openai';
import axios from 'axios';
import axios030 from 'axios-0.30';
import OpenAI4 from 'openai-4';
import OpenAI5 from 'openai-5';
import OpenAI6 from 'openai';
import OpenAI7 from 'openai-7';

/** A real client with its adapter: makes one call and gives the error that comes out of it. */
export interface Client {
  readonly name: string;
  /** `undefined` where the call succeeded or failed with something else. */
  call(baseURL: string, method: string, path: string): Promise<AnyVeniceError | undefined>;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

const methodOf = (name: string): Method => METHODS.find((method) => method === name.toLowerCase()) ?? 'post';

const fetchClient: Client = {
  name: 'fetch',
  call: (baseURL, method, path) =>
    caught(
      () => withFetch(fetch)(baseURL + path, { method }),
      (error) => (isVeniceError(error) ? error : undefined),
    ),
};

/** What this suite needs of axios, alike in all versions. */
interface AxiosLibrary {
  create(config: { baseURL: string }): InterceptableAxios & {
    request(config: { method: string; url: string }): Promise<unknown>;
  };
}

const axiosClient = (name: string, library: AxiosLibrary): Client => ({
  name,
  call: (baseURL, method, path) => {
    const instance = withAxios(library.create({ baseURL }));
    return caught(() => instance.request({ method, url: path }), fromAxiosError);
  },
});

/** What this suite needs of the SDK, alike in all majors. */
type OpenAIConstructor = new (options: {
  apiKey: string;
  baseURL: string;
  maxRetries: number;
}) => Record<Method, (path: string) => PromiseLike<unknown>>;

const openaiClient = (name: string, OpenAI: OpenAIConstructor): Client => ({
  name,
  call: (baseURL, method, path) => {
    const openai = new OpenAI(withOpenAI({ apiKey: 'key', baseURL, maxRetries: 0 }));
    return caught(() => openai[methodOf(method)](path), fromOpenAIError);
  },
});

/** Every client this project has an adapter for. */
export const clients: readonly Client[] = [
  fetchClient,
  axiosClient('axios 1.21', axios),
  axiosClient('axios 0.30', axios030.default),
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
