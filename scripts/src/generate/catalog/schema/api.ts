import { z } from 'zod';
import { errorStatus, note, route, source } from './common.js';

export const apiFile = z.strictObject({
  baseUrl: z.url().describe('where the API lives'),
  documentation: z.url().describe('where its errors are documented'),
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
          .describe('the statuses of its errors in the OpenAPI document; 200 where one stands in a success'),
        terminal: z
          .array(z.strictObject({ status: errorStatus, source, note }))
          .optional()
          .describe('statuses that are final on this route, whatever the code'),
      }),
    )
    .describe('the routes an error can name'),
});

export type ApiFile = z.infer<typeof apiFile>;
