import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pnpm } from '../support/run.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

/** The only text that a maintainer writes to add an error: one entry in one YAML file. */
const ENTRY = `
  DREAM_INTERRUPTED:
    status: 418
    message: "The dream was interrupted."
    summary: "The model woke up."
    remedy: "Let it sleep, and send the request again in the evening."
    actions: [wait]
    retry: backoff
    charged: { call: "maybe", source: coined }
    logLevel: warn
    openai: { type: server_error }
    fields:
      dreamId: { from: dream_id, type: string, summary: "Which dream it was.", source: coined }
    source: coined
    examples:
      - { status: 418, body: { error: "The dream was interrupted.", dream_id: "sheep-7" } }
`;
const CHANGED_BY_HAND = 'catalog/errors/internal.yaml';

const CODE = 'DREAM_INTERRUPTED';

let copy: WorkspaceCopy;
let server: VeniceErrorServer;
let before: ReadonlyMap<string, string>;
let generated: CommandResult;
let built: CommandResult;

beforeAll(async () => {
  server = await startVeniceErrorServer();
  copy = await copyWorkspace();
  before = await hashes(copy.dir);
  await appendFile(join(copy.dir, CHANGED_BY_HAND), ENTRY);
  generated = await pnpm(['generate'], copy.dir);
  built = await pnpm(['build'], copy.dir);
}, 240_000);
afterAll(async () => {
  await server.close();
  await copy.remove();
});

describe('a new code with its own field, added to the YAML alone,', () => {
  test('is generated and built', () => {
    expect(generated).toMatchObject({ code: 0 });
    expect(built).toMatchObject({ code: 0 });
  });

  test('changes the generated files of every package, and no file written by hand', async () => {
    const after = await hashes(copy.dir);
    const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
    const folders = new Set(
      changed.filter((path) => path.includes('/generated/')).map((path) => path.split('/')[1]),
    );
    expect([...folders].sort()).toEqual(await packagesWith('src/generated'));
    const elsewhere = changed.filter((path) => !path.includes('/generated/')).sort();
    expect(elsewhere).toEqual(['ERRORS.md', CHANGED_BY_HAND, 'packages/errors-core/errors.json']);
  });

  test('is returned by every real client, with its typed field', async () => {
    const { baseURL } = server.answer({
      status: 418,
      body: { error: 'The dream was interrupted.', dream_id: 'sheep-7' },
    });
    const adapters = await findAdapters(copy.dir);
    expect(adapters).not.toHaveLength(0);
    for (const { description } of adapters) {
      for (const { name, call } of (await description.loadClients()).clients)
        expect(await call(baseURL, 'GET', '/models'), name).toMatchObject({
          code: CODE,
          retryable: true,
          details: { dreamId: 'sheep-7' },
        });
    }
  });

  describe('at a call site of every package', () => {
    let folders: readonly string[];
    let mistakes: readonly string[];

    beforeAll(async () => {
      folders = await packagesWith('usage/narrowing.ts');
      mistakes = await typeMistakes(folders, { right: CODE, misspelled: 'DREAM_INTERUPTED' });
    });

    test('type-checks', () => {
      expect(folders).not.toHaveLength(0);
      expect(mistakes.filter((line) => !/^packages\/[\w-]+\/usage\/misspelled\.ts\(/.test(line))).toEqual([]);
    });

    test('does not type-check if it is misspelled', () => {
      for (const folder of folders)
        expect(mistakes).toContainEqual(
          expect.stringMatching(new RegExp(`^packages/${folder}/usage/misspelled\\.ts.*DREAM_INTERUPTED`)),
        );
    });
  });
});

async function packagesWith(path: string): Promise<readonly string[]> {
  const folders = (await readdir(join(copy.dir, 'packages'))).sort();
  return folders.filter((folder) => existsSync(join(copy.dir, 'packages', folder, path)));
}

/** Compiles the call site of each package with each of these codes, and returns one line for each mistake. */
async function typeMistakes(
  folders: readonly string[],
  codes: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const folder of folders) {
    const usage = join(copy.dir, 'packages', folder, 'usage');
    const source = await readFile(join(usage, 'narrowing.ts'), 'utf8');
    for (const [name, code] of Object.entries(codes)) {
      const file = join(usage, `${name}.ts`);
      await writeFile(
        file,
        source
          .replaceAll('CONTENT_POLICY_VIOLATION', code)
          .replaceAll('suggestedPrompt', 'dreamId')
          .replaceAll('suggested_prompt', 'dream_id')
          .replace(/\b422\b/g, '418'),
      );
      files.push(file);
    }
  }
  const project = join(copy.dir, 'tsconfig.usage.json');
  await writeFile(project, JSON.stringify({ extends: './tsconfig.base.json', files }));
  const compiler = join(workspaceRoot, 'node_modules/typescript/bin/tsc');
  const { output } = await runCommand([process.execPath, compiler, '--project', project], { cwd: copy.dir });
  // Further lines of a mistake are indented.
  return output.split(/\r?\n/).filter((line) => /^\S/.test(line));
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
