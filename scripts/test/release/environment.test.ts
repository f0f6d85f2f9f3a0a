import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  installEnvironment,
  publishEnvironment,
  type Surroundings,
} from '../../src/release/programs/environment.js';
import { withoutRegistry } from '../../src/release/registry/machine-registry.js';

const checkout = join('/', 'checkout');

function machine(inherited: NodeJS.ProcessEnv): Surroundings {
  return {
    inherited,
    home: join('/', 'rehearsal', 'home'),
    programs: [join('/', 'rehearsal', 'tools')],
    checkout,
  };
}

const registry = 'http://127.0.0.1:4873/';

describe('the environment that publishes', () => {
  test('has nothing that could tell a program of another registry, proxy, home or repository', () => {
    const names = [
      ...['npm_config_registry', 'NPM_CONFIG_REGISTRY', 'Npm_Config_Registry', 'npm_config_@venice:registry'],
      ...['npm_config_userconfig', 'npm_config_globalconfig', 'NPM_TOKEN', 'NODE_AUTH_TOKEN'],
      ...['pnpm_config_registry', 'PNPM_CONFIG_REGISTRY', 'PNPM_HOME', 'YARN_REGISTRY'],
      ...['COREPACK_NPM_REGISTRY', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY', 'HOME', 'USERPROFILE'],
      ...['XDG_CONFIG_HOME', 'APPDATA', 'GIT_DIR', 'GITHUB_ACTIONS', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
    ];
    const inherited = Object.fromEntries(names.map((name) => [name, 'inherited']));
    expect(Object.values(publishEnvironment(machine(inherited), registry))).not.toContain('inherited');
  });

  test('names the one registry to npm, to pnpm and to changesets', () => {
    expect(publishEnvironment(machine({}), registry)).toMatchObject({
      npm_config_registry: registry,
      pnpm_config_registry: registry,
      'npm_config_@venice:registry': registry,
    });
  });

  test('finds the programs of the rehearsal first, and none of the checkout', () => {
    const PATH = [join(checkout, 'node_modules', '.bin'), join('/', 'usr', 'bin')].join(delimiter);
    expect(publishEnvironment(machine({ PATH }), registry)['PATH']).toBe(
      [join('/', 'rehearsal', 'tools'), join('/', 'usr', 'bin')].join(delimiter),
    );
  });
});

test('the environment that installs asks the registry of the machine, through its proxy', () => {
  const machineRegistry = 'https://packages.test/npm/';
  const env = installEnvironment(machine({ https_proxy: 'http://proxy.test/' }), machineRegistry);
  expect(env).toMatchObject({
    npm_config_registry: machineRegistry,
    pnpm_config_registry: machineRegistry,
    HTTPS_PROXY: 'http://proxy.test/',
    NO_PROXY: '127.0.0.1',
  });
});

test('nobody reads the registry of the machine in what a program prints', () => {
  const redact = withoutRegistry('https://user:secret@packages.test/npm/');
  expect(redact('GET https://user:secret@packages.test/npm/axios failed, ask packages.test')).toBe(
    'GET <registry>/axios failed, ask <registry>',
  );
});
