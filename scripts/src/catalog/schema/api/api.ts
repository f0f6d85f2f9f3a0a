import { z } from 'zod';
import { actions } from '../actions.js';
import { charge, code, errorStatus, list, note, path, remedy, route, source, statusKey } from '../common.js';
import { limitFields } from './limits.js';

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
  site: webAddress
    .regex(/[^/]$/)
    .optional()
    .describe(
      'the address of the site with a page for each code, which starts with https:// and does not end with a slash',
    ),
  official: z
    .strictObject({
      page: webAddress.describe('the error page as Markdown, an address that starts with https://'),
      openapi: webAddress.describe('the OpenAPI document, an address that starts with https://'),
    })
    .describe('the official documents with which `pnpm catalog:drift` compares'),
  source,
  ...limitFields,
  acceptance: z
    .strictObject({
      statuses: list(statusKey).describe(
        'statuses, or classes of statuses such as 52x, that leave open whether it was accepted',
      ),
      withoutCode: z.array(statusKey).describe('further ones, if the error has no code; [] for none'),
      actions,
      charged: charge,
      remedy,
      source,
    })
    .describe(
      'the policy of routes whose billing is on-acceptance, if nobody knows whether that has happened',
    ),
  retries: z
    .strictObject({
      output: z
        .strictObject({
          statuses: list(statusKey).describe('statuses, or classes of statuses such as 52x'),
          source,
          note,
        })
        .describe('when a request on a route with on-output may have been charged although it failed'),
      repeats: z
        .strictObject({
          statuses: list(statusKey).describe('statuses, or classes of statuses such as 52x'),
          routes: list(route).describe('the routes on which it is so'),
          failures: z.int().positive().describe('how many equal failures show it'),
          source,
          note,
        })
        .describe('requests that fail again if they have failed in the same way'),
    })
    .describe('what decides about sending a request again, in addition to its error'),
  routes: z
    .record(
      route,
      z.strictObject({
        source,
        statuses: list(z.union([errorStatus, z.literal(200)]))
          .optional()
          .describe('the statuses of its errors in the OpenAPI document; 200 for an in-band error'),
        billing: z
          .strictObject({
            charged: z
              .enum(['free', 'on-output', 'on-acceptance'])
              .describe('when a request is charged: free, on-output or on-acceptance'),
            source,
            note,
          })
          .describe('when a request is charged, and the source of that'),
        terminal: z
          .array(z.strictObject({ status: errorStatus, actions, remedy, source, note }))
          .optional()
          .describe('statuses that are final on this route, whatever the code'),
        codes: z
          .array(z.strictObject({ status: errorStatus, code, source, note }))
          .optional()
          .describe('the code of a status on this route, whatever the message is'),
        issuesInMessage: z
          .literal(true)
          .optional()
          .describe('true if the message of a 400 lists the issues: `path: message; path: message`'),
        streamEnd: list(endMarker)
          .optional()
          .describe('the end markers of its streams, one of which a complete stream contains'),
      }),
    )
    .describe('the routes an error can name'),
});

export type EndMarkerEntry = z.infer<typeof endMarker>;
