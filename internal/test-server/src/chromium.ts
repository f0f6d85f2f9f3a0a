import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** Options with which Chromium runs without a display, and requests nothing on its own. */
export const chromiumOptions: readonly string[] = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program in the package `@sparticuz/chromium`. */
export const packedChromium = '@sparticuz/chromium/bin/chromium.br';

/** Unpacks Chromium, which its package has compressed. The package's own code for it needs a newer Node than ours. */
export async function unpackChromium(packed: string, program: string): Promise<void> {
  const staged = `${program}-${process.pid}`;
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(staged, { mode: 0o755 }),
  );
  await rename(staged, program);
}
