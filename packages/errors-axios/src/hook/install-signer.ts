import {
  type AdapterOptions,
  belongsToVenice,
  createSigner,
  read,
  type SigningOptions,
} from '@venice/errors-core/adapter';
import { type SentRequest, urlOf } from '../failure/sent-request.js';
import type { InterceptableAxios } from './installation.js';

/** Signs requests anew whose signature was sent before. Returns the id of the interceptor; `undefined` without `signRequest`. */
export function installSigner(
  { interceptors }: InterceptableAxios,
  options: Pick<AdapterOptions, 'isVenice'> & SigningOptions,
): number | undefined {
  const { signRequest } = options;
  if (signRequest === undefined) return undefined;
  const renew = createSigner(signRequest);
  return interceptors.request.use(async (config) => {
    const { method = 'get', headers } = config;
    const url = urlOf(config);
    const signature = !belongsToVenice(url, options) ? undefined : await renew({ method, url, headers });
    if (signature !== undefined) replaceHeaders(config, signature.used, signature.headers);
    return config;
  });
}

/** Replaces headers in place, as interceptors do: axios 1 has an object of its own for them, axios 0 a plain one. */
function replaceHeaders(
  { headers = {} }: SentRequest,
  used: readonly string[],
  fresh: Readonly<Record<string, string>>,
): void {
  for (const name of Object.keys(headers)) {
    if (used.includes(name.toLowerCase())) Reflect.deleteProperty(headers, name);
  }
  const set = read(headers, 'set');
  for (const [name, value] of Object.entries(fresh)) {
    if (typeof set === 'function') Reflect.apply(set, headers, [name, value]);
    else Reflect.set(headers, name, value);
  }
}
