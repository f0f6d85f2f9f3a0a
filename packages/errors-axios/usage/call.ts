import {
  type AnyVeniceError,
  getVeniceError,
  type InterceptableAxios,
  type StreamedAxiosResponse,
  throwStreamErrors,
  withVeniceErrors,
} from '@venice/errors-axios';
import axios from 'axios';

/** The part of an axios instance that a call needs. It is the same in all versions. */
export interface Instance extends InterceptableAxios {
  request(config: {
    readonly method: string;
    readonly url: string;
    readonly responseType?: 'stream';
    readonly headers?: Readonly<Record<string, string>>;
    readonly data?: string;
  }): Promise<StreamedAxiosResponse>;
}

/** Sends one request. */
export function send(
  baseURL: string,
  method: string,
  path: string,
  create: (baseURL: string) => Instance,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<unknown> {
  const request = { method, url: path, ...(sent && { headers: sent.headers, data: sent.prompt }) };
  return withVeniceErrors(create(baseURL)).request(request);
}

/** Sends one request and returns the error that comes of it. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
  create: (baseURL: string) => Instance = (url) => axios.create({ baseURL: url }),
): Promise<AnyVeniceError | undefined> {
  try {
    await send(baseURL, method, path, create);
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}

/** Reads a response as an event stream. Resolves with what the client throws for it, or reports as a failure. */
export async function stream(
  baseURL: string,
  path: string,
  create: (baseURL: string) => Instance,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<unknown> {
  const venice = withVeniceErrors(create(baseURL));
  const request = { method: 'POST', url: path, ...(sent && { headers: sent.headers, data: sent.prompt }) };
  try {
    const response = await venice.request({ ...request, responseType: 'stream' });
    const frames = throwStreamErrors(response).getReader();
    while (!(await frames.read()).done);
  } catch (caught) {
    return caught;
  }
  return undefined;
}
