import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export const CODES = 'packages/errors-core/src/generated/codes.ts';
export const POLICIES = 'packages/errors-core/src/generated/policies.ts';
export const RESPONSES = 'packages/errors-fetch/src/generated/venice-response-by-code.ts';
export const DOCUMENT = 'ERRORS.md';

/** A small set of generated files. */
export const files: ReadonlyMap<string, string> = new Map([
  [DOCUMENT, '# Errors\n'],
  [CODES, 'export type Code = "A";\n'],
  [POLICIES, 'export const policies = {};\n'],
  [RESPONSES, 'export type AResponse = Response;\n'],
]);

/** Creates a temporary folder for each test of a file, with up-to-date generated files. */
export interface GeneratedTree {
  readonly root: string;
  readonly put: (path: string, text: string) => void;
  readonly read: (path: string) => string;
}

export function generatedTree(): GeneratedTree {
  let root = '';
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'venice-errors-write-'));
    for (const [path, text] of files) put(path, text);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return {
    get root() {
      return root;
    },
    put,
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}
