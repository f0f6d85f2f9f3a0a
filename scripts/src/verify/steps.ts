/** One thing that must hold before a change is done. */
export interface Step {
  readonly title: string;
  /** The tasks of turbo.json that check it. Those called `test…` and `extended…` run tests. */
  readonly tasks: readonly string[];
  /** The command that fixes a failure, or shows it if only a maintainer can fix it. */
  readonly repair: string;
  /** What has to hold before: without it, this step could only repeat its failure. */
  readonly needs?: Step;
}

/** Steps of one stage can run side by side; the long ones start first. No step changes a file that git tracks. */
export type Stages = readonly (readonly Step[])[];

export const build: Step = { title: 'build', tasks: ['build'], repair: 'pnpm build' };

export const endToEnd = afterBuild('end-to-end tests', ['test:end-to-end'], 'pnpm unit internal/end-to-end');

export const tests = afterBuild('unit, type and conformance tests', ['test'], 'pnpm unit');

const toolTests = afterBuild(
  "the tools' tests",
  ['test:generate', 'test:drift', 'test:diff', 'test:tools'],
  'pnpm unit scripts',
);

/** What `npm test` checks, in the order of the run. */
export const stages: Stages = [
  [
    build,
    { title: 'generated files are current', tasks: ['check:generated'], repair: 'pnpm generate' },
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
    afterBuild('lint', ['lint:untyped', 'lint:typed'], 'pnpm lint --fix'),
    afterBuild('types', ['typecheck'], 'pnpm typecheck'),
    afterBuild('packages as published', ['check:package'], 'pnpm check:packages'),
    afterBuild('no unused file, export or dependency', ['unused'], 'pnpm unused'),
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

/** What `npm run test:extended` checks. `npm test` has a short form of each step. */
export const extendedStages: Stages = [
  [build],
  [
    afterBuild('heavy tests', ['extended', 'extended:end-to-end'], 'pnpm verify:extended'),
    // Short form: the rules without types, and oxlint.
    afterBuild('lint with every typed rule', ['lint'], 'pnpm lint --fix'),
    // Short form: publint.
    afterBuild('types as published, for each way to import them', ['check:types'], 'pnpm check:packages'),
  ],
];

function afterBuild(title: string, tasks: readonly string[], repair: string): Step {
  return { title, tasks, repair, needs: build };
}
