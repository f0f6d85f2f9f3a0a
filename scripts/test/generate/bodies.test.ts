import { join } from 'node:path';
import { Project, ts } from 'ts-morph';
import { expect, test } from 'vitest';
import { requireCatalog } from '../../src/catalog/load.js';
import { requireModel } from '../../src/catalog/read-model.js';
import { workspaceRoot } from '../../src/workspace/root.js';

const { errors } = requireModel(requireCatalog(workspaceRoot));
const project = new Project({
  compilerOptions: {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
  },
});

/** Returns the mistakes that the compiler finds in code next to the generated types. */
function mistakesIn(code: string): string[] {
  const path = join(workspaceRoot, 'packages/errors-core/src/generated/code-of-a-test.ts');
  const text = `import type { VeniceErrorBodyByCode } from './bodies.js';\n${code}`;
  const file = project.createSourceFile(path, text, { overwrite: true });
  return project
    .getProgram()
    .getSemanticDiagnostics(file)
    .map(({ compilerObject: { messageText } }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('the type of the body of each code takes each of its examples', () => {
  const examples = errors.flatMap(({ code, sortedExamples }) =>
    sortedExamples
      .filter(({ body, shape }) => shape !== undefined && typeof body === 'object' && !Array.isArray(body))
      .map(({ body }) => ({ code, body: JSON.stringify(body) })),
  );
  expect(examples.length).toBeGreaterThan(errors.length);
  const lines = examples.map(
    ({ code, body }, index) =>
      `const body${index} = ${body} as const;\nexport const example${index}: VeniceErrorBodyByCode['${code}'] = body${index};`,
  );
  expect(mistakesIn(lines.join('\n'))).toEqual([]);
});

test('a field of a code has its type, at the top of the body and in each object with fields', () => {
  const code = `
    declare const body: VeniceErrorBodyByCode['CONTENT_POLICY_VIOLATION'];
    export const top: string | undefined = body.hint;
    export const inside: string | undefined = typeof body.error === 'object' && 'hint' in body.error ? body.error.hint : '';
    export const wrong: number | undefined = body.hint;
    declare const other: VeniceErrorBodyByCode['MODEL_OVERLOADED'];
    export const missing = other.hint;
  `;
  expect(mistakesIn(code)).toEqual([
    expect.stringContaining("'string | undefined' is not assignable to type 'number | undefined'"),
    expect.stringContaining("Property 'hint' does not exist"),
  ]);
});
