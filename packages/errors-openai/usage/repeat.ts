import type { Repetition } from '@venice/adapter-description';
import { withVeniceErrors } from '@venice/errors-openai';
import type { Constructor } from './call.js';

/** Sends one request with the retry loop of the SDK. */
export async function repeat(
  baseURL: string,
  { isHooked, maxRetries }: Repetition,
  SDK: Constructor,
): Promise<unknown> {
  const options = { apiKey: 'none', baseURL, maxRetries };
  return new SDK(isHooked ? withVeniceErrors(options) : options).post('/chat/completions');
}
