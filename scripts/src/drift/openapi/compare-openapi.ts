import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { compareBody } from '../body/compare-body.js';
import { isKnownMessage, similarCode } from '../body/known-message.js';
import type { Difference } from '../difference.js';
import { compareRoutes, routeKey } from './compare-routes.js';
import type { ErrorDescription, ErrorResponse } from './read-openapi.js';

/** Compares the catalog with the errors of an OpenAPI document. */
export function compareOpenapi(description: ErrorDescription, model: CatalogModel): Difference[] {
  return [
    ...compareRoutes(description, model),
    ...description.responses.flatMap((response) => [
      ...compareBodies(response, model),
      ...compareMessages(response, model),
      ...compareHeaders(response, model),
    ]),
    ...missingSchemas(description, model),
  ];
}

function positionOf({ route, status }: ErrorResponse): string {
  return `${route} ${status}`;
}

/** The status, or the first of its class: `4XX` counts as 400, `default` as 500. */
function statusOf({ status }: ErrorResponse): number {
  return Number(status.replace(/X/gi, '0')) || 500;
}

function compareBodies(response: ErrorResponse, model: CatalogModel): Difference[] {
  const place = { document: 'openapi', position: positionOf(response), status: statusOf(response) } as const;
  const name = `${routeKey(response.route)} ${response.status}`;
  return response.bodies.flatMap((body) => compareBody(body, { ...place, name: body.schema ?? name }, model));
}

/** A description contains messages of the API, or prose that explains the response. */
function compareMessages(response: ErrorResponse, model: CatalogModel): Difference[] {
  const status = statusOf(response);
  return response.messages
    .filter((message) => !isKnownMessage(message, status, model))
    .map((message) => {
      const about = {
        document: 'openapi',
        id: 'unknown-message',
        subject: `${response.status} ${message}`,
        positions: [positionOf(response)],
      } as const;
      const code = similarCode(message, status, model);
      return code === undefined
        ? { ...about, facts: {} }
        : { ...about, facts: { similarTo: code }, change: { type: 'new-variant', code, message } };
    });
}

function compareHeaders(response: ErrorResponse, { headers, errors }: CatalogModel): Difference[] {
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
      id: 'unknown-header',
      subject: header,
      facts: {},
      positions: [positionOf(response)],
    }));
}

function missingSchemas({ responses }: ErrorDescription, { shapes }: CatalogModel): Difference[] {
  const used = new Set(responses.flatMap(({ bodies }) => bodies.map(({ schema }) => schema)));
  return shapes.flatMap(({ name, schemas = [] }) =>
    schemas
      .filter((schema) => !used.has(schema))
      .map((schema) => ({
        document: 'openapi',
        id: 'missing-schema',
        subject: schema,
        facts: { shape: name },
        positions: ['catalog/shapes.yaml'],
      })),
  );
}
