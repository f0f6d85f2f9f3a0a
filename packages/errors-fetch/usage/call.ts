import {
  type AnyVeniceError,
  getVeniceError,
  throwStreamErrors,
  withVeniceErrors,
} from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

/** Sends one request. */
export function send(
  baseURL: string,
  method: string,
  path: string,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<Response> {
  return veniceFetch(baseURL + path, { method, ...(sent && { headers: sent.headers, body: sent.prompt }) });
}

/** Sends one request and returns the error that comes of it. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
): Promise<AnyVeniceError | undefined> {
  try {
    await send(baseURL, method, path);
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}

/** Reads a response as an event stream. Resolves with what the client throws for it, or reports as a failure. */
export async function stream(
  baseURL: string,
  path: string,
  sent?: { readonly headers: Readonly<Record<string, string>>; readonly prompt: string },
): Promise<unknown> {
  try {
    const request = { method: 'POST', ...(sent && { headers: sent.headers, body: sent.prompt }) };
    const response = await veniceFetch(baseURL + path, request);
    const frames = throwStreamErrors(response, { route: `POST ${path}` }).getReader();
    while (!(await frames.read()).done);
  } catch (caught) {
    return caught;
  }
  return undefined;
}
