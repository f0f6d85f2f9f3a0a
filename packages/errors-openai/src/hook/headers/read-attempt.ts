import { read } from '@venice/errors-core/adapter';

/** The SDK's header for the number of retries: 0 for the first attempt. */
const RETRIES = 'x-stainless-retry-count';

/** Returns which attempt of the SDK's loop a request is, 1 for the first; `undefined` if the SDK does not send it. */
export function readAttempt(headers: unknown): number | undefined {
  // openai 4 passes an object, later majors pass `Headers`.
  const sent = headers instanceof Headers ? headers.get(RETRIES) : read(headers, RETRIES);
  const retries = typeof sent === 'string' ? Number(sent) : NaN;
  return Number.isSafeInteger(retries) && retries >= 0 ? retries + 1 : undefined;
}
