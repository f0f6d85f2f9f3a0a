import { notify } from '../data/notify.js';
import { read } from '../data/read-unknown.js';
import { lookUpHeaders } from '../response/headers/lookup.js';
import type { ResponseLike } from '../response/response-like.js';
import { readNotices, type VeniceNotice } from './read-notices.js';

/** Options of adapters that see successful responses. */
export interface NoticeOptions {
  /**
   * Called for each announcement in a successful response: the end of a model, a finding of the content filter, a
   * limit that is nearly used up. The call is not affected if it throws or rejects.
   *
   * @defaultValue none
   */
  readonly onNotice?: ((notice: VeniceNotice) => unknown) | undefined;
}

/**
 * Calls `onNotice` for each announcement in a successful response. Never throws, even if the callback does.
 *
 * @example
 * ```ts
 * import { reportNotices } from '@venice/errors-core/adapter';
 *
 * const { headers } = await fetch('https://api.venice.ai/api/v1/models');
 * reportNotices({ headers, route: 'GET /models' }, { onNotice: console.warn });
 * ```
 */
export function reportNotices(
  response: Pick<ResponseLike, 'headers' | 'route'>,
  { onNotice }: NoticeOptions,
): void {
  if (onNotice === undefined) return;
  for (const notice of readNotices(lookUpHeaders(read(response, 'headers')), response.route))
    notify(onNotice, notice);
}
