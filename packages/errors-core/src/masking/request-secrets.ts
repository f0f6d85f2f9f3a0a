import type { CredentialRules } from '../catalog/recognition-tables.js';
import { attempt } from '../data/read-unknown.js';
import { lookUpHeaders } from '../response/headers/lookup.js';
import { isSecret } from './mask-secrets.js';

/** A name and its value in a header; a shorter value could be a word. */
const LONG_PART = /[^\s;,="]+="?([^\s;,"]{16,})/g;
const JSON_START = /^\s*[[{]/;
/** How JSON in base64 begins: with a list, an object or white space. */
const JSON_IN_BASE64 = /^[WeCDI]/;
/** The names of parameters that contain a credential. */
const CREDENTIAL = /(key|token|secret|signature|password|auth)$/i;

/**
 * Returns the secrets of a request: the values of the headers that contain credentials, without their scheme; the parts
 * of these values that are secrets on their own; and the credentials in the URL. Never throws.
 */
export function readSecrets(
  headers: unknown,
  url: string | undefined,
  { headers: names }: Pick<CredentialRules, 'headers'>,
): string[] {
  const sent = lookUpHeaders(headers);
  const found = secretsInURL(url);
  for (const name of names) {
    const value = sent.get(name);
    if (value !== undefined) found.push(...secretsInHeader(value));
  }
  return [...new Set(found.filter(isSecret))];
}

function secretsInHeader(value: string): string[] {
  const bare = value.replace(/^\w+ +/, '');
  return [bare, ...partsOf(bare), ...loginIn(value), ...signaturesIn(bare)];
}

/** Returns the values in a list of names and values, such as a cookie. */
function partsOf(value: string): string[] {
  if (!value.includes('=')) return [];
  return [...value.matchAll(LONG_PART)].map(([, part = '']) => part);
}

/** Returns user and password of the scheme `Basic`, and the password alone. */
function loginIn(value: string): string[] {
  const [, encoded] = /^basic +(\S+)$/i.exec(value) ?? [];
  const login = encoded === undefined ? undefined : fromBase64(encoded);
  return login === undefined ? [] : [login, login.slice(login.indexOf(':') + 1)];
}

/** A wallet's header contains a signed message; the server may repeat its parts. */
function signaturesIn(value: string): string[] {
  // Other credentials are neither decoded nor parsed: an exception costs more than all the rest.
  const text = JSON_IN_BASE64.test(value) ? fromBase64(value) : value;
  if (text === undefined || !JSON_START.test(text)) return [];
  const found: string[] = [];
  try {
    JSON.parse(text, (key, item: unknown) => {
      if (key === 'signature' && typeof item === 'string') found.push(item);
    });
  } catch {
    // It has another form.
  }
  return found;
}

function secretsInURL(url = ''): string[] {
  if (!/[?@]/.test(url)) return [];
  const [, login = ''] = /^[^/?#]*\/\/([^/?#@]*)@/.exec(url) ?? [];
  const [, query = ''] = /\?([^#]*)/.exec(url) ?? [];
  const inQuery = query.split('&').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals > 0 && CREDENTIAL.test(pair.slice(0, equals)) ? [pair.slice(equals + 1)] : [];
  });
  return [login, login.slice(login.indexOf(':') + 1), basicOf(login), ...inQuery];
}

/** Returns the text with which some clients send the login of a URL in a header. */
function basicOf(login: string): string {
  return attempt(() => btoa(decodeURIComponent(login))) ?? '';
}

/** Decodes base64, also in the form for URLs; `undefined` for any other text. */
function fromBase64(text: string): string | undefined {
  if (!/^[\w+/-]*={0,2}$/.test(text)) return undefined;
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
