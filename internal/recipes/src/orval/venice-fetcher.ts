import { withVeniceErrors } from '@venice/errors-fetch';

const veniceFetch = withVeniceErrors(fetch);

/** The generated functions call this instead of `fetch`, as set in `override.mutator` of orval.config.ts. */
export async function veniceFetcher<Result>(url: string, init?: RequestInit): Promise<Result> {
  const baseUrl = process.env['VENICE_BASE_URL'] ?? 'https://api.venice.ai/api/v1';
  const response = await veniceFetch(baseUrl + url, init);
  const { status, headers } = response;
  const data: unknown = await response.json();
  return { data, status, headers } as Result;
}
