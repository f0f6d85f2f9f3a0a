import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishEnvironment } from '@venice/scripts/release/programs/environment';
import { runWith } from '@venice/scripts/release/programs/run';
import { publishLocally } from '@venice/scripts/release/publish/publish';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programs } from '../support/programs.js';
import { type RecordingRegistry, startRecordingRegistry } from '../support/recording-registry.js';
import {
  createReleaseWorkspace,
  manifestOf,
  packagePath,
  type ReleaseWorkspace,
  rootManifest,
} from '../support/release-workspace.js';

let registry: RecordingRegistry;
/** A registry that must receive nothing: its host is a name other than 127.0.0.1. */
let decoy: RecordingRegistry;
let decoyUrl: string;
let workspace: ReleaseWorkspace;

beforeEach(async () => {
  [registry, decoy, workspace] = await Promise.all([
    startRecordingRegistry(),
    startRecordingRegistry(),
    createReleaseWorkspace(),
  ]);
  decoyUrl = `http://localhost:${decoy.port}/`;
  const tokens = [registry, decoy].map(({ port }) => `//127.0.0.1:${port}/:_authToken=x`);
  await writeFile(join(workspace.home, '.npmrc'), `${tokens.join('\n')}\n${tokenOf(decoy)}\n`);
});
afterEach(() => Promise.all([registry.close(), decoy.close(), workspace.remove()]));

function tokenOf({ port }: RecordingRegistry): string {
  return `//localhost:${port}/:_authToken=x`;
}

/** Returns the environment of a rehearsal on a machine with these variables. */
function environment(inherited: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return publishEnvironment(
    {
      inherited: { ...process.env, ...inherited },
      home: workspace.home,
      programs,
      checkout: workspaceRoot,
    },
    `http://127.0.0.1:${registry.port}/`,
  );
}

/** Publishes as a rehearsal does. */
function publish(env = environment()): Promise<string> {
  return publishLocally(runWith({ env }), workspace.dir, ['changeset', 'publish']);
}

function sent({ requests }: RecordingRegistry): readonly string[] {
  return requests.filter((request) => request.startsWith('PUT ')).sort();
}

const everyPackage = ['PUT /@venice%2fone', 'PUT /@venice%2ftwo'];

describe('a rehearsal publishes', () => {
  test('every package, to the registry on 127.0.0.1', async () => {
    await publish();
    expect(sent(registry)).toEqual(everyPackage);
  });

  test('to that registry even if the machine is set to another one', async () => {
    const inherited = [
      'npm_config_registry',
      'NPM_CONFIG_REGISTRY',
      'npm_config_@venice:registry',
      'pnpm_config_registry',
      'PNPM_CONFIG_REGISTRY',
    ];
    await publish(environment(Object.fromEntries(inherited.map((name) => [name, decoyUrl]))));
    expect(sent(registry)).toEqual(everyPackage);
    expect(decoy.requests).toEqual([]);
  });
});

