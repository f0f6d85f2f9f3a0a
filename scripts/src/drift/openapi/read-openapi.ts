import { parse } from 'yaml';
import { reasonOf, Refusal } from '../../workspace/refusal.js';
import { exampleBody } from '../body/described-body.js';
import { type JsonRecord, recordOf, textOf } from '../json.js';
import { inBandBodies } from './in-band-bodies.js';
import { alternativesOf, fieldsOf, readSchema, resolve, sampleOf } from './read-schema.js';

export type ErrorDescription = ReturnType<typeof readOpenapi>;

/**
 * An error that the document describes on a route. Its status is `402`, `4XX` or `default`, as in the document; `200` for
 * an in-band error.
 */
export type ErrorResponse = ErrorDescription['responses'][number];

/** Returns the first status of a class: `4XX` counts as 400, `default` as 500. */
export function statusOf({ status }: Pick<ErrorResponse, 'status'>): number {
  return Number(status.replace(/X/gi, '0')) || 500;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const SUCCESS = /^2(\d\d|XX)$/i;
const FAILURE = /^([45](\d\d|XX)|default)$/i;

/**
 * Reads the errors of an OpenAPI 3 document (YAML or JSON): its responses with a status of 400 or more, and the
 * error objects in its other responses.
 *
 * @param errorKeys the keys of an in-band error in a success
 * @throws `Refusal` if it is not such a document
 */
export function readOpenapi(text: string, errorKeys: ReadonlySet<string>) {
  const document = parseDocument(text);
  const operations = Object.entries(recordOf(document['paths'])).flatMap(([path, item]) =>
    Object.entries(resolve(item, document))
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
  );
  const responses = operations.flatMap(({ route, operation }) =>
    Object.entries(recordOf(recordOf(operation)['responses'])).flatMap(([status, response]) => {
      const found = resolve(response, document);
      if (FAILURE.test(status)) return [{ route, status, ...readFailure(found, document) }];
      const bodies = mediaOf(SUCCESS.test(status) ? found : {}).flatMap((media) =>
        inBandBodies(readSchema(media['schema'], document), errorKeys),
      );
      return bodies.length === 0 ? [] : [{ route, status: '200', messages: [], headers: [], bodies }];
    }),
  );
  const version = textOf(recordOf(document['info'])['version']);
  return { version, routes: operations.map(({ route }) => route), responses };
}

function parseDocument(text: string): JsonRecord {
  let document: JsonRecord;
  try {
    document = recordOf(parse(text, { maxAliasCount: 1000 }));
  } catch (cause) {
    const [reason = ''] = reasonOf(cause).split('\n');
    throw new Refusal('openapi-syntax', `the OpenAPI document cannot be read: ${reason}`, { cause });
  }
  const hasPaths = Object.keys(recordOf(document['paths'])).length > 0;
  if (typeof document['openapi'] === 'string' && hasPaths) return document;
  throw new Refusal('not-openapi', 'not an OpenAPI document: "openapi" or "paths" is missing');
}

function mediaOf(response: JsonRecord): JsonRecord[] {
  return Object.values(recordOf(response['content'])).map(recordOf);
}

function readFailure(response: JsonRecord, document: JsonRecord) {
  const media = mediaOf(response);
  const schemas = media.flatMap(({ schema }) => (schema === undefined ? [] : [readSchema(schema, document)]));
  return {
    // Messages of the API, or prose.
    messages: messagesOf(textOf(response['description'])),
    headers: Object.keys(recordOf(response['headers'])).map((name) => name.toLowerCase()),
    bodies: [
      ...schemas
        .flatMap(alternativesOf)
        .map((schema) => ({ schema: schema.name, fields: fieldsOf(schema), sample: sampleOf(schema) })),
      ...media.flatMap((each) => examplesOf(each, document)).map(exampleBody),
    ],
  };
}

/** The examples next to a schema: one, or several with names. */
function examplesOf({ example, examples }: JsonRecord, document: JsonRecord): JsonRecord[] {
  const named = Object.values(recordOf(examples)).map((item) => resolve(item, document)['value']);
  return [example, ...named].map(recordOf).filter((body) => Object.keys(body).length > 0);
}

/** Returns the list that a description begins with, or its first line. The rest explains. */
function messagesOf(description: string): string[] {
  const [first = ''] = description.trim().split(/\n\s*\n/);
  const lines = first.split('\n').map((line) => line.trim());
  const isList = lines.every((line) => line.startsWith('- '));
  const messages = isList ? lines.map((line) => line.slice(2).trim()) : lines.slice(0, 1);
  return messages.filter((message) => message !== '');
}
