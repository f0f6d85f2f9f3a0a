import type { FieldType } from '@venice/errors-core/recognizer';
import type { StatementStructures } from 'ts-morph';
import type { CatalogModel, ErrorModel } from '../../../catalog/model/catalog-model.js';
import type { FieldEntry } from '../../../catalog/schema/field.js';
import { importTypes, interfaceOf, typeAlias } from '../typescript/declarations.js';
import { doc, type EmittedFile, sourceFile } from '../typescript/source-file.js';
import {
  intersection,
  literalType,
  member,
  objectLines,
  openUnion,
  readonlyArray,
  union,
} from '../typescript/types.js';

const TYPES: Record<FieldType, string> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  'string[]': readonlyArray('string'),
  issues: readonlyArray('Issue'),
  json: 'Json',
};

/** Editors complete known values, but the type allows any other. */
function detailType({ type, values }: FieldEntry): string {
  if (values === undefined) return TYPES[type];
  const known = openUnion(...values);
  return TYPES[type] === TYPES.string ? known : readonlyArray(known);
}

/** Emits one interface per code, their map, and their union. */
export function emitCoreErrors({ errors, commonFields }: CatalogModel): EmittedFile {
  const { issues, param } = commonFields;
  return sourceFile('packages/errors-core/src/generated/errors.ts', [
    importTypes('../recognize/classify.js', 'MatchedBy'),
    importTypes('../data/json.js', 'Json'),
    importTypes('../details/read-issues.js', 'Issue'),
    importTypes('../details/read-via.js', 'Via'),
    importTypes('../error/venice-error.js', 'VeniceError'),
    importTypes('./codes.js', 'VeniceErrorCode'),
    typeAlias(
      'CommonDetails',
      `What any error can carry in \`details\`. \`issues\`: ${issues.summary} \`param\`: ${param.summary} \`via\`: The gateway that passed the response on.`,
      objectLines([
        ['issues', TYPES[issues.type], 'optional', doc(issues.summary)],
        ['param', TYPES[param.type], 'optional', doc(param.summary)],
        ['via', 'Via', 'optional', doc('The gateway that passed the response on.')],
      ]),
    ),
    ...errors.flatMap(typesOf),
    interfaceOf(
      'UnrecognizedVeniceError',
      'A failed response without a code of the catalog. Its `family` and `retryable` follow from its status.',
      ['VeniceError'],
      [
        ['code', 'undefined'],
        ['matchedBy', 'undefined'],
        ['details', 'CommonDetails'],
      ],
    ),
    interfaceOf(
      'VeniceErrorByCode',
      'The error of each code.',
      [],
      errors.map(({ code, names }) => [code, names.error]),
    ),
    typeAlias(
      'AnyVeniceError',
      'Any Venice error. To narrow it, `switch` on its `code`.',
      union(member('VeniceErrorByCode', 'VeniceErrorCode'), 'UnrecognizedVeniceError'),
    ),
  ]);
}

function typesOf(error: ErrorModel): StatementStructures[] {
  const { code, family, message, summary, remedy, names, sortedFields } = error;
  const hasFields = sortedFields.length > 0;
  const details = typeAlias(
    names.details,
    [
      `What \`${code}\` can carry. ${summary}`,
      '',
      `What to do: ${remedy}`,
      '',
      ...sortedFields.map((field) => `- \`${field.name}\`: ${field.summary}`),
    ].join('\n'),
    intersection(
      'CommonDetails',
      objectLines(
        sortedFields.map((field) => [
          field.name,
          detailType(field),
          'optional',
          doc(`${field.summary}\n\nWhat to do: ${remedy}`),
        ]),
      ),
    ),
  );
  const description = `${summary} Message: “${message}”\n\n${remedy}`;
  return [
    ...(hasFields ? [details] : []),
    interfaceOf(
      names.error,
      description,
      ['VeniceError'],
      [
        ['code', literalType(code)],
        ['family', literalType(family)],
        ['matchedBy', 'MatchedBy'],
        ['details', hasFields ? names.details : 'CommonDetails'],
      ],
    ),
  ];
}
