import { expect } from 'vitest';
import { describeNewCode } from '../support/new-code-suite.js';
import { pnpm } from '../support/run.js';

describeNewCode({
  generateAndBuild: async ({ dir }) => {
    expect(await pnpm(['generate'], dir)).toMatchObject({ code: 0 });
    expect(await pnpm(['build'], dir)).toMatchObject({ code: 0 });
  },
});
