import { isRecord, read } from '@venice/errors-core/adapter';
import type { Header, RequestParts } from './seen-response.js';

/** The names under which clients and loggers keep the parts of a response. */
const STATUS = [
  'status',
  'statusCode',
  'status_code',
  'http_status',
  'httpStatus',
  'http.status_code',
  'http.response.status_code',
];
const RESPONSE = ['response', 'res'];
const ERROR = ['err', 'error', 'cause'];
const REQUEST = ['request', 'req', 'config', 'options'];
const HEADERS = ['headers', 'responseHeaders', 'response_headers'];
const TIME = ['time', 'timestamp', '@timestamp', 'ts', 'date', 'startedDateTime'];

/** Returns the status in an object or in the response inside it. */
export function statusOf(value: object): number | undefined {
  return [value, ...[...RESPONSE, ...ERROR].map((key) => read(value, key))]
    .flatMap((holder) => STATUS.map((key) => read(holder, key)))
    .map((status) => (typeof status === 'string' && /^\d{3}$/.test(status) ? Number(status) : status))
    .find((status) => isStatus(status));
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

/** Returns the headers in an object or in the response inside it. Those of a request are not the response's. */
export function headersOf(value: object): Header[] | undefined {
  return [value, ...RESPONSE.map((key) => read(value, key))]
    .flatMap((holder) => HEADERS.map((key) => read(holder, key)))
    .map(toHeaders)
    .find((headers) => headers.length > 0);
}

/** Returns headers in one of their forms: an object, pairs, objects with `name` and `value`. */
export function toHeaders(value: unknown): Header[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      const name = read(item, '0') ?? read(item, 'name');
      const text = read(item, '1') ?? read(item, 'value');
      return typeof name === 'string' && typeof text === 'string' ? [[name, text] as const] : [];
    });
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, text]) => {
    const joined = Array.isArray(text) ? text.join(', ') : text;
    return typeof joined === 'string' || typeof joined === 'number' ? [[name, String(joined)] as const] : [];
  });
}

/** Returns the request in an object: its own method and URL, or those of the request inside it. */
export function requestOf(value: object): RequestParts | undefined {
  for (const holder of [value, ...REQUEST.map((key) => read(value, key))]) {
    const method = read(holder, 'method');
    const url = read(holder, 'url') ?? read(holder, 'path');
    if (typeof url !== 'string' || url === '') continue;
    const base = read(holder, 'baseURL');
    const isWhole = typeof base !== 'string' || /^https?:/.test(url);
    return {
      method: typeof method === 'string' ? method.toUpperCase() : 'GET',
      url: isWhole ? url : `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`,
      headers: toHeaders(read(holder, 'headers')),
    };
  }
  return undefined;
}

/** Returns the time of a log entry. Numbers are milliseconds or seconds since 1970. */
export function timeOf(value: object): string | undefined {
  const time = TIME.map((key) => read(value, key)).find(
    (found) => typeof found === 'string' || typeof found === 'number',
  );
  if (typeof time === 'string') return time.length <= 40 && /\d/.test(time) ? time : undefined;
  if (time === undefined) return undefined;
  const date = new Date(time > 1e11 ? time : time * 1_000);
  return Number.isNaN(date.getTime()) || time < 1e9 ? undefined : date.toISOString();
}
