import { readFile } from 'node:fs/promises';
import { Refusal } from '../workspace/refusal.js';

const TIMEOUT_MS = 30_000;

/**
 * Reads a file or an `http(s)` address.
 *
 * @throws `Refusal`
 */
export async function readSource(source: string): Promise<string> {
  try {
    return await (/^https?:\/\//i.test(source) ? readAddress(source) : readFile(source, 'utf8'));
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error;
    // The reason why `fetch` failed is its cause.
    const { message } = error.cause instanceof Error ? error.cause : error;
    throw new Refusal('unreadable-source', `cannot read ${source}: ${message}`, { cause: error });
  }
}

async function readAddress(source: string): Promise<string> {
  const response = await fetch(source, {
    headers: { accept: 'text/markdown, application/yaml, application/json, text/plain, */*' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.ok) return response.text();
  throw new Refusal('http-status', `cannot read ${source}: the server responded with ${response.status}`);
}
