import { z } from 'zod';
import { errorStatus, note, route, source } from './common.js';

const webAddress = z.url({ protocol: /^https$/ });

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
      }),
    )
    .describe('the routes an error can name'),
});

export type ApiFile = z.infer<typeof apiFile>;
