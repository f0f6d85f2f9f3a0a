import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findAdapters } from '@venice/adapter-description';
import { check, regenerate } from '@venice/scripts/generate/regenerate';
import { checkFolders, checkPackages } from '@venice/scripts/layout/check-folders';
import { findConsumers } from '@venice/scripts/release/consumers/find-consumers';
import { stages } from '@venice/scripts/verify/steps';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CLIENT,
  copyWithAdapter,
  FOLDER,
  PACKAGE,
  takeOverBuilds,
  type WorkspaceWithAdapter,
} from '../support/added-adapter.js';
import { pnpm } from '../support/run.js';

const named = z.array(z.object({ name: z.string() }));

let copy: WorkspaceWithAdapter;

beforeAll(async () => {
  copy = await copyWithAdapter();
});
afterAll(() => copy.remove());

/** The short form of the extended test, which also builds the adapter and runs everything that is found here. */
describe('an adapter that is added as one folder', () => {
  test('is generated, and is up to date then', async () => {
    const { lines } = await regenerate(copy.dir);
    expect(lines).toEqual([`wrote  packages/${FOLDER}/src/generated/venice-axios-error-by-code.ts`]);
    expect(await check(copy.dir)).toMatchObject({ isSuccess: true, lines: [] });
  });

  test('is among the adapters that the generator and the test of a new code go through', async () => {
    const adapters = await findAdapters(copy.dir);
    expect(adapters.map(({ folder }) => folder)).toContain(FOLDER);
  });

  test('is among the clients of conformance and of the demo', async () => {
    await takeOverBuilds(copy);
    const { clients } = await load('internal/conformance/src/clients.ts', z.object({ clients: named }));
    expect(clients.map(({ name }) => name)).toContain(`${CLIENT} 0.30`);
    const { loadClients } = await load(
      'internal/demo/src/clients.ts',
      z.object({ loadClients: z.function() }),
    );
    const shown = z.object({ clients: named }).parse(await loadClients());
    expect(shown.clients.map(({ name }) => name)).toContain(CLIENT);
  });

  test('has a project in the rehearsal of a release', async () => {
    expect(await findConsumers(copy.dir)).toContainEqual({
      name: CLIENT,
      packageName: PACKAGE,
      clients: [expect.stringMatching(/^axios@1\./)],
      usage: join(copy.dir, 'packages', FOLDER, 'usage'),
    });
  });

  test('is built, checked and tested with all others', async () => {
    const tasks = stages.flat().flatMap((step) => step.tasks);
    const { code, output } = await pnpm(['exec', 'turbo', 'run', ...tasks, '--dry-run=json'], copy.dir);
    expect(code, output).toBe(0);
    const planned = z
      .object({ tasks: z.array(z.object({ taskId: z.string() })) })
      .parse(JSON.parse(output.slice(output.indexOf('{'))));
    expect(planned.tasks.map(({ taskId }) => taskId)).toEqual(
      expect.arrayContaining(
        ['build', 'typecheck', 'check:package', 'test'].map((task) => `${PACKAGE}#${task}`),
      ),
    );
  });

  test('follows the rules for folders and manifests', async () => {
    expect([...(await checkFolders(copy.dir)), ...(await checkPackages(copy.dir))]).toEqual([]);
  });

  test('changes no other file', async () => {
    expect(await copy.changes()).toBe(`?? packages/${FOLDER}/\n`);
  });
});

/** Loads a module of the copy. */
async function load<Module>(path: string, schema: z.ZodType<Module>): Promise<Module> {
  const module: unknown = await import(pathToFileURL(join(copy.dir, path)).href);
  return schema.parse({ ...(module as object) });
}
