import { accessSync, constants, createReadStream, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { distance } from 'fastest-levenshtein';

/** An input that can be read. */
export interface Input {
  /** The name of the file; `undefined` for the standard input. */
  readonly file: string | undefined;
  /** Bytes; `undefined` if that is not known. */
  readonly size: number | undefined;
  readonly open: () => Readable;
}

/** A problem with an input, and how to repair it. */
export class InputError extends Error {}

/** Checks a file before anything is printed. Throws an {@link InputError} that names the mistake. */
export function fileInput(file: string): Input {
  const stats = statOf(file);
  if (stats.isDirectory())
    throw new InputError(`"${file}" is a directory. Name a file in it, such as "${firstIn(file)}".`);
  // A pipe, such as that of `<(curl …)`, has no size.
  return { file, size: stats.isFile() ? stats.size : undefined, open: () => createReadStream(file) };
}

function statOf(file: string): Stats {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new InputError(`There is no file "${file}". ${hintFor(file)}`);
    if (code === 'ENAMETOOLONG')
      throw new InputError(
        'The text is not the name of a file. Pass it on the standard input: venice-errors decode < file',
      );
    throw new InputError(
      `"${file}" cannot be read (${code ?? 'unknown error'}). ${code === 'EACCES' ? 'Check its permissions.' : 'Check the name.'}`,
    );
  }
}

function hintFor(file: string): string {
  const folder = dirname(resolve(file));
  const name = basename(file);
  const [nearest] = namesIn(folder)
    .map((known) => ({ known, edits: distance(known, name) }))
    .filter(({ edits }) => edits <= Math.max(2, name.length / 4))
    .sort((left, right) => left.edits - right.edits);
  return nearest === undefined
    ? `Check the name; it was looked up in ${folder}.`
    : `Did you mean "${nearest.known}"?`;
}

function firstIn(folder: string): string {
  return namesIn(folder).find((name) => /\.(?:har|log|txt|json|jsonl|ndjson)$/.test(name)) ?? 'app.log';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
