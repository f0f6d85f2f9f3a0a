import axios, { type AxiosResponse, type ResponseType } from 'axios';
import axios030 from 'axios-0.30';

import type { InterceptableAxios } from '../src/index.js';

/** What the tests need of an instance, whichever axios it is from. */
export interface Client extends InterceptableAxios {
  readonly interceptors: {
    readonly response: InterceptableAxios['interceptors']['response'] & {
      forEach?(visit: () => void): void;
    };
  };
  get(path: string, config?: object): Promise<Pick<AxiosResponse<unknown>, 'status' | 'data'>>;
}

/** What the tests need of axios, whichever version it is. */
export interface Axios {
  create(config?: object): Client;
  readonly CancelToken: {
    source(): { readonly token: { readonly reason?: unknown }; readonly cancel: (message: string) => void };
  };
  readonly AxiosError: new (...args: never[]) => object;
}

export const versions: Readonly<Record<string, Axios>> = { 'axios 1': axios, 'axios 0.30': axios030.default };

/** Every axios and adapter that is promised to work. */
export const clients: Readonly<Record<string, (baseURL: string) => Client>> = {
  'axios 1, http adapter': (baseURL) => axios.create({ baseURL, adapter: 'http' }),
  'axios 1, fetch adapter': (baseURL) => axios.create({ baseURL, adapter: 'fetch' }),
  'axios 0.30': (baseURL) => axios030.default.create({ baseURL }),
};

export const responseTypes: readonly (ResponseType | undefined)[] = [
  undefined,
  'json',
  'text',
  'arraybuffer',
  'blob',
  'stream',
];
