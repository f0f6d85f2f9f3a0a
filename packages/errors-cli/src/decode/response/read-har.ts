import { isRecord, read } from '@venice/errors-core/adapter';
import type { Context } from '../context.js';
import { readStream } from '../stream/read-stream.js';
import { headersOf, toHeaders } from './parts.js';
import { hostOf, isOfVenice, readResponse, type RequestParts } from './seen-response.js';

/** Reads the failed Venice responses in a HAR file. Returns whether the value is one. */
export function readHar(value: object, line: number, context: Context): boolean {
  const log = read(value, 'log');
  const entries = read(log, 'entries');
  if (!Array.isArray(entries)) {
    if (!isRecord(log) || read(log, 'creator') === undefined) return false;
    context.mistake({
      line,
      message:
        'This HAR file has no list `log.entries`. Export it again from the network panel of the browser.',
    });
    return true;
  }
  const skipped = new Set<string>();
  let withoutResponse = 0;
  entries.forEach((entry: unknown, index) => {
    const request = requestIn(entry);
    const response = read(entry, 'response');
    const status = read(response, 'status');
    if (typeof status !== 'number') {
      context.mistake({
        line,
        message: `Entry ${index + 1} of the HAR file has no \`response.status\`. It was skipped.`,
      });
      return;
    }
    const headers = isRecord(response) ? headersOf(response) : undefined;
    const seen = { status, headers, request };
    if (!isOfVenice(seen, context.hosts)) {
      if (status >= 400) skipped.add((request && hostOf(request.url)) ?? 'unknown host');
      return;
    }
    if (status === 0) withoutResponse++;
    const started = read(entry, 'startedDateTime');
    const place = {
      form: 'har' as const,
      line,
      entry: index + 1,
      time: typeof started === 'string' ? started : undefined,
    };
    const body = bodyIn(read(response, 'content'));
    const findings = readStream(body ?? '', seen, place, context.secrets) ?? [];
    const [first = status < 100 ? undefined : readResponse({ ...seen, body }, place, context.secrets)] =
      findings;
    for (const finding of [first, ...findings.slice(1)]) if (finding !== undefined) context.report(finding);
  });
  const notes = [
    withoutResponse > 0 &&
      `${withoutResponse} of the Venice requests got no response: the connection failed or the page was left.`,
    skipped.size > 0 &&
      `Failed requests to other hosts were skipped: ${[...skipped].sort().join(', ')}. Use --host to count one as Venice's.`,
  ];
  for (const message of notes) if (message !== false) context.note(message);
  return true;
}

function requestIn(entry: unknown): RequestParts | undefined {
  const request = read(entry, 'request');
  const method = read(request, 'method');
  const url = read(request, 'url');
  return typeof method === 'string' && typeof url === 'string'
    ? { method, url, headers: toHeaders(read(request, 'headers')) }
    : undefined;
}

/** Returns the body as text; `undefined` if the browser has not kept it. */
function bodyIn(content: unknown): string | undefined {
  const text = read(content, 'text');
  if (typeof text !== 'string') return undefined;
  if (read(content, 'encoding') !== 'base64') return text;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return text;
  }
}
