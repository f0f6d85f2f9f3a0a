import type { IncomingMessage } from 'node:http';
import { pathBelowBase } from './base-path.js';

/** A request that the server received, without keys and prompts. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path below the base URL, with the query: `/models?type=image`. Values of credentials are withheld. */
  readonly path: string;
  /** Names in lower case; values of headers with credentials are withheld. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBytes: number;
}

const WITHHELD = '(withheld)';
const CREDENTIALS = /auth|cookie|key|token|secret|password|payment|signature|sign-in/;

export function describeRequest(request: IncomingMessage, bodyBytes: number): ReceivedRequest {
  const headers = Object.entries(request.headersDistinct).map(([name, values]): [string, string] => [
    name,
    CREDENTIALS.test(name) ? WITHHELD : (values ?? []).join(', '),
  ]);
  return {
    method: request.method ?? '',
    path: withoutCredentials(pathBelowBase(request.url ?? '')),
    headers: Object.fromEntries(headers),
    bodyBytes,
  };
}

/** Withholds the values of parameters with credentials. */
function withoutCredentials(path: string): string {
  return path.replace(/([?&]([^=&]*)=)[^&]+/g, (parameter, start: string, name: string) =>
    CREDENTIALS.test(name.toLowerCase()) ? start + WITHHELD : parameter,
  );
}

/** Enough to read the model and the `stream` option. Uploads are counted, not kept. */
const MAX_KEPT_BYTES = 1_048_576;

/** The body of a request: its size, and its text as far as it is kept. */
export interface RequestBody {
  readonly bytes: number;
  readonly text: string;
}

/** Reads the body of a request to its end. */
export async function readRequestBody(request: IncomingMessage): Promise<RequestBody> {
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    if (bytes < MAX_KEPT_BYTES) kept.push(chunk);
    bytes += chunk.byteLength;
  }
  return { bytes, text: Buffer.concat(kept).toString('utf8') };
}
