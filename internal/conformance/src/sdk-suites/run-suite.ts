import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { workspaceRoot } from '../workspace-root.js';
import { isInstalled } from './check-out.js';
import type { SdkSuite } from './suites.js';

/** Whether everything is run, or the part that our hook can change. */
export type Extent = 'whole' | 'part';

/** What a run of a suite has shown. */
export interface SuiteRun {
  /** The number of tests that passed. */
  readonly count: number;
  /** The full names of the tests that passed; of several with one name, all must. */
  readonly passed: ReadonlySet<string>;
  /** The message of each test that failed, by its full name. */
  readonly failed: ReadonlyMap<string, string>;
}

interface Runner {
  readonly name: string;
  readonly args: (files: readonly string[], output: string, slow: string | undefined) => readonly string[];
  readonly read: (report: string) => SuiteRun;
}

/** The runners of the SDKs. The first that an SDK has installed runs its unit suite. */
const runners: readonly Runner[] = [
  {
    name: 'vitest',
    args: (files, output) => ['run', ...files, '--reporter=json', `--outputFile=${output}`, '--maxWorkers=2'],
    read: readJest,
  },
  {
    name: 'jest',
    args: (files, output) => [...files, '--json', `--outputFile=${output}`, '--maxWorkers=2'],
    read: readJest,
  },
  {
    name: 'mocha',
    args: (files, output, slow) => [
      ...files,
      ...['--exit', '--timeout', '30000', '--reporter', 'json', '--reporter-option', `output=${output}`],
      ...(slow === undefined ? [] : ['--grep', slow, '--invert']),
    ],
    read: readMocha,
  },
];

/** Runs the unit suite of an SDK that was checked out, and returns the results of its tests. */
export async function runSuite(folder: string, { files, slow }: SdkSuite, extent: Extent): Promise<SuiteRun> {
  const runner = runners.find(({ name }) => isInstalled(folder, name));
  if (runner === undefined) throw new Error(`The SDK in ${folder} has none of the known test runners.`);
  const { stdout } = await execa('git', ['ls-files'], { cwd: folder });
  const chosen = stdout.split('\n').filter((file) => files[extent].test(file));
  const output = join(folder, 'results.json');
  const args = runner.args(chosen, output, extent === 'part' ? slow : undefined);
  await execa(join(folder, 'node_modules', '.bin', runner.name), args, {
    cwd: folder,
    reject: false,
    // A run inside a run must not take itself for a worker of the other one.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$)/.test(name)),
    ),
    extendEnv: false,
  });
  return runner.read(await readFile(output, 'utf8'));
}

/** Puts our hook into the source of the SDK. */
export async function hookInto(folder: string, { hook }: SdkSuite): Promise<void> {
  const file = join(folder, hook.file);
  const source = await readFile(file, 'utf8');
  const hooked = source.replace(hook.from, hook.to);
  if (hooked === source)
    throw new Error(`${hook.file} has no \`${hook.from}\`: the hook needs another place.`);
  const module = JSON.stringify(join(workspaceRoot, hook.module));
  await writeFile(file, `import { withVeniceErrors } from ${module};\n${hooked}`);
}

interface JestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

function readJest(report: string): SuiteRun {
  const { testResults }: JestReport = JSON.parse(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === 'failed');
  return suiteRun(
    tests.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
    failed.map(({ fullName, failureMessages }) => [fullName, failureMessages?.[0] ?? '']),
  );
}

interface MochaReport {
  readonly passes: readonly { readonly fullTitle: string }[];
  readonly failures: readonly { readonly fullTitle: string; readonly err: { readonly message?: string } }[];
}

function readMocha(report: string): SuiteRun {
  const { passes, failures }: MochaReport = JSON.parse(report);
  return suiteRun(
    passes.map(({ fullTitle }) => fullTitle),
    failures.map(({ fullTitle, err }) => [fullTitle, err.message ?? '']),
  );
}

function suiteRun(passed: readonly string[], failures: readonly (readonly [string, string])[]): SuiteRun {
  const failed = new Map(failures);
  return { count: passed.length, passed: new Set(passed.filter((name) => !failed.has(name))), failed };
}
