import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import type { Browser } from 'playwright-core';

const web = join(workspaceRoot, 'internal/site/web');

/** The packages of the site's own installation. */
export const webRequire = createRequire(join(web, 'package.json'));

const OPTIONS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--no-first-run',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium, which the site's installation has as a package. Rejects if it does not start here. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = webRequire('playwright-core') as typeof import('playwright-core');
  return chromium.launch({ executablePath: await findProgram(), args: OPTIONS });
}

/** The package has the program compressed. Its own code to unpack it needs a newer Node than ours. */
async function findProgram(): Promise<string> {
  const program = join(web, '.cache/chromium');
  if (existsSync(program)) return program;
  const packed = join(web, 'node_modules/@sparticuz/chromium/bin/chromium.br');
  await pipeline(
    createReadStream(packed),
    createBrotliDecompress(),
    createWriteStream(`${program}.part`, { mode: 0o755 }),
  );
  await rename(`${program}.part`, program);
  return program;
}
