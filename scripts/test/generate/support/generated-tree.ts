import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const CODES = 'packages/errors-core/src/generated/codes.ts';
export const TABLES = 'packages/errors-core/src/generated/tables.ts';
export const RESPONSES = 'packages/errors-fetch/src/generated/responses.ts';
export const DOCUMENT = 'ERRORS.md';

/** A small set of generated files. */
export const files: ReadonlyMap<string, string> = new Map([
  [DOCUMENT, '# Errors\n'],
  [CODES, 'export type Code = "A";\n'],
  [TABLES, 'export const tables = {};\n'],
  [RESPONSES, 'export type AResponse = Response;\n'],
]);

/** A temporary folder in which these are all as they should be. */
export class GeneratedTree {
  readonly root = mkdtempSync(join(tmpdir(), 'venice-errors-write-'));

  constructor() {
    for (const [path, text] of files) this.put(path, text);
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
