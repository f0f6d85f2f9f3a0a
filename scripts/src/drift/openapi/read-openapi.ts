import { parse } from 'yaml';
import { errorsInside } from './errors-inside.js';
import { exampleBody } from './example-body.js';
import { type JsonRecord, recordOf, type SchemaField, SchemaReader } from './schema-reader.js';

/** A body that the document describes for an error. */
export interface ErrorBody {
  /** The name of its schema, where it has one. */
  readonly schema: string | undefined;
  /** Where it stands in the response; the response itself, or an item of it, unless told. */
  readonly inside: string | undefined;
  readonly fields: readonly SchemaField[];
  /** A body of that schema. */
  readonly sample: unknown;
}

/** An error that the document describes on a route. */
export interface ErrorResponse {
  readonly route: string;
  /** As the document writes it: `402`, `4XX`, `default`; `200` for an error inside a success. */
  readonly status: string;
  /** What its description lists: sentences of the API, or prose. */
  readonly sentences: readonly string[];
  /** In lower case. */
  readonly headers: readonly string[];
  readonly bodies: readonly ErrorBody[];
}

/** What an OpenAPI document tells of errors. */
export interface ErrorDescription {
  readonly version: string;
  readonly routes: readonly string[];
  readonly responses: readonly ErrorResponse[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Reads what an OpenAPI 3 document (YAML or JSON) tells of errors: its responses of 400 and more, and the error
 * objects in its other responses.
 *
 * @param errorKeys under which keys of a success an error stands
 * @throws where it is no such document
 */
export function readOpenapi(text: string, errorKeys: ReadonlySet<string>): ErrorDescription {
  const document = parseDocument(text);
  const paths = Object.entries(recordOf(document['paths']));
  if (typeof document['openapi'] !== 'string' || paths.length === 0) {
    throw new Error('the OpenAPI document is none: it has no "openapi" version or no "paths"');
  }
  const reader = new SchemaReader(document);
  const operations = paths.flatMap(([path, item]) =>
    Object.entries(reader.resolve(item).schema)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
  );
  return {
    version: textOf(recordOf(document['info'])['version']),
    routes: operations.map(({ route }) => route),
    responses: operations.flatMap(({ route, operation }) =>
      Object.entries(recordOf(recordOf(operation)['responses'])).flatMap(([status, response]) =>
        readResponse(route, status, reader.resolve(response).schema, reader, errorKeys),
      ),
    ),
  };
}

function parseDocument(text: string): JsonRecord {
  try {
    return recordOf(parse(text, { maxAliasCount: 1000 }));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`the OpenAPI document cannot be read: ${reason}`, { cause: error });
  }
}

function readResponse(
  route: string,
  status: string,
  response: JsonRecord,
  reader: SchemaReader,
  errorKeys: ReadonlySet<string>,
): ErrorResponse[] {
  const media = Object.values(recordOf(response['content'])).map(recordOf);
  const schemas = media.map(({ schema }) => schema);
  if (isSuccess(status)) {
    const bodies = schemas.flatMap((schema) => errorsInside(schema, reader, errorKeys));
    return bodies.length === 0 ? [] : [{ route, status: '200', sentences: [], headers: [], bodies }];
  }
  if (!isFailure(status)) return [];
  return [
    {
      route,
      status,
      sentences: sentencesOf(textOf(response['description'])),
      headers: Object.keys(recordOf(response['headers'])).map((name) => name.toLowerCase()),
      bodies: [
        ...schemas
          .filter((schema) => schema !== undefined)
          .flatMap((schema) => reader.alternatives(schema))
          .map(({ schema, name }) => ({
            schema: name,
            inside: undefined,
            fields: reader.fields(schema),
            sample: reader.sample(schema),
          })),
        ...media.flatMap((each) => examplesOf(each, reader)).map(exampleBody),
      ],
    },
  ];
}

/** Bodies that stand beside a schema: one, or several with names. */
function examplesOf(media: JsonRecord, reader: SchemaReader): JsonRecord[] {
  return [
    media['example'],
    ...Object.values(recordOf(media['examples'])).map((named) => reader.resolve(named).schema['value']),
  ]
    .map(recordOf)
    .filter((body) => Object.keys(body).length > 0);
}

function isSuccess(status: string): boolean {
  return /^2(\d\d|XX)$/i.test(status);
}

function isFailure(status: string): boolean {
  return /^[45](\d\d|XX)$/i.test(status) || status === 'default';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The list a description begins with, or its first line: what comes after explains. */
function sentencesOf(description: string): string[] {
  const [first = ''] = description.trim().split(/\n\s*\n/);
  const lines = first.split('\n').map((line) => line.trim());
  const isList = lines.every((line) => line.startsWith('- '));
  return (isList ? lines.map((line) => line.slice(2).trim()) : lines.slice(0, 1)).filter(
    (line) => line !== '',
  );
}
