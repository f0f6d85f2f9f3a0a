import type { CatalogModel, ErrorModel, ExampleModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';
import { constant, importTypes } from '../typescript/declarations.js';
import { type EmittedFile, sourceFile } from '../typescript/source-file.js';
import { generic } from '../typescript/types.js';

/** Emits what the command line tool prints about an error in addition to its definition. */
export function emitCliExplanations(model: CatalogModel): EmittedFile {
  return sourceFile('packages/errors-cli/src/generated/explanations.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorCode'),
    importTypes('../explain/explanation.js', 'Explanation'),
    constant(
      'explanations',
      'What is known of each code in addition to its definition.',
      generic('Readonly', generic('Record', 'VeniceErrorCode', 'Explanation')),
      sortedRecord(model.errors.map((error) => [error.code, explanationOf(error, model)])),
      2,
    ),
  ]);
}

function explanationOf(error: ErrorModel, { dialects }: CatalogModel) {
  const { charged, failureStatuses, openai, sortedFields, sortedExamples, wire } = error;
  return {
    statuses: failureStatuses,
    messages: [
      ...wire.messages.map(({ text }) => ({ text })),
      ...Object.values(dialects).flatMap(({ name, errors }) =>
        (errors[error.code]?.messages ?? []).map(({ text }) => ({ text, from: name })),
      ),
    ],
    wireCodes: [...new Set(error.wireCodes)],
    chargeNote: charged.note,
    fields: sortedFields.map(({ name, type, summary, values }) => ({ name, type, summary, values })),
    openai: { class: error.errorClass, type: openai.type },
    examples: instructive(sortedExamples).map(({ status, headers, body, route }) => {
      return { status, headers, body, route };
    }),
  };
}

/** The plain example, and the shortest one that shows more than a message. */
function instructive(examples: readonly ExampleModel[]): readonly ExampleModel[] {
  const [plain, ...others] = examples;
  const [rich] = others
    .filter(({ shape, headers }) => shape !== plain?.shape || headers !== undefined)
    .sort((left, right) => lengthOf(left) - lengthOf(right));
  return [plain, rich].filter((example) => example !== undefined);
}

function lengthOf(example: ExampleModel): number {
  return JSON.stringify(example).length;
}
