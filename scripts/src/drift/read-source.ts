import { readFile } from 'node:fs/promises';

const TIMEOUT_MS = 30_000;

/**
 * The text of a file or of an `http(s)` address.
 *
 * @throws with what went wrong, for a person
 */
export async function readSource(source: string): Promise<string> {
  if (!/^https?:\/\//i.test(source)) return readFile(source, 'utf8').catch(explainFile);
  const response = await fetch(source, {
    headers: { accept: 'text/markdown, application/yaml, application/json, text/plain, */*' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(explainFetch);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text().catch(explainFetch);
}

function explainFile(error: NodeJS.ErrnoException): never {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a folder',
    EACCES: 'it may not be read',
  };
  throw new Error(reasons[error.code ?? ''] ?? error.message, { cause: error });
}

function explainFetch(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError')
    throw new Error(`no answer within ${TIMEOUT_MS / 1000} s`, { cause: error });
  throw new Error(error.cause instanceof Error ? error.cause.message : error.message, { cause: error });
}
