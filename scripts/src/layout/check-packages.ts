import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Violation } from './violation.js';

const manifest = z.object({ private: z.boolean().default(false) });

/** Checks that published packages are in `packages/` and private ones in `internal/`. */
export function checkPackages(root: string): Violation[] {
  const check = (parent: string, isPrivate: boolean, other: string): Violation[] =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}/package.json`)
      .filter(
        (file) => manifest.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))).private !== isPrivate,
      )
      .map((file) => ({
        file,
        rule: 'private-apart',
        problem: `it is ${isPrivate ? 'not ' : ''}private`,
        repair: `move the package to ${other}/, or ${isPrivate ? 'set' : 'remove'} "private"`,
      }));
  return [...check('packages', false, 'internal'), ...check('internal', true, 'packages')];
}
