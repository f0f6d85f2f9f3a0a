import type { Repetition } from '@venice/adapter-description';
import { withVeniceErrors } from '@venice/errors-ai-sdk';
import type { Major, Settings } from './call.js';

/** Sends one request with the retry loop of the SDK. */
export async function repeat(
  baseURL: string,
  { isHooked, maxRetries }: Repetition,
  SDK: Major,
): Promise<unknown> {
  const settings: Settings = { name: 'venice', baseURL, fetch };
  return SDK.generate(isHooked ? withVeniceErrors<Settings>(settings) : settings, maxRetries);
}
