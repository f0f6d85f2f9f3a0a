/** One thing that must hold before a change is done. */
export interface Step {
  readonly title: string;
  /** The tasks of turbo.json that check it. */
  readonly tasks: readonly string[];
  /** The command that fixes a failure, or shows it if only a maintainer can fix it. */
  readonly repair: string;
  /** What has to hold before: without it, this step could only repeat its failure. */
  readonly needs?: Step;
}

export const build: Step = { title: 'build', tasks: ['build'], repair: 'pnpm build' };

export const endToEnd: Step = {
  title: 'end-to-end tests',
  tasks: ['test:end-to-end'],
  repair: 'pnpm unit internal/end-to-end',
  needs: build,
};

export const tests: Step = {
  title: 'unit, type and conformance tests',
  tasks: ['test', 'test:generate', 'test:drift', 'test:diff', 'test:tools'],
  repair: 'pnpm unit',
  needs: build,
};

/**
 * Everything that must hold, in the order of the run. Steps of one stage can run side by side; the long ones
 * start first. No step changes a file that git tracks.
 */
export const stages: readonly (readonly Step[])[] = [
  [
    build,
    {
      title: 'generated files are current',
      tasks: ['check:generated'],
      repair: 'pnpm generate',
    },
    {
      title: "the catalog's changes have their changeset",
      tasks: ['check:changeset'],
      repair: 'pnpm catalog:diff',
    },
    { title: 'formatting', tasks: ['format:check'], repair: 'pnpm format' },
    { title: 'layout rules', tasks: ['check:layout'], repair: 'pnpm check:layout' },
    { title: 'plain voice', tasks: ['check:voice'], repair: 'pnpm check:voice' },
    { title: 'package manifests agree', tasks: ['manifests'], repair: 'pnpm manifests' },
  ],
  [
    endToEnd,
    tests,
    { title: 'lint', tasks: ['lint:packages', 'lint:scripts'], repair: 'pnpm lint --fix', needs: build },
    { title: 'types', tasks: ['typecheck'], repair: 'pnpm typecheck', needs: build },
    {
      title: 'packages as published',
      tasks: ['check:package'],
      repair: 'pnpm check:packages',
      needs: build,
    },
    {
      title: 'no unused file, export or dependency',
      tasks: ['unused'],
      repair: 'pnpm unused',
      needs: build,
    },
  ],
  [
    {
      title: 'the table of promises matches the tests',
      tasks: ['promises:check'],
      repair: 'pnpm promises',
      needs: tests,
    },
  ],
];

export const steps: readonly Step[] = stages.flat();