describe('a rehearsal stops before it publishes anything, with package and target in the message,', () => {
  const expectRefusal = async (publishing: Promise<string>, ...excerpts: string[]): Promise<void> => {
    const message = await publishing.then(
      () => 'It was published.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(message).toContain('Nothing was published.');
    for (const excerpt of excerpts) expect(message).toContain(excerpt);
    expect(decoy.requests).toEqual([]);
    expect(registry.requests).toEqual([]);
  };

  test.each(['registry', '@venice:registry'])('if publishConfig has a %s', async (setting) => {
    await workspace.write(packagePath('two'), {
      ...manifestOf('two'),
      publishConfig: { access: 'public', [setting]: decoyUrl },
    });
    const publishing = publish();
    await expectRefusal(publishing, `@venice/two → ${decoyUrl}`);
    await expect(publishing).rejects.not.toThrow('@venice/one');
  });

  test('if the .npmrc of the workspace has a registry for the scope', async () => {
    await workspace.write('.npmrc', `@venice:registry=${decoyUrl}\n`);
    await expectRefusal(publish(), `@venice/one → ${decoyUrl}`, `@venice/two → ${decoyUrl}`);
  });

  test('if the .npmrc in the home directory has one', async () => {
    await writeFile(join(workspace.home, '.npmrc'), `${tokenOf(decoy)}\n@venice:registry=${decoyUrl}\n`);
    await expectRefusal(publish(), `@venice/one → ${decoyUrl}`);
  });

  test('if a variable has another registry', async () => {
    const env = { ...environment(), npm_config_registry: decoyUrl, pnpm_config_registry: decoyUrl };
    await expectRefusal(publish(env), `@venice/one → ${decoyUrl}`);
  });

  test('if a host only looks like the address', async () => {
    const looksLocal = `http://127.0.0.1@localhost:${decoy.port}/`;
    const env = { ...environment(), pnpm_config_registry: looksLocal };
    await expectRefusal(publish(env), '@venice/one → ');
  });

  test.each([
    { what: 'fails', prepack: 'exit 1' },
    { what: 'has two targets', prepack: 'echo "📦 @venice/two@1.0.0 → http://127.0.0.1:1/"' },
  ])('if the dry run $what', async ({ prepack }) => {
    await workspace.write(packagePath('two'), { ...manifestOf('two'), scripts: { prepack } });
    await expectRefusal(publish(), '@venice/two: no registry can be read');
  });

  test('if there is nothing to publish', async () => {
    for (const name of ['one', 'two'])
      await workspace.write(packagePath(name), { ...manifestOf(name), private: true });
    await expectRefusal(publish(), 'no package to publish');
  });
});

describe('`pnpm release:publish`', () => {
  const program = join(workspaceRoot, 'scripts', 'src', 'release', 'publish-main.ts');

  /** Runs it in a workspace that is set to publish to the decoy. */
  const release = (env: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
    runCommand(['tsx', program], {
      cwd: workspace.dir,
      wholeEnv: {
        ...environment(),
        ...Object.fromEntries(
          ['npm_config_registry', 'pnpm_config_registry', 'npm_config_@venice:registry'].map((name) => [
            name,
            decoyUrl,
          ]),
        ),
        ...env,
      },
    });

  test('rejects every registry except one on 127.0.0.1 outside the workflow', async () => {
    const { code, output } = await release();
    expect(output).toContain(`@venice/one → ${decoyUrl}`);
    expect(code).toBe(1);
    expect(decoy.requests).toEqual([]);
  });

  describe('in the release workflow', () => {
    const workflow = (): NodeJS.ProcessEnv => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'someone/errors',
      ACTIONS_ID_TOKEN_REQUEST_URL: `${decoyUrl}token`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    });

    /** Sets the fields that all packages share. */
    const share = (repository: object): Promise<void> =>
      workspace.write('package.json', {
        ...rootManifest,
        author: 'Someone',
        homepage: 'https://github.test/someone/errors#readme',
        bugs: { url: 'https://github.test/someone/errors/issues' },
        repository: { type: 'git', ...repository },
      });

    test('publishes with the configuration of npm', async () => {
      await share({ url: 'git+https://github.test/someone/errors.git' });
      const { code, output } = await release(workflow());
      expect(output).toContain('New tag:  @venice/one@1.0.0');
      expect(code).toBe(0);
      expect(sent(decoy)).toEqual(everyPackage);
    });

    test.each<[string, object | undefined]>([
      ['has no valid "author", "homepage", "bugs", "repository"', undefined],
      ['does not name someone/errors', { url: 'git+https://github.test/someone/else.git' }],
    ])('rejects packages whose manifest %s', async (fault, repository) => {
      if (repository !== undefined) await share(repository);
      const { code, output } = await release(workflow());
      expect(output).toContain(fault);
      expect(code).toBe(1);
      expect(decoy.requests).toEqual([]);
    });
  });
});
