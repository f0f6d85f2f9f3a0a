import type { HeaderRules } from '../catalog/recognition-tables.js';
import type { HeaderLookup } from '../response/headers/lookup.js';

/** The server of Venice that sent a response. */
export interface ServerInfo {
  readonly version?: string;
  readonly host?: string;
}

/** Reads the server from the headers; `undefined` if they do not identify it. */
export function readServer(
  headers: HeaderLookup,
  rules: Pick<HeaderRules, 'server'>,
): ServerInfo | undefined {
  const version = headers.get(rules.server.version) ?? '';
  const host = headers.get(rules.server.host) ?? '';
  if (version !== '' && host !== '') return { version, host };
  if (version !== '') return { version };
  return host === '' ? undefined : { host };
}
