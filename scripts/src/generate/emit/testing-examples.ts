import type { CatalogModel, ExampleModel } from '../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../catalog/model/sorted-record.js';
import { compare } from '../../catalog/problem.js';
import { constant, importTypes, interfaceOf } from './typescript/declarations.js';
import { type EmittedFile, sourceFile } from './typescript/source-file.js';
import { generic, literalType, mappedType, nonEmpty, readonlyArray } from './typescript/types.js';

const HEADERS = generic('Readonly', generic('Record', 'string', 'string'));

/** Emits the examples of every error, and the headers of the simulator. */
export function emitTestingExamples({ errors, headers, tables }: CatalogModel): EmittedFile {
  const sent = Object.entries(headers.sent).map(([name, { value }]) => [name, value] as const);
  return sourceFile('packages/errors-testing/src/generated/examples.ts', [
    importTypes('@venice/errors-core', 'VeniceErrorCode', 'VeniceRateLimitName'),
    importTypes('../example.js', 'LimitHeaders', 'VeniceExample'),
    interfaceOf(
      'VeniceExampleShapes',
      "The shapes of each code's examples.",
      [],
      errors.map(({ code, sortedExamples }) => [code, literalType(...failureShapes(sortedExamples))]),
    ),
    constant(
      'examples',
      'Every example of the catalog; the first of a code is the plain one.',
      mappedType('Code', 'VeniceErrorCode', nonEmpty('VeniceExample')),
      sortedRecord(errors.map(({ code, sortedExamples }) => [code, sortedExamples.map(exampleOf)])),
      2,
    ),
    constant('sentHeaders', 'The headers of every failed response.', HEADERS, sortedRecord(sent)),
    constant(
      'limitHeaders',
      'The headers that report a limit, by its name.',
      generic('Readonly', generic('Record', 'VeniceRateLimitName', 'LimitHeaders')),
      sortedRecord(
        Object.entries(headers.limits).map(([name, { limit, remaining, reset }]) => [
          name,
          { limit, remaining, reset },
        ]),
      ),
    ),
    constant('routes', 'The known routes.', readonlyArray('string'), tables.routes),
    constant('basePath', 'The path of the API on its host.', 'string', tables.basePath),
  ]);
}

function exampleOf({ shape, status, headers = {}, body, route }: ExampleModel) {
  return { shape, status, headers, body, route };
}

function failureShapes(examples: readonly ExampleModel[]): string[] {
  const shapes = examples.flatMap(({ status, shape }) => (status >= 400 ? (shape ?? []) : []));
  return [...new Set(shapes)].sort(compare);
}
