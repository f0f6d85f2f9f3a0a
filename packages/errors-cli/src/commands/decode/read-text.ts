import type { Readable } from 'node:stream';
import { InputError } from './open-input.js';

/** The first bytes of files that people have instead of the text in them. */
const BINARY: readonly (readonly [signature: readonly number[], name: string, repair: string])[] = [
  [[0x1f, 0x8b], 'compressed with gzip', 'Unpack it: gunzip -c FILE | venice-errors decode'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd', 'Unpack it: zstd -dc FILE | venice-errors decode'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive', 'Unpack it first.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', 'Copy the text of the response rather than its picture.'],
  [[0xff, 0xd8, 0xff], 'a JPEG image', 'Copy the text of the response rather than its picture.'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document', 'Copy the text out of it.'],
];

/** A part of a text, and how many bytes it had. */
export interface TextChunk {
  readonly text: string;
  readonly bytes: number;
}

/** Reads a stream of bytes as text: UTF-8, or UTF-16 if it begins so. Throws an {@link InputError} for other data. */
export async function* readText(stream: Readable, name: string): AsyncGenerator<TextChunk, void> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    decoder ??= new TextDecoder(encodingOf(bytes, name));
    yield { text: decoder.decode(bytes, { stream: true }), bytes: bytes.length };
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield { text: rest, bytes: 0 };
}

function encodingOf(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  // What PowerShell writes with `>`.
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const known = BINARY.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw new InputError(`${name} is ${known[1]}. ${known[2]}`);
  if (bytes.subarray(0, 8_192).includes(0))
    throw new InputError(`${name} is binary, not text. Pass the text of the response, a log or a HAR file.`);
  return 'utf-8';
}
