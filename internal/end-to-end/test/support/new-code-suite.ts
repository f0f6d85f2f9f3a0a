import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import { startVeniceErrorServer, type VeniceErrorServer } from '@venice/errors-testing/server';
import { newCode, newCodeEntry, newCodeFile } from '@venice/scripts/release/upgrade/next-release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashes, packagesWith, typeMistakes } from './new-code.js';
import { copyWorkspace, type WorkspaceCopy } from './workspace-copy.js';

/** How a workspace is generated and built, and what the compiler needs for its call sites. */
interface NewCodeSetup {
  /** Fails if one of the two fails. */
  readonly generateAndBuild: (copy: WorkspaceCopy) => Promise<void>;
  readonly compilerOptions?: (copy: WorkspaceCopy) => Promise<Readonly<Record<string, unknown>>>;
}

/** Adds a code with its own field to the YAML of a copy, and tests everything that has to follow. */
export function describeNewCode({ generateAndBuild, compilerOptions }: NewCodeSetup): void {
  describe('a new code with its own field, added to the YAML alone,', () => {
    let copy: WorkspaceCopy;
    let server: VeniceErrorServer;
    let before: ReadonlyMap<string, string>;

    beforeAll(async () => {
      server = await startVeniceErrorServer();
      copy = await copyWorkspace();
      before = await hashes(copy.dir);
      await appendFile(join(copy.dir, newCodeFile), newCodeEntry);
      await generateAndBuild(copy);
    });
    afterAll(async () => {
      await server.close();
      await copy.remove();
    });

    test('changes the generated files of every package, and no file written by hand', async () => {
      const after = await hashes(copy.dir);
      const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
      const folders = new Set(
        changed.filter((path) => path.includes('/generated/')).map((path) => path.split('/')[1]),
      );
      expect([...folders].sort()).toEqual(await packagesWith(copy, 'src/generated'));
      const elsewhere = changed.filter((path) => !path.includes('/generated/')).sort();
      expect(elsewhere).toEqual([
        'ERRORS.md',
        newCodeFile,
        'examples/vectors.jsonl',
        'packages/errors-core/errors.json',
      ]);
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
            code: newCode,
            retryable: true,
            details: { dreamId: 'sheep-7' },
          });
      }
    });

    describe('at a call site of every package', () => {
      let folders: readonly string[];
      let mistakes: readonly string[];

      beforeAll(async () => {
        folders = await packagesWith(copy, 'usage/narrowing.ts');
        mistakes = await typeMistakes(
          copy,
          folders,
          { right: newCode, misspelled: 'DREAM_INTERUPTED' },
          await compilerOptions?.(copy),
        );
      });

      test('type-checks', () => {
        expect(folders).not.toHaveLength(0);
        expect(mistakes.filter((line) => !/^packages\/[\w-]+\/usage\/misspelled\.ts\(/.test(line))).toEqual(
          [],
        );
      });

      test('does not type-check if it is misspelled', () => {
        for (const folder of folders)
          expect(mistakes).toContainEqual(
            expect.stringMatching(new RegExp(`^packages/${folder}/usage/misspelled\\.ts.*DREAM_INTERUPTED`)),
          );
      });
    });
  });
}
