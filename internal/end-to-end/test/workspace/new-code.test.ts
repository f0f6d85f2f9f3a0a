import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pnpm } from '../support/run.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

/** What a maintainer types to add an error: one entry in one YAML file. */
const ENTRY = `
  DREAM_INTERRUPTED:
    status: 418
    message: "The dream was interrupted."
    summary: "The model woke up."
    remedy: "Let it sleep, and send the request again in the evening."
    fixedBy: service
    retry: backoff
    charged: { call: "maybe", source: coined }
    logLevel: warn
    openai: { type: server_error }
    fields:
      dreamId: { from: dream_id, type: string, summary: "Which dream it was.", source: coined }
    wire: { codes: [], messages: [] }
    source: coined
    examples:
      - { status: 418, body: { error: "The dream was interrupted." } }
      - { status: 418, body: { error: "The dream was interrupted.", dream_id: "sheep-7" } }
`;
const CHANGED_BY_HAND = 'catalog/errors/internal.yaml';

/** A call site of each package, as an application would have it. */
const consumer = {
  core: (code: string) => `
    import { isVeniceError } from '@venice/errors-core';
    export const dream = (caught: unknown): string | undefined =>
      isVeniceError(caught, '${code}') ? caught.details.dreamId : undefined;`,
  fetch: (code: string) => `
    import { fromResponse, type VeniceResponseByCode } from '@venice/errors-fetch';
    export const dream = async (response: VeniceResponseByCode['${code}']): Promise<string | undefined> => {
      const status: 418 = response.status;
      return status && (await fromResponse(response)).details.dreamId;
    };`,
  axios: (code: string) => `
    import { getVeniceError, isVeniceAxiosError } from '@venice/errors-axios';
    export const dream = (caught: unknown): string | undefined => {
      if (isVeniceAxiosError(caught, '${code}')) return caught.response.data.dream_id;
      const error = getVeniceError(caught);
      return error?.code === '${code}' ? error.details.dreamId : undefined;
    };`,
  openai: (code: string) => `
    import { getVeniceError, isVeniceOpenAIError } from '@venice/errors-openai';
    export const dream = (caught: unknown): string | undefined => {
      if (isVeniceOpenAIError(caught, '${code}')) { const status: 418 = caught.status; return String(status); }
      const error = getVeniceError(caught);
      return error?.code === '${code}' ? error.details.dreamId : undefined;
    };`,
  testing: (code: string) => `
    import { veniceError } from '@venice/errors-testing';
    export const dream: string | undefined = veniceError('${code}').details.dreamId;`,
};

let copy: WorkspaceCopy;
let before: ReadonlyMap<string, string>;
let generated: CommandResult;
let built: CommandResult;

beforeAll(async () => {
  copy = await copyWorkspace();
  before = await hashes(copy.dir);
  await appendFile(join(copy.dir, CHANGED_BY_HAND), ENTRY);
  generated = await pnpm(['generate'], copy.dir);
  built = await pnpm(['build'], copy.dir);
}, 240_000);
afterAll(() => copy.remove());

describe('a 41st code with a field of its own, added to the YAML alone', () => {
  test('is generated and built', () => {
    expect(generated).toMatchObject({ code: 0 });
    expect(built).toMatchObject({ code: 0 });
  });

  test("changes every package's generated files, and nothing written by hand", async () => {
    const after = await hashes(copy.dir);
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
    const folders = new Set(
      changed.filter((path) => path.includes('/generated/')).map((path) => path.split('/')[1]),
    );
    expect([...folders].sort()).toEqual([
      'errors-axios',
      'errors-core',
      'errors-fetch',
      'errors-openai',
      'errors-testing',
    ]);
    const elsewhere = changed.filter((path) => !path.includes('/generated/')).sort();
    expect(elsewhere).toEqual(['ERRORS.md', CHANGED_BY_HAND, 'packages/errors-core/errors.json']);
  });

  test('comes out of the real OpenAI SDK, axios and fetch with its code and its typed field', async () => {
    const folder = join(copy.dir, 'internal/conformance');
    await cp(
      join(workspaceRoot, 'internal/end-to-end/test/workspace/call-clients.mjs'),
      join(folder, 'call-clients.mjs'),
    );
    const run = await runCommand([process.execPath, 'call-clients.mjs', 'DREAM_INTERRUPTED'], {
      cwd: folder,
    });
    expect(run).toMatchObject({ code: 0 });
    const errors: Record<string, unknown> = JSON.parse(run.output);
    const expected = { code: 'DREAM_INTERRUPTED', retryable: true, details: { dreamId: 'sheep-7' } };
    expect(errors).toMatchObject({
      'openai 6': expected,
      'openai 7': expected,
      axios: expected,
      fetch: expected,
    });
  });

  test('type-checks at a call site of every package', async () => {
    expect(await typecheck('right', 'DREAM_INTERRUPTED')).toMatchObject({ code: 0, output: '' });
  });

  test('does not where it is misspelt, at any of them', async () => {
    const { code, output } = await typecheck('misspelt', 'DREAM_INTERUPTED');
    expect(code).not.toBe(0);
    for (const name of Object.keys(consumer))
      expect(output).toMatch(new RegExp(`^${name}\\.ts.*DREAM_INTERUPTED`, 'm'));
  });
});

/** Compiles a call site of every package in the copy, in a folder where all of them are installed. */
async function typecheck(name: string, code: string): Promise<CommandResult> {
  const folder = join(copy.dir, 'internal/conformance', name);
  await mkdir(folder);
  for (const [file, source] of Object.entries(consumer))
    await writeFile(join(folder, `${file}.ts`), source(code));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../tsconfig.base.json',
      compilerOptions: { lib: ['ES2023', 'DOM', 'DOM.Iterable'] },
      include: ['*.ts'],
    }),
  );
  const compiler = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
  return runCommand([process.execPath, compiler, '--project', folder], { cwd: folder });
}

async function hashes(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist|\.turbo)\//.test(path));
  return new Map(
    await Promise.all(
      files.map(async (path): Promise<[string, string]> => [
        path,
        createHash('sha256')
          .update(await readFile(join(root, path)))
          .digest('hex'),
      ]),
    ),
  );
}
