import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z
  .object({ packageManager: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));

/** The pnpm of this workspace as npx names it: `pnpm@1.2.3`. */
export const packageManager = manifest.packageManager;

const startedByIt = (process.env['npm_config_user_agent'] ?? '').startsWith(
  `${packageManager.replace('@', '/')} `,
);

/** What starts that pnpm here: the one on the PATH where it has started us, else the one npx brings. */
export const pnpmCommand: readonly [string, ...string[]] = startedByIt
  ? ['pnpm']
  : ['npx', '--yes', packageManager];
