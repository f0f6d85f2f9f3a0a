import { withVeniceErrors } from '@venice/errors-fetch';
import { getVeniceError, withVeniceRetries } from '@venice/errors-retry';

const veniceFetch = withVeniceRetries(withVeniceErrors(fetch), { maxRetries: 0 });

/** Sends one request and returns the error that comes of it. */
export async function call(
  baseURL: string,
  method = 'POST',
  path = '/chat/completions',
): Promise<ReturnType<typeof getVeniceError>> {
  try {
    await veniceFetch(baseURL + path, { method });
  } catch (caught) {
    return getVeniceError(caught);
  }
  return undefined;
}
