import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { compareBody } from '../body/compare-body.js';
import { isKnownMessage, similarCode } from '../body/known-message.js';
import type { Difference } from '../difference.js';
import { compareRoutes, routeKey } from './compare-routes.js';
import { officialVariants } from './official-variants.js';
import { type ErrorDescription, type ErrorResponse, statusOf } from './read-openapi.js';

/** Compares the catalog with the errors of an OpenAPI document. */
export function compareOpenapi(description: ErrorDescription, model: CatalogModel): Difference[] {
  return [
    ...compareRoutes(description, model),
    ...description.responses.flatMap((response) => compareResponse(response, model)),
    ...officialVariants(description, model),
    ...missingSchemas(description, model),
  ];
}

const document = 'openapi';

function compareResponse(
  { route, messages, headers, bodies, ...response }: ErrorResponse,
  model: CatalogModel,
): Difference[] {
  const position = `${route} ${response.status}`;
  const about = { document, facts: {}, positions: [position] } as const;
  const name = `${routeKey(route)} ${response.status}`;
  const status = statusOf(response);
  const known = knownHeaders(model);
  return [
    ...bodies.flatMap((body) =>
      compareBody(body, { document, name: body.schema ?? name, position, status }, model),
    ),
    // A description contains messages of the API, or prose that explains the response.
    ...messages
      .filter((message) => !isKnownMessage(message, status, model))
      .map((message): Difference => {
        const unknown = {
          ...about,
          id: 'unknown-message',
          subject: `${response.status} ${message}`,
        } as const;
        const code = similarCode(message, status, model);
        if (code === undefined) return unknown;
        return { ...unknown, facts: { similarTo: code }, change: { type: 'new-variant', code, message } };
      }),
    ...headers
      .filter((header) => !known.has(header))
      .map((subject): Difference => ({ ...about, id: 'unknown-header', subject })),
  ];
}

function knownHeaders({ headers, errors }: CatalogModel): ReadonlySet<string | undefined> {
  const single = [
    ...headers.requestId,
    ...headers.waits,
    ...headers.signals,
    ...Object.values(headers.server),
  ];
  return new Set([
    ...single.map(({ header }) => header),
    ...Object.values(headers.limits).flatMap(({ limit, remaining, reset }) => [limit, remaining, reset]),
    ...errors.flatMap(({ sortedFields }) => sortedFields.map(({ header }) => header)),
  ]);
}

function missingSchemas({ responses }: ErrorDescription, { shapes }: CatalogModel): Difference[] {
  const used = new Set(responses.flatMap(({ bodies }) => bodies.map(({ schema }) => schema)));
  const positions = ['catalog/shapes.yaml'];
  return shapes.flatMap(({ name, schemas = [] }) =>
    schemas
      .filter((schema) => !used.has(schema))
      .map((subject) => ({ document, id: 'missing-schema', subject, facts: { shape: name }, positions })),
  );
}
