import type { HeaderRules } from '../catalog/catalog-tables.js';
import type { HeaderMap } from '../response/response-like.js';

/** Which of Venice's servers answered. */
export interface ServerInfo {
  readonly version?: string;
  readonly host?: string;
}

/** What the headers tell of the server; `undefined` where they tell nothing. */
export function readServer(headers: HeaderMap, rules: Pick<HeaderRules, 'server'>): ServerInfo | undefined {
  const text = (name: string): string | undefined => {
    const value = headers.get(name);
    return value === '' ? undefined : value;
  };
  const version = text(rules.server.version);
  const host = text(rules.server.host);
  if (version === undefined && host === undefined) return undefined;
  return { ...(version === undefined ? {} : { version }), ...(host === undefined ? {} : { host }) };
}
