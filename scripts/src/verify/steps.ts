/** One thing that must hold before a change is done. */
export interface Step {
  readonly title: string;
  /** What pnpm runs: a script of the root package.json and its arguments. */
  readonly pnpm: readonly [string, ...string[]];
  /** The command that mends a failure or, where a person has to, shows it alone. */
  readonly repair: string;
  /** Whether it reads what the build writes: without that it could only repeat the build's failure. */
  readonly needsBuild: boolean;
}

/** Where the tests leave their counts, from the root. */
export const testReport = 'test-results/vitest.json';

export const build: Step = {
  title: 'build',
  pnpm: ['build'],
  repair: 'pnpm build',
  needsBuild: false,
};

export const tests: Step = {
  title: 'unit, type and conformance tests',
  pnpm: ['unit', '--reporter=dot', '--reporter=json', `--outputFile.json=${testReport}`],
  repair: 'pnpm unit',
  needsBuild: true,
};

/**
 * Everything that must hold, in the order of the run; what stands in one stage can run side by side. No step
 * changes a file that git knows.
 */
export const stages: readonly (readonly Step[])[] = [
  [
    build,
    {
      title: 'generated files are current',
      pnpm: ['generate', '--check'],
      repair: 'pnpm generate',
      needsBuild: false,
    },
    {
      title: "the catalog's changes have their changeset",
      pnpm: ['catalog:diff', '--check'],
      repair: 'pnpm catalog:diff',
      needsBuild: false,
    },
    { title: 'formatting', pnpm: ['format:check'], repair: 'pnpm format', needsBuild: false },
    { title: 'package manifests agree', pnpm: ['manifests'], repair: 'pnpm manifests', needsBuild: false },
  ],
  [
    { title: 'lint', pnpm: ['lint'], repair: 'pnpm lint --fix', needsBuild: true },
    { title: 'types', pnpm: ['typecheck'], repair: 'pnpm typecheck', needsBuild: true },
    {
      title: 'packages as published',
      pnpm: ['check:packages'],
      repair: 'pnpm check:packages',
      needsBuild: true,
    },
    {
      title: 'no unused file, export or dependency',
      pnpm: ['unused'],
      repair: 'pnpm unused',
      needsBuild: true,
    },
  ],
  // They use every core, and some wait for a moment to pass.
  [tests],
  [
    {
      title: 'the table of promises is what the tests found',
      pnpm: ['promises', '--check', testReport],
      repair: 'pnpm promises',
      needsBuild: true,
    },
  ],
];

export const steps: readonly Step[] = stages.flat();
