import { parse } from 'yaml';
import { type DescribedBody, exampleBody } from '../body/described-body.js';
import { type JsonRecord, recordOf, textOf } from '../json.js';
import { Unreadable } from '../unreadable.js';
import { inBandBodies } from './in-band-bodies.js';
import { SchemaReader } from './schema-reader.js';

/** An error that the document describes on a route. */
export interface ErrorResponse {
  readonly route: string;
  /** `402`, `4XX` or `default`, as in the document; `200` for an in-band error. */
  readonly status: string;
  /** From its description: messages of the API, or prose. */
  readonly messages: readonly string[];
  /** In lower case. */
  readonly headers: readonly string[];
  readonly bodies: readonly DescribedBody[];
}

export interface ErrorDescription {
  readonly version: string;
  readonly routes: readonly string[];
  readonly responses: readonly ErrorResponse[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Reads the errors of an OpenAPI 3 document (YAML or JSON): its responses with a status of 400 or more, and the
 * error objects in its other responses.
 *
 * @param errorKeys the keys of an in-band error in a success
 * @throws `Unreadable` if it is not such a document
 */
export function readOpenapi(text: string, errorKeys: ReadonlySet<string>): ErrorDescription {
  const document = parseDocument(text);
  const paths = Object.entries(recordOf(document['paths']));
  if (typeof document['openapi'] !== 'string' || paths.length === 0) {
    throw new Unreadable('not-openapi', 'not an OpenAPI document: "openapi" or "paths" is missing');
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
    throw new Unreadable('openapi-syntax', `the OpenAPI document cannot be read: ${reason}`, {
      cause: error,
    });
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
    const bodies = schemas.flatMap((schema) => inBandBodies(schema, reader, errorKeys));
    return bodies.length === 0 ? [] : [{ route, status: '200', messages: [], headers: [], bodies }];
  }
  if (!isFailure(status)) return [];
  return [
    {
      route,
      status,
      messages: messagesOf(textOf(response['description'])),
      headers: Object.keys(recordOf(response['headers'])).map((name) => name.toLowerCase()),
      bodies: [
        ...schemas
          .filter((schema) => schema !== undefined)
          .flatMap((schema) => reader.alternatives(schema))
          .map(({ schema, name }) => ({
            schema: name,
            fields: reader.fields(schema),
            sample: reader.sample(schema),
          })),
        ...media.flatMap((each) => examplesOf(each, reader)).map(exampleBody),
      ],
    },
  ];
}

/** The examples next to a schema: one, or several with names. */
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

/** Returns the list that a description begins with, or its first line. The rest explains. */
function messagesOf(description: string): string[] {
  const [first = ''] = description.trim().split(/\n\s*\n/);
  const lines = first.split('\n').map((line) => line.trim());
  const isList = lines.every((line) => line.startsWith('- '));
  return (isList ? lines.map((line) => line.slice(2).trim()) : lines.slice(0, 1)).filter(
    (line) => line !== '',
  );
}
