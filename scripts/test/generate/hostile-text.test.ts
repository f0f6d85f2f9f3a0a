import { findAdapters } from '@venice/adapter-description';
import { Node, type SourceFile } from 'ts-morph';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../src/generate/generate.js';
import { workspaceRoot } from '../../src/workspace/root.js';
import {
  AVAILABILITY,
  type Change,
  changed,
  REQUEST,
  SHAPES,
  smallCatalog,
} from '../catalog/support/small-catalog.js';
import { outline, parseEmitted, statementsThatAct, syntaxErrors, valueOf } from './support/emitted-code.js';

const adapters = await findAdapters(workspaceRoot);

/** Text that could end a comment or a string, start a template, break a line, or become a tag of a doc comment. */
const HOSTILE = [
  '@deprecated */ export const escaped = 1; /* // <!-- `back` ${tick} {@link Escaped}',
  '\\ \\u0041 \\\\" "double" \'single\' \u2028 \u2029 \u0085 \u200b 😀 \ud83c\udf0a',
  ' * @internal',
  '*/export const alsoEscaped = 1;/**.',
].join('\r\n');

/** JSON strings are valid double-quoted YAML. */
const quoted = JSON.stringify(HOSTILE);

const changes: readonly Change[] = [
  [AVAILABILITY, '"The service cannot take the request right now."', quoted],
  [AVAILABILITY, 'message: "The model is overloaded."', `message: ${quoted}`],
  [AVAILABILITY, '{ error: "The model is overloaded." }', `{ error: ${quoted} }`],
  [AVAILABILITY, '"The model has more requests than it can serve."', quoted],
  [AVAILABILITY, '"Wait as long as `Retry-After` says."', quoted],
  [AVAILABILITY, 'code: overloaded_model', `code: "*/overloaded\\\\_\`model'\${}"`],
  [REQUEST, '"The name that was asked for."', quoted],
  [REQUEST, '"Names that are close to it."', quoted],
  [
    REQUEST,
    'text: "Model {model} does not exist"',
    `text: ${JSON.stringify(`Model {model} */ \u2028 \\ " ' \` does not exist`)}`,
  ],
  [
    REQUEST,
    'error: "Model llama-9 does not exist"',
    `error: ${JSON.stringify(`Model llama-9 */ \u2028 \\ " ' \` does not exist`)}`,
  ],
  [REQUEST, '[llama-8]', `[${quoted}]`],
  [SHAPES, '"What the validation found."', quoted],
];

let harmless: readonly SourceFile[];
let hostile: readonly SourceFile[];

async function emitted(catalog: ReadonlyMap<string, string>): Promise<readonly SourceFile[]> {
  const { files, problems } = generate(catalog, adapters);
  expect(problems).toEqual([]);
  return parseEmitted(files ?? new Map());
}

function constant(path: string, name: string): unknown {
  const file = hostile.find((candidate) => candidate.getFilePath() === path);
  if (file === undefined) throw new Error(`${path} was not generated`);
  return valueOf(file, name);
}

beforeAll(async () => {
  harmless = await emitted(smallCatalog);
  hostile = await emitted(changed(...changes));
});

describe('with hostile text in the catalog', () => {
  test('the code is TypeScript', () => {
    expect(hostile.flatMap(syntaxErrors)).toEqual([]);
  });

  test('the files declare the same things', () => {
    expect(hostile.map(outline)).toEqual(harmless.map(outline));
    expect(hostile.flatMap(statementsThatAct)).toEqual([]);
  });

  test('doc comments contain it, without a new tag', () => {
    const comments = hostile.flatMap((file) =>
      file.getStatements().flatMap((statement) => (Node.isJSDocable(statement) ? statement.getJsDocs() : [])),
    );
    const matching = comments.filter((comment) => comment.getInnerText().includes('alsoEscaped'));
    // The error of the overloaded model, the details of the unknown model, and the common fields.
    expect(matching).toHaveLength(3);
    expect(comments.flatMap((comment) => comment.getTags().map((tag) => tag.getText()))).toEqual([]);
  });

  test('lines end with a line feed', () => {
    for (const file of hostile)
      expect(file.getFullText(), file.getFilePath()).not.toMatch(/[\r\u2028\u2029]/);
  });
});

describe('every value is unchanged in', () => {
  test('the texts of a code', () => {
    const guidance = constant('/packages/errors-core/src/generated/definitions.ts', 'guidance');
    expect(guidance).toMatchObject({ MODEL_OVERLOADED: { summary: HOSTILE, remedy: HOSTILE } });
    const policies = constant('/packages/errors-core/src/generated/policies.ts', 'policies');
    expect(policies).toMatchObject({ MODEL_OVERLOADED: { message: HOSTILE } });
  });

  test('the bodies of examples', () => {
    const examples = constant('/packages/errors-testing/src/generated/examples.ts', 'examples');
    expect(examples).toMatchObject({
      MODEL_OVERLOADED: [{ body: { error: HOSTILE } }, { body: { error: HOSTILE } }],
      MODEL_NOT_FOUND: [
        {},
        {},
        { body: { error: `Model llama-9 */ \u2028 \\ " ' \` does not exist`, suggestions: [HOSTILE] } },
      ],
    });
  });

  test('wire codes and messages', () => {
    const folder = '/packages/errors-core/src/generated/tables';
    expect(constant(`${folder}/wire-codes.ts`, 'wireCodes')).toMatchObject({
      "*/OVERLOADED\\_`MODEL'${}": 'MODEL_OVERLOADED',
    });
    expect(constant(`${folder}/messages.ts`, 'templates')).toMatchObject({
      exist: { 'model {model} */ \\ " \' ` does not exist': { code: 'MODEL_NOT_FOUND', statuses: [404] } },
    });
  });

  test('the JSON export', async () => {
    const { files } = generate(changed(...changes));
    const exported: unknown = JSON.parse(files?.get('packages/errors-core/errors.json') ?? '');
    expect(exported).toMatchObject({
      families: { availability: { summary: HOSTILE } },
      errors: {
        MODEL_OVERLOADED: { message: HOSTILE, summary: HOSTILE, remedy: HOSTILE },
        MODEL_NOT_FOUND: { fields: { model: { summary: HOSTILE } } },
      },
    });
  });
});
