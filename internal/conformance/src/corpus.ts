import { readFileSync } from 'node:fs';
import {
  type AnyVeniceError,
  type Json,
  type VeniceErrorCode,
  veniceErrorDefinitions,
} from '@venice/errors-core';

/** One line of the corpus; see `corpus/README.md`. */
export interface CorpusLine {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly route?: string;
  readonly expected: VeniceErrorCode | 'UNKNOWN' | null;
  readonly near?: VeniceErrorCode;
}

const FILE = new URL('../corpus/responses.jsonl', import.meta.url);

export const corpus: readonly CorpusLine[] = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line): CorpusLine => JSON.parse(line));

/** Returns why an error does not match the label of a line, `undefined` if it does. */
export function mislabelled(line: CorpusLine, error: AnyVeniceError): string | undefined {
  const got = `${error.code ?? 'no code'} (by ${error.matchedBy ?? 'nothing'})`;
  if (line.expected === null) {
    const acceptable =
      error.code === undefined ||
      error.code === line.near ||
      error.matchedBy === 'status' ||
      veniceErrorDefinitions[error.code].source !== 'page';
    return acceptable
      ? undefined
      : `${got} is neither near ${line.near ?? 'anything'} nor read from the status`;
  }
  const expected = line.expected === 'UNKNOWN' ? undefined : line.expected;
  return error.code === expected ? undefined : `${got} instead of ${line.expected}`;
}

/** Returns the data of the frames of an event stream, without its end mark. */
export function framesOf(eventStream: string): string[] {
  return eventStream
    .split('\n')
    .flatMap((line) => (line.startsWith('data:') ? [line.slice('data:'.length).trim()] : []))
    .filter((data) => data !== '[DONE]');
}
