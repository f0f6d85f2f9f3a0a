import type { HeaderRules } from '../catalog/catalog-tables.js';
import type { HeaderMap } from '../response/response-like.js';

/** The server of Venice that sent a response. */
export interface ServerInfo {
  readonly version?: string;
  readonly host?: string;
}

/** Reads the server from the headers; `undefined` if they do not identify it. */
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
