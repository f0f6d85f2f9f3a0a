import { withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

/** Orval's functions call this instead of `fetch`; `override.mutator` in orval.config.ts names it. */
export async function veniceFetcher<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const baseUrl = process.env['VENICE_BASE_URL'] ?? 'https://api.venice.ai/api/v1';
  const response = await veniceFetch(baseUrl + url, init);
  const { status, headers } = response;
  const data: unknown = await response.json();
  return { data, status, headers } as Answer;
}
