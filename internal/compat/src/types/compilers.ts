import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readJson } from '@venice/scripts/workspace/read-json';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import type TypeScript from 'typescript';
import { z } from 'zod';
import { installIn } from '../stage/install.js';
import { type Compile, compileWith, compileWithProgram } from './compile.js';

/** The folder that pins every version of TypeScript that we support. It is not part of the workspace. */
const folder = join(workspaceRoot, 'internal/compat/typescript');

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/** A version of TypeScript that we support. */
export interface Compiler {
  /** `5.4`. */
  readonly release: string;
  /** `5.4.5`. */
  readonly version: string;
}

/** Reads the supported versions, the oldest first. The first is the minimum that each README states. */
export async function supportedCompilers(): Promise<readonly Compiler[]> {
  const { dependencies } = await readJson(join(folder, 'package.json'), manifest);
  return Object.entries(dependencies).map(([name, version]) => ({
    release: name.replace('typescript-', ''),
    version: version.replace('npm:typescript@', ''),
  }));
}

/** Installs the compilers from a registry. Returns why that was not possible, if so. */
export function installCompilers(): Promise<string | undefined> {
  return installIn(folder);
}

/** Returns a function that compiles with one of the installed compilers. */
export function compileFor({ release, version }: Compiler): Compile {
  const require = createRequire(join(folder, 'package.json'));
  const installed = join(folder, 'node_modules', `typescript-${release}`);
  // The library of TypeScript 7 has no API.
  return existsSync(join(installed, 'lib/typescript.js'))
    ? compileWith(require(installed) as typeof TypeScript)
    : compileWithProgram(version, join(installed, 'bin/tsc'));
}
