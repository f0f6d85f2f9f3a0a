// Bundles keep this order. The tables that repeat each other's routes, codes and messages are next to each other: gzip finds
// a repetition within 32 KB only.
/* eslint-disable imports/imports */
import { basePath, routeCodes, routes, routesWithIssuesInMessage } from '../generated/tables/routes.js';
import {
  generalWireCodes,
  weakWireCodes,
  wireCodeDetails,
  wireCodes,
} from '../generated/tables/wire-codes.js';
import { statuses, statusEvidence } from '../generated/tables/statuses.js';
import { acceptance, foreignKey, free, policies, terminal } from '../generated/policies.js';
import { templates, whole } from '../generated/tables/messages.js';
import { credentialRules as credentials } from '../generated/tables/credentials.js';
import { eventStreamRules as eventStream } from '../generated/tables/event-stream.js';
import { codeFields, fields } from '../generated/tables/fields.js';
import { headerRules as headers } from '../generated/tables/headers.js';
import { fallbackMessages, shapes } from '../generated/tables/shapes.js';
/* eslint-enable imports/imports */
import type { VeniceTables } from './recognition-tables.js';

/** The whole generated catalog, in the form that the functions of this package read. */
export const catalog: VeniceTables = {
  // Every property by name: a bundle that recognizes no errors can then leave all of them out.
  policies,
  terminal,
  acceptance,
  foreignKey,
  free,
  wireCodes,
  wireCodeDetails,
  weakWireCodes,
  generalWireCodes,
  messages: { whole, templates },
  shapes,
  fallbackMessages,
  codeFields,
  fields,
  statuses,
  statusEvidence,
  headers,
  credentials,
  basePath,
  routes,
  routeCodes,
  routesWithIssuesInMessage,
  eventStream,
};
