/** One thing that must hold before a change is done. */
export interface Step {
  readonly title: string;
  /** The tasks of turbo.json that check it. */
  readonly tasks: readonly string[];
  /** The command that fixes a failure, or shows it if only a maintainer can fix it. */
  readonly repair: string;
  /** What has to hold before: without it, this step could only repeat its failure. */
  readonly needs?: Step;
  /** Whether tests are what it runs. Their failures are counted one by one. */
  readonly isTests?: true;
}

/** Steps of one stage can run side by side; the long ones start first. No step changes a file that git tracks. */
export type Stages = readonly (readonly Step[])[];

export const build: Step = { title: 'build', tasks: ['build'], repair: 'pnpm build' };

export const endToEnd: Step = {
  title: 'end-to-end tests',
  tasks: ['test:end-to-end'],
  repair: 'pnpm unit internal/end-to-end',
  needs: build,
  isTests: true,
};

export const tests: Step = {
  title: 'unit, type and conformance tests',
  tasks: ['test'],
  repair: 'pnpm unit',
  needs: build,
  isTests: true,
};

const toolTests: Step = {
  title: "the tools' tests",
  tasks: ['test:generate', 'test:drift', 'test:diff', 'test:tools'],
  repair: 'pnpm unit scripts',
  needs: build,
  isTests: true,
};

/** What `npm test` checks, in the order of the run. */
export const stages: Stages = [
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
    toolTests,
    { title: 'lint', tasks: ['lint:untyped', 'lint:typed'], repair: 'pnpm lint --fix', needs: build },
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

const heavyTests: Step = {
  title: 'heavy tests',
  tasks: ['extended', 'extended:end-to-end'],
  repair: 'pnpm verify:extended',
  needs: build,
  isTests: true,
};

/** What `npm run test:extended` checks. `npm test` has a short form of each step. */
export const extendedStages: Stages = [
  [build],
  [
    heavyTests,
    // Short form: the rules without types, and oxlint.
    { title: 'lint with every typed rule', tasks: ['lint'], repair: 'pnpm lint --fix', needs: build },
    // Short form: publint.
    {
      title: 'types as published, for each way to import them',
      tasks: ['check:types'],
      repair: 'pnpm check:packages',
      needs: build,
    },
  ],
];
