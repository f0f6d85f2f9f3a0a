import { delimiter, join, relative } from 'node:path';

/** The variables that programs need to run at all, without those of npm, pnpm and git. */
const needed = [
  'PATH',
  'PATHEXT',
  'COMSPEC',
  'SYSTEMROOT',
  'WINDIR',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LANG',
  'LC_ALL',
  'TZ',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];

const quiet = {
  CI: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/** Without these git asks for the author of a commit. */
const committer = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Rehearsal',
  GIT_AUTHOR_EMAIL: 'rehearsal@localhost',
  GIT_COMMITTER_NAME: 'Rehearsal',
  GIT_COMMITTER_EMAIL: 'rehearsal@localhost',
};

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => names.includes(name.toUpperCase()))
      .map(([name, value]) => [name.toUpperCase(), value]),
  );
}

/** The parts of the machine that the programs of a rehearsal see. */
export interface Surroundings {
  readonly inherited: NodeJS.ProcessEnv;
  /** The only home directory that any program sees. */
  readonly home: string;
  /** Folders of programs, searched first. */
  readonly programs: readonly string[];
  /** The checkout, whose programs are not found: a copy has its own. */
  readonly checkout: string;
}

/** Returns the environment without any registry. */
export function bareEnvironment({ inherited, home, programs, checkout }: Surroundings): NodeJS.ProcessEnv {
  const { PATH = '', ...rest } = pick(inherited, needed);
  const outside = PATH.split(delimiter).filter((folder) => /^\.\.|^$/.test(relative(checkout, folder)));
  return {
    ...rest,
    ...quiet,
    ...committer,
    PATH: [...programs, ...outside].join(delimiter),
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'AppData', 'Roaming'),
    LOCALAPPDATA: join(home, 'AppData', 'Local'),
    npm_config_userconfig: join(home, '.npmrc'),
    npm_config_globalconfig: join(home, '.npmrc-global'),
    NO_PROXY: '127.0.0.1',
  };
}

/** Returns the environment for installing: third-party packages come from the registry of this machine. */
export function installEnvironment(surroundings: Surroundings, machineRegistry: string): NodeJS.ProcessEnv {
  return {
    ...bareEnvironment(surroundings),
    ...pick(surroundings.inherited, proxies),
    ...atRegistry(machineRegistry),
    // By default pnpm updates to a version only a day after it was published.
    pnpm_config_minimum_release_age: '0',
  };
}

/** Returns the environment for publishing: one registry, and no proxy to any other. */
export function publishEnvironment(surroundings: Surroundings, registry: string): NodeJS.ProcessEnv {
  return {
    ...bareEnvironment(surroundings),
    ...atRegistry(registry),
    // Changesets passes it to npm as an argument, which no .npmrc can overrule.
    'npm_config_@venice:registry': registry,
  };
}

/** npm reads the first, pnpm the second. */
function atRegistry(registry: string): NodeJS.ProcessEnv {
  return {
    npm_config_registry: registry,
    pnpm_config_registry: registry,
  };
}
