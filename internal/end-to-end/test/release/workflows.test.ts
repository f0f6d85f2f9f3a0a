import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishEnvironment } from '@venice/scripts/release/programs/environment';
import { publishScript, versionScript } from '@venice/scripts/release/scripts';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { programs } from '../support/programs.js';
import { createReleaseWorkspace, type ReleaseWorkspace } from '../support/release-workspace.js';

const stepSchema = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});

const workflowSchema = z.object({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.object({
      permissions: z.record(z.string(), z.string()).optional(),
      needs: z.string().optional(),
      strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }).optional(),
      steps: z.array(stepSchema),
    }),
  ),
});

const folder = join(workspaceRoot, '.github', 'workflows');
const files = await readdir(folder);

function read(name: string): z.infer<typeof workflowSchema> {
  return workflowSchema.parse(parse(readFileSync(join(folder, name), 'utf8')));
}

const manifest = z
  .object({ engines: z.object({ node: z.string() }), scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8')));

/** Returns every command of a workflow: those of its steps, and those it passes to the action of changesets. */
function commandsOf(name: string): readonly string[] {
  return Object.values(read(name).jobs).flatMap(({ steps }) =>
    steps.flatMap((step) =>
      [step.run, step.with['version'], step.with['publish']].filter((each) => typeof each === 'string'),
    ),
  );
}

/** Returns the scripts of package.json that a command runs. No other command is allowed. */
function scriptsOf(command: string): readonly string[] {
  const [, npm, bootstrapped] = /^(?:npm (\w+)|node scripts\/bootstrap\.cjs (.+))$/.exec(command) ?? [];
  return npm === undefined ? (bootstrapped ?? `not a script: ${command}`).split(' ') : [npm];
}

describe.each(files)('the workflow %s', (name) => {
  test('runs only scripts of package.json', () => {
    const scripts = commandsOf(name).flatMap(scriptsOf);
    expect(scripts).not.toEqual([]);
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script);
  });
});

test('CI runs `npm test` and the extended tests on the oldest Node of each line that package.json allows', () => {
  const { test: job } = read('ci.yml').jobs;
  expect(commandsOf('ci.yml')).toEqual(['npm test', 'node scripts/bootstrap.cjs verify:extended']);
  const floors = manifest.engines.node.match(/\d+\.\d+\.\d+/g) ?? [];
  expect(floors).toHaveLength(2);
  expect(job?.strategy?.matrix.node).toEqual(expect.arrayContaining(floors));
});

describe('the release workflow', () => {
  const { permissions, jobs } = read('release.yml');
  const { check, release } = jobs;
  const action = release?.steps.find(({ uses }) => uses?.startsWith('changesets/action@'));

  test('runs the steps of a rehearsal, after a rehearsal and `npm test`', () => {
    expect(check?.steps.flatMap(({ run = [] }) => run)).toEqual([
      'npm test',
      'node scripts/bootstrap.cjs release:rehearse',
    ]);
    expect(release?.needs).toBe('check');
    expect(action?.with).toMatchObject({
      version: `node scripts/bootstrap.cjs ${versionScript}`,
      publish: `node scripts/bootstrap.cjs ${publishScript}`,
    });
  });

  test('gives an identity only to the job that publishes', () => {
    expect(permissions).toEqual({});
    expect(release?.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      'id-token': 'write',
    });
    expect(check?.permissions).toEqual({ contents: 'read' });
  });

  describe('asks for provenance', () => {
    let workspace: ReleaseWorkspace;
    beforeAll(async () => {
      workspace = await createReleaseWorkspace();
    });
    afterAll(() => workspace.remove());

    test('with a setting that the pnpm of this workspace reads', async () => {
      const surroundings = {
        inherited: process.env,
        home: workspace.home,
        programs,
        checkout: workspaceRoot,
      };
      // Nothing listens there: pnpm stops before, because provenance needs the identity of a CI.
      const env = publishEnvironment(surroundings, 'http://127.0.0.1:1/');
      const { PNPM_CONFIG_PROVENANCE } = action?.env ?? {};
      const { output } = await runCommand(['pnpm', 'publish', '--no-git-checks'], {
        cwd: join(workspace.dir, 'packages', 'one'),
        wholeEnv: { ...env, PNPM_CONFIG_PROVENANCE },
      });
      expect(output).toContain('ERR_PNPM_PROVENANCE');
    });
  });
});
