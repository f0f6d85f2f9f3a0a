import type { Repetition } from '@venice/adapter-description';
import { withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

/** Sends one request. `fetch` has no retry loop. */
export function repeat(baseURL: string, { isHooked }: Repetition): Promise<Response> {
  return (isHooked ? veniceFetch : fetch)(`${baseURL}/chat/completions`, { method: 'POST' });
}
