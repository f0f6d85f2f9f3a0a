import { credentialHeaders } from '../../generated/api.js';

export const MASK = '[masked]';

/** The names of headers, parameters and settings that hold credentials, the Venice ones and those usual elsewhere. */
const NAME = [
  ...credentialHeaders.map((name) => name.replaceAll('-', '[-_]?')),
  '[\\w-]*(?:api|access|secret|private|auth)[-_]?key',
  '[\\w-]*(?:authorization|cookie|password|passwd|secret)',
  '(?:x[-_])?(?:(?:api|access|auth|bearer|refresh|id|session|csrf|xsrf)[-_]?)?token',
].join('|');

/** Whether a text is the name of a credential. */
export const IS_NAME = new RegExp(`^(?:${NAME})$`, 'i');
/** A name, perhaps quoted, and what separates it from its value. */
const NAMED = new RegExp(`(["'\`]?)(?<![\\w-])(${NAME})\\\\?(["'\`]?)\\s*[:=]\\s*`, 'gi');

/** The value of a credential within a text. */
export interface NamedValue {
  readonly value: string;
  /** The position of the value. */
  readonly start: number;
}

/** Finds the values of credentials in text: headers, settings, parameters of a URL, a command, JSON. */
export function namedIn(text: string): NamedValue[] {
  return [...text.matchAll(NAMED)]
    .map((match) => valueAfter(text, match))
    .filter(({ value }) => value !== '');
}

/** Replaces the values of credentials in a text. */
export function maskNamed(text: string): string {
  let masked = '';
  let position = 0;
  for (const { value, start } of namedIn(text)) {
    if (start < position || value === MASK) continue;
    masked += `${text.slice(position, start)}${MASK}`;
    position = start + value.length;
  }
  return masked + text.slice(position);
}

/** Returns the values in a `Cookie` header. */
export function cookiesIn(value: string): string[] {
  return value.split(/;\s*/).flatMap((cookie) => /^[\w.-]+=(.{8,})$/.exec(cookie.trim())?.[1] ?? []);
}

function valueAfter(text: string, match: RegExpExecArray): NamedValue {
  const after = match.index + match[0].length;
  const [, opening = '', , closing = ''] = match;
  const [quoted = '', quote = opening] = /^\\?(["'`])/.exec(text.slice(after, after + 2)) ?? [];
  const start = after + quoted.length;
  const isHeader = opening + closing + quoted === '' && isAtLineStart(text, match.index);
  const [value = ''] = ends(quote, isHeader).exec(text.slice(start)) ?? [];
  return { value: value.trimEnd(), start };
}

/** Returns the form of a value: up to its quote, the rest of a header's line, or one word and its scheme. */
function ends(quote: string, isHeader: boolean): RegExp {
  if (quote !== '') return new RegExp(`^[^${quote}\\\\\n]*`);
  return isHeader ? /^[^\r\n\]]*/ : /^(?:(?:Bearer|Basic|Digest|Token)\s+)?[^\s"'`,;&)}\]]*/i;
}

/** Also after the marks that curl puts before a header. */
function isAtLineStart(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^\s*(?:[<>*]\s*)?(?:\[HTTP\/\d\]\s*)?(?:\[\d+\]\s*)?\[?$/.test(line);
}
