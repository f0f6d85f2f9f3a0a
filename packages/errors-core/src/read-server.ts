import type { HeaderMap } from './failed-response.js';
import type { HeaderRules } from './tables.js';

/** Which of Venice's servers answered. */
export interface ServerInfo {
  readonly version?: string;
  readonly host?: string;
}

/** What the headers tell of the server; `undefined` where they tell nothing. */
export function readServer(headers: HeaderMap, rules: Pick<HeaderRules, 'server'>): ServerInfo | undefined {
  const version = headers.get(rules.server.version);
  const host = headers.get(rules.server.host);
  if (version === undefined && host === undefined) return undefined;
  return { ...(version === undefined ? {} : { version }), ...(host === undefined ? {} : { host }) };
}
