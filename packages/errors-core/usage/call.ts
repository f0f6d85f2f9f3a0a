import { type AnyVeniceError, toVeniceError } from '@venice/errors-core';

/** Sends one request and builds the error from the parts of the response. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
): Promise<AnyVeniceError | undefined> {
  const response = await fetch(baseURL + path, { method });
  const { status, headers } = response;
  return toVeniceError({ status, headers, route: `${method} ${path}`, body: await response.text() });
}
