import { z } from 'zod';
import { code, errorStatus, filledText, list, source } from './common.js';
import { variant, wireCode } from './errors.js';

const factSource = z
  .union([source, z.url({ protocol: /^https$/ })])
  .describe("the source of the fact: the address of the provider's page, or observed");

const dialectCode = wireCode.extend({
  source: factSource,
  statuses: list(errorStatus).optional().describe('its statuses, if they are known'),
});

const dialectMessage = variant.extend({ source: factSource });

/** The errors of other servers, whose responses Venice or a gateway passes on. */
export const dialectsFile = z.strictObject({
  dialects: z
    .record(
      z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
      z.strictObject({
        name: filledText.describe('the name of the provider, gateway or platform'),
        errors: z
          .record(
            code,
            z.strictObject({
              codes: z.array(dialectCode).default([]).describe('wire codes and types of this error'),
              messages: z.array(dialectMessage).default([]).describe('messages of this error'),
            }),
          )
          .describe('what its codes, types and messages mean, by code of the catalog'),
      }),
    )
    .describe('the dialects; {} for none'),
});

export type DialectsFile = z.infer<typeof dialectsFile>;
export type DialectWire = DialectsFile['dialects'][string]['errors'][string];
