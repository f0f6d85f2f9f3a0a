import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from '../response/delivery.js';
import { type HttpResponse, httpResponse } from '../response/http-response.js';
import type { ScriptedResponse } from '../response/scripted-response.js';

const DEFAULT_DELAY_MS = 20;
const SPACE = Buffer.from(' ');

/** Sends a response in one of the modes. Ends quietly when the client goes away. */
export async function sendResponse(
  response: ServerResponse,
  scripted: ScriptedResponse,
  { as = 'response', delayMs = DEFAULT_DELAY_MS }: Delivery = {},
): Promise<void> {
  const http = httpResponse(scripted, as);
  switch (as) {
    case 'slow':
    case 'stream':
      writeHead(response, http);
      await writePieces(response, http.pieces, delayMs);
      response.end();
      return;
    case 'endless':
      writeHead(response, http);
      await writePieces(response, http.pieces, delayMs);
      while (isOpen(response)) await writePieces(response, [SPACE], delayMs);
      return;
    case 'truncated':
      cutOff(response, http);
      return;
    default:
      sendAtOnce(response, http);
  }
}

/** Sends a response in one piece. */
export function sendAtOnce(response: ServerResponse, { status, headers, pieces }: HttpResponse): void {
  const body = Buffer.concat(pieces);
  writeHead(response, { status, headers: { ...headers, 'content-length': String(body.byteLength) } });
  response.end(body);
}

/** Announces the whole body and breaks the connection after half of it. */
function cutOff(response: ServerResponse, { status, headers, pieces }: HttpResponse): void {
  const body = Buffer.concat(pieces);
  writeHead(response, { status, headers: { ...headers, 'content-length': String(body.byteLength) } });
  response.write(body.subarray(0, body.byteLength >> 1), () => {
    response.destroy();
  });
}

function writeHead(response: ServerResponse, { status, headers }: Omit<HttpResponse, 'pieces'>): void {
  response.writeHead(status, headers);
  // Node delays the head until there is a body to send with it.
  response.flushHeaders();
}

async function writePieces(
  response: ServerResponse,
  pieces: readonly Uint8Array[],
  delayMs: number,
): Promise<void> {
  for (const piece of pieces) {
    if (!isOpen(response)) return;
    response.write(piece);
    await pause(response, delayMs);
  }
}

function isOpen(response: ServerResponse): boolean {
  return !response.destroyed && response.writable;
}

/** Waits, but no longer than the connection lives. */
export async function pause(response: ServerResponse, delayMs: number): Promise<void> {
  const gone = new AbortController();
  const onClose = (): void => {
    gone.abort();
  };
  response.once('close', onClose);
  try {
    await sleep(delayMs, undefined, { signal: gone.signal });
  } catch {
    // The client went away; the next write notices it.
  } finally {
    response.off('close', onClose);
  }
}
