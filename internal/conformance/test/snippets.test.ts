import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkPackages } from '../src/link-packages.js';
import { docSnippets, readmeSnippets, type Snippet } from '../src/snippets.js';
import { workspaceRoot } from '../src/workspace-root.js';

// In the package, so that TypeScript and Node find the root's `node_modules` too.
const FOLDER = fileURLToPath(new URL('../.snippets/', import.meta.url));
const BASE_URL = 'https://api.venice.ai/api/v1';
/** The native compiler checks the same types several times faster. */
const COMPILER = join(workspaceRoot, 'node_modules/@typescript/native/bin/tsc');

const files = [...readmeSnippets, ...docSnippets].map((snippet, index) => ({ snippet, file: `${index}.ts` }));
let server: VeniceErrorServer;
/** What the compiler reports. */
let mistakes: string;

beforeAll(async () => {
  server = await startVeniceErrorServer();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  linkPackages(FOLDER);
  mistakes = await compile();
});
afterAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  await server.close();
});

describe('the snippets of the documents', () => {
  test('are found', () => {
    expect(readmeSnippets.length).toBeGreaterThanOrEqual(5);
    expect(docSnippets.length).toBeGreaterThanOrEqual(5);
  });

  test('compile', () => {
    const named = files.reduceRight(
      (text, { snippet, file }) => text.replaceAll(`${file}(`, `${snippet.name} (`),
      mistakes,
    );
    expect(named).toBe('');
  });

  test.each(readmeSnippets)('run against a failing API and handle its error: $name', async (snippet) => {
    // The SDK retries: without this header, it waits as long as the API usually asks for.
    const { baseURL } = server.answer(codeIn(snippet), { headers: { 'retry-after-ms': '1' } });
    const compiled = join(FOLDER, `${readmeSnippets.indexOf(snippet)}.js`);
    writeFileSync(compiled, readFileSync(compiled, 'utf8').replaceAll(BASE_URL, baseURL));
    const { code, output } = await run([compiled]);
    expect(output).not.toContain('Error:');
    expect(code).toBe(0);
  });
});

/** Compiles all snippets to JavaScript, next to them. */
async function compile(): Promise<string> {
  for (const { snippet, file } of files) writeFileSync(join(FOLDER, file), `${snippet.text}\nexport {};\n`);
  const config = {
    extends: '../../../tsconfig.base.json',
    compilerOptions: {
      lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      types: ['node'],
      noEmit: false,
      noUnusedLocals: false,
      // Readers of a snippet write `process.env.NAME`.
      noPropertyAccessFromIndexSignature: false,
    },
    files: files.map(({ file }) => file),
  };
  writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(config));
  return (await run([COMPILER, '--project', FOLDER])).output;
}

/** Returns the code that a snippet handles, so that this branch of it runs. */
function codeIn({ text }: Snippet): VeniceErrorCode {
  return veniceErrorCodes.find((code) => new RegExp(`\\b${code}\\b`).test(text)) ?? 'INSUFFICIENT_BALANCE';
}

async function run(args: readonly string[]): Promise<{ code: number | undefined; output: string }> {
  const { exitCode, all } = await execa(process.execPath, args, {
    cwd: FOLDER,
    env: { VENICE_API_KEY: 'key', NO_COLOR: '1' },
    stdin: 'ignore',
    all: true,
    reject: false,
  });
  return { code: exitCode, output: all };
}
