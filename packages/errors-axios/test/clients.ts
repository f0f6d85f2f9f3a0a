import axios, { type AxiosResponse, type ResponseType } from 'axios';
import axios030 from 'axios-0.30';
import axios120 from 'axios-1.2';
import type { InterceptableAxios } from '../src/index.js';

type Response = Pick<AxiosResponse<unknown>, 'status' | 'headers' | 'data'>;

/** The part of an instance that the tests use, the same in every axios. */
export interface Client extends InterceptableAxios {
  readonly interceptors: InterceptableAxios['interceptors'] & {
    readonly response: InterceptableAxios['interceptors']['response'] & {
      forEach?(visit: () => void): void;
    };
  };
  get(path: string, config?: object): Promise<Response>;
  post(path: string, data?: unknown, config?: object): Promise<Response>;
}

/** The part of axios that the tests use, the same in every version. */
export interface Axios {
  create(config?: object): Client;
  isAxiosError(value: unknown): boolean;
  readonly CancelToken: {
    source(): { readonly token: { readonly reason?: unknown }; readonly cancel: (message: string) => void };
  };
  readonly AxiosError: new (...args: never[]) => object;
}

/** The newest and the oldest 1.x, and 0.30. */
export const versions: Readonly<Record<string, Axios>> = {
  'axios 1': axios,
  'axios 1.2': axios120,
  'axios 0.30': axios030.default,
};

/** Every supported axios and adapter. axios has its fetch adapter since 1.7. */
export const clients: Readonly<Record<string, (baseURL: string, config?: object) => Client>> = {
  'axios 1, http adapter': (baseURL, config) => axios.create({ ...config, baseURL, adapter: 'http' }),
  'axios 1, fetch adapter': (baseURL, config) => axios.create({ ...config, baseURL, adapter: 'fetch' }),
  'axios 1.2': (baseURL, config) => axios120.create({ ...config, baseURL }),
  'axios 0.30': (baseURL, config) => axios030.default.create({ ...config, baseURL }),
};

export const responseTypes: readonly (ResponseType | undefined)[] = [
  undefined,
  'json',
  'text',
  'arraybuffer',
  'blob',
  'stream',
];
