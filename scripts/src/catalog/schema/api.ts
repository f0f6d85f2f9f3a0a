import { z } from 'zod';
import { errorStatus, note, path, route, source } from './common.js';

const webAddress = z.url({ protocol: /^https$/ });

const markerFacts = { source, note };

const endMarker = z
  .union([
    z.strictObject({ data: z.string().min(1), ...markerFacts }),
    z.strictObject({ event: z.string().min(1), ...markerFacts }),
    z.strictObject({ path, ...markerFacts }),
  ])
  .describe('an end marker: the data or the event of the last frame, or the path of a text in a frame');

export const apiFile = z.strictObject({
  baseUrl: webAddress.describe('the address of the API, which starts with https://'),
  documentation: webAddress.describe(
    'the address of the documentation of its errors, which starts with https://',
  ),
  official: z
    .strictObject({
      page: webAddress.describe('the error page as Markdown, an address that starts with https://'),
      openapi: webAddress.describe('the OpenAPI document, an address that starts with https://'),
    })
    .describe('the official documents with which `pnpm catalog:drift` compares'),
  source,
  routes: z
    .record(
      route,
      z.strictObject({
        source,
        statuses: z
          .array(z.union([errorStatus, z.literal(200)]))
          .min(1)
          .optional()
          .describe('the statuses of its errors in the OpenAPI document; 200 for an in-band error'),
        terminal: z
          .array(z.strictObject({ status: errorStatus, source, note }))
          .optional()
          .describe('statuses that are final on this route, whatever the code'),
        streamEnd: z
          .array(endMarker)
          .min(1)
          .optional()
          .describe('the end markers of its streams, one of which a complete stream contains'),
      }),
    )
    .describe('the routes an error can name'),
});

export type EndMarkerEntry = z.infer<typeof endMarker>;
export type ApiFile = z.infer<typeof apiFile>;
