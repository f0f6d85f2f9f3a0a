import { responseCase } from './mutate.js';
import type { Random } from './random.js';

/** A response as bytes, as a server sends it. */
export interface WireCase {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Lengths of the chunks of the body in bytes, used in turn. Without them it is sent at once. */
  readonly chunks?: readonly number[];
}

/** Node's `fetch` makes a network failure of the first, and sends the request of the second again. */
const HANDLED_BY_FETCH: readonly unknown[] = [407, 421];

/** Bytes. Adapters stop at this length, and core reads whatever it is given: there they need not agree. */
const LONGEST_BODY = 1_048_576;

/** Creates a response that HTTP can carry. */
export function wireCase(random: Random): WireCase {
  const { status, headers, body } = responseCase(random);
  return {
    status: isStatus(status) ? status : 400,
    headers: Object.fromEntries(Object.entries(Object(headers) as object).flatMap(headerOf)),
    body: bounded(typeof body === 'string' ? body : JSON.stringify(body ?? null)),
  };
}

function bounded(body: string): string {
  return Buffer.byteLength(body) > LONGEST_BODY ? '' : body;
}

function isStatus(status: unknown): status is number {
  return (
    Number.isInteger(status) &&
    Number(status) >= 200 &&
    Number(status) < 600 &&
    !HANDLED_BY_FETCH.includes(status)
  );
}

/** These describe the transfer, and a wrong one makes no response. */
const TRANSFER = /^(content-length|content-encoding|transfer-encoding|connection|trailer|upgrade|location)$/i;

function headerOf([name, value]: [string, unknown]): [string, string][] {
  const isValid = typeof value === 'string' && /^[\w-]+$/.test(name) && /^[\x20-\x7e\xa0-\xff]*$/.test(value);
  return isValid && !TRANSFER.test(name) ? [[name.toLowerCase(), value]] : [];
}
