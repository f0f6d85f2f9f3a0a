import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { chromiumOptions, packedChromium, unpackChromium } from '@venice/test-server/chromium';
import type { Browser } from 'playwright-core';

const web = join(workspaceRoot, 'internal/site/web');

/** The packages of the site's own installation. */
export const webRequire = createRequire(join(web, 'package.json'));

/** Starts Chromium, which the site's installation has as a package. Rejects if it does not start here. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = webRequire('playwright-core') as typeof import('playwright-core');
  const program = join(web, '.cache/chromium');
  if (!existsSync(program)) await unpackChromium(join(web, 'node_modules', packedChromium), program);
  return chromium.launch({ executablePath: program, args: [...chromiumOptions] });
}
