import type { DeliveryMode } from './delivery.js';
import { bodyText, mergeHeaders } from './documented-response.js';
import { chatCompletionChunk, eventStream } from './event-stream.js';
import { proxyPage } from './proxy-page.js';
import type { ScriptedResponse } from './scripted-response.js';

/** A response as bytes. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, in the pieces in which it is sent. */
  readonly pieces: readonly Uint8Array[];
}

const EVENT_STREAM = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
const HTML = { 'content-type': 'text/html; charset=UTF-8' };
const PIECES_OF_A_SLOW_BODY = 8;

/** Returns the bytes of a response in the given delivery mode. */
export function httpResponse(scripted: ScriptedResponse, mode: DeliveryMode): HttpResponse {
  const { status, headers, body, frame } = scripted;
  switch (mode) {
    case 'stream':
      return {
        status: 200,
        headers: mergeHeaders(headers, EVENT_STREAM),
        pieces: eventStream(chatCompletionChunk({ content: 'Once upon a' }, null), frame).map(bytes),
      };
    case 'proxy-html':
      return { status, headers: mergeHeaders(headers, HTML), pieces: [bytes(proxyPage(status))] };
    case 'empty':
      return { status, headers, pieces: [] };
    case 'slow':
      return { status, headers, pieces: split(bytes(bodyText(body)), PIECES_OF_A_SLOW_BODY) };
    default:
      return { status, headers, pieces: [bytes(bodyText(body))] };
  }
}

/** Returns text as bytes. */
export function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

/** Splits anywhere, also inside a character, as a network does. */
function split(body: Uint8Array, pieces: number): Uint8Array[] {
  const size = Math.max(1, Math.ceil(body.byteLength / pieces));
  const starts = Array.from({ length: Math.ceil(body.byteLength / size) }, (_, index) => index * size);
  return starts.map((start) => body.subarray(start, start + size));
}
