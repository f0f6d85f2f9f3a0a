import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Finding } from '../finding.js';
import { compareBody } from './compare-body.js';
import { compareRoutes, routeKey } from './compare-routes.js';
import { compareSentences } from './compare-sentences.js';
import type { ErrorDescription, ErrorResponse } from './read-openapi.js';

/** Holds the catalog against what an OpenAPI document tells of errors. */
export function compareOpenapi(description: ErrorDescription, model: CatalogModel): Finding[] {
  return [
    ...compareRoutes(description, model),
    ...description.responses.flatMap((response) => [
      ...compareBodies(response, model),
      ...compareSentences(response, statusOf(response), model),
      ...compareHeaders(response, model),
    ]),
    ...unusedSchemas(description, model),
  ];
}

function placeOf({ route, status }: ErrorResponse): string {
  return `${route} ${status}`;
}

/** The status, or the first of its class: `4XX` is read as 400. */
function statusOf({ status }: ErrorResponse): number {
  return Number(status.replace(/X/gi, '0')) || 500;
}

function compareBodies(response: ErrorResponse, model: CatalogModel): Finding[] {
  return response.bodies.flatMap((body) =>
    compareBody(
      body,
      {
        document: 'openapi',
        name: body.schema ?? `${routeKey(response.route)} ${response.status}`,
        where: placeOf(response),
        status: statusOf(response),
      },
      model,
    ),
  );
}

function compareHeaders(response: ErrorResponse, { headers, errors }: CatalogModel): Finding[] {
  const known = new Set([
    ...[...headers.requestId, ...headers.waits, ...headers.means, ...Object.values(headers.server)].map(
      ({ header }) => header,
    ),
    ...Object.values(headers.limits).flatMap(({ limit, remaining, reset }) => [limit, remaining, reset]),
    ...errors.flatMap(({ sortedFields }) => sortedFields.map(({ header }) => header)),
  ]);
  return response.headers
    .filter((header) => !known.has(header))
    .map((header) => ({
      document: 'openapi',
      kind: 'header',
      subject: header,
      what: 'is a header of an error that nothing reads',
      todo: 'add it to catalog/headers.yaml, or as the header of a field',
      where: [placeOf(response)],
    }));
}

function unusedSchemas({ responses }: ErrorDescription, { shapes }: CatalogModel): Finding[] {
  const used = new Set(responses.flatMap(({ bodies }) => bodies.map(({ schema }) => schema)));
  return shapes.flatMap(({ name, schemas = [] }) =>
    schemas
      .filter((schema) => !used.has(schema))
      .map((schema) => ({
        document: 'openapi',
        kind: 'schema-removed',
        subject: schema,
        what: `is listed at the shape "${name}", and describes no error any more`,
        todo: 'take it off the list in catalog/shapes.yaml',
        where: ['catalog/shapes.yaml'],
      })),
  );
}
