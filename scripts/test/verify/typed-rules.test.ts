import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { workspaceRoot } from '../../src/workspace/root.js';

/** `npm run test:extended` checks these with ESLint alone. */
const UNKNOWN_TO_OXLINT = ['no-unsafe-class-instance-assignment', 'no-unsafe-enum-assignment'];

const rules = z.record(z.string(), z.unknown());
const oxlint = z
  .object({ rules, overrides: z.array(z.object({ rules })) })
  .parse(JSON.parse(readFileSync(join(workspaceRoot, '.oxlintrc.json'), 'utf8')));

const requireAtRoot = createRequire(join(workspaceRoot, 'package.json'));
const { ESLint } = z.object({ ESLint: z.custom<ESLintClass>() }).parse(requireAtRoot('eslint'));
const { plugin } = z
  .object({ plugin: z.object({ rules: z.record(z.string(), z.object({ meta: z.looseObject({}) })) }) })
  .parse(requireAtRoot('typescript-eslint'));
const eslint = new ESLint({ cwd: workspaceRoot });

type ESLintClass = new (options: { cwd: string }) => {
  calculateConfigForFile(file: string): Promise<unknown>;
};

const configSchema = z.object({
  rules: z.record(z.string(), z.tuple([z.union([z.number(), z.string()])]).rest(z.unknown())),
});
const typedMeta = z.object({ docs: z.object({ requiresTypeChecking: z.literal(true) }) });

/** Returns the rules that need types, as `.oxlintrc.json` has them. */
async function typedRulesOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const config = configSchema.parse(await eslint.calculateConfigForFile(file));
  return Object.fromEntries(
    Object.entries(config.rules).flatMap(([id, [severity, ...options]]) => {
      const name = id.replace('@typescript-eslint/', '');
      const isTyped = name !== id && typedMeta.safeParse(plugin.rules[name]?.meta).success;
      if (!isTyped || severity === 0 || UNKNOWN_TO_OXLINT.includes(name)) return [];
      return [[`typescript/${name}`, options.length === 0 ? 'error' : ['error', ...options]]];
    }),
  );
}

test.each([
  { file: 'packages/errors-core/src/index.ts', overrides: [] },
  { file: 'scripts/src/generate/main.ts', overrides: [] },
  { file: 'packages/errors-core/test/manifest.test.ts', overrides: [0] },
  { file: 'internal/conformance/src/clients.ts', overrides: [0] },
])('oxlint checks the typed rules of ESLint in $file', async ({ file, overrides }) => {
  const all = Object.assign({}, oxlint.rules, ...overrides.map((index) => oxlint.overrides[index]?.rules));
  const active = Object.entries(all).filter(([, setting]) => setting !== 'off');
  const expected = await typedRulesOf(file);
  expect(Object.keys(expected).length).toBeGreaterThan(30);
  expect(Object.fromEntries(active)).toEqual(expected);
});
