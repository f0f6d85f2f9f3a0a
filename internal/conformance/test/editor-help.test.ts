import { join } from 'node:path';
import { veniceErrorCodes, veniceErrorDefinitions } from '@venice/errors-core';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { workspaceRoot } from '../src/workspace-root.js';

const FILE = join(workspaceRoot, 'internal/conformance/test/hovered.ts');

/** The type of an error: `ModelOverloadedError`. */
function typeOf(code: string): string {
  const words = code.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  return `${(words.at(-1) === 'Error' ? words.slice(0, -1) : words).join('')}Error`;
}

const types = veniceErrorCodes.map(typeOf);
const text = `
import type { AnyVeniceError, CommonDetails, ${types.join(', ')} } from '@venice/errors-core';
declare const error: AnyVeniceError;
if (error.code === 'CONTENT_POLICY_VIOLATION') error.details.suggestedPrompt;
if (error.code === 'TOO_MANY_TOKENS') error.details.maximumTokens;
error.details.issues;
error.details.via;
error.retryAfterMs;
export type All = ${types.join(' | ')};
`;

/** The program of an editor that has this one file open. */
const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const content = name === FILE ? text : ts.sys.readFile(name);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => workspaceRoot,
  getCompilationSettings: () => ({
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noLib: true,
    types: [],
  }),
  getDefaultLibFileName: () => '',
  fileExists: (name) => name === FILE || ts.sys.fileExists(name),
  readFile: (name) => (name === FILE ? text : ts.sys.readFile(name)),
});

/** Returns what an editor shows at the last use of a name. */
function hover(name: string): string {
  const info = service.getQuickInfoAtPosition(FILE, text.lastIndexOf(name) + 1);
  return ts.displayPartsToString(info?.documentation);
}

describe('an editor shows', () => {
  test.each(veniceErrorCodes)('meaning and remedy at the type of %s', (code) => {
    const { summary, remedy } = veniceErrorDefinitions[code];
    expect(hover(typeOf(code))).toContain(summary);
    expect(hover(typeOf(code))).toContain(remedy);
  });

  test.each([
    ['suggestedPrompt', 'CONTENT_POLICY_VIOLATION', /^A prompt the provider would accept/],
    ['maximumTokens', 'TOO_MANY_TOKENS', /tokens/],
  ] as const)('meaning and remedy at a field of details: %s', (field, code, meaning) => {
    expect(hover(field)).toMatch(meaning);
    expect(hover(field)).toContain(`What to do: ${veniceErrorDefinitions[code].remedy}`);
  });

  test.each([
    ['issues', /issues that the validation found/],
    ['via', /gateway/],
    ['retryAfterMs', /Milliseconds to wait/],
  ])('the meaning of a field of every error: %s', (field, meaning) => {
    expect(hover(field)).toMatch(meaning);
  });
});
