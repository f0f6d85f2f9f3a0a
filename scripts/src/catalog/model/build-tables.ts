import type {
  CatalogTables,
  EndMarker,
  FieldRule,
  Path,
  ShapeRule,
  StatusRule,
} from '@venice/errors-core/recognizer';
import { compare } from '../problem.js';
import type { EndMarkerEntry } from '../schema/api/api.js';
import type { FieldEntry } from '../schema/field.js';
import type { ShapeEntry } from '../schema/shapes.js';
import type { StatusRow } from '../schema/statuses.js';
import { buildPolicies } from './build-policies.js';
import { indexMessages } from './index-messages.js';
import { parseTemplate } from './messages.js';
import { sortedRecord } from './sorted-record.js';
import type { ValidCatalog } from './valid-catalog.js';

/** Builds the catalog in the form that core's functions read, sorted: the order of files and keys has no effect. */
export function buildTables(catalog: ValidCatalog): CatalogTables {
  const { statuses, headers, api } = catalog;
  const { shapes, fields, streams, fallbackMessages } = catalog.shapes;
  const wires = catalog.wireCodes.map(({ code, row }) => ({ ...row, code, name: foldCode(row.code) }));
  const routes = Object.entries(api.routes);
  return {
    ...buildPolicies(catalog),
    codeFields: sortedRecord(
      catalog.errors.map(({ code, fields: own }) => {
        const rules = Object.entries(own).map(([name, field]) => fieldRule(name, field));
        return [code, rules.length === 0 ? undefined : rules];
      }),
    ),
    wireCodes: sortedRecord(wires.map(({ code, name }) => [name, name === code ? undefined : code])),
    wireCodeDetails: sortedRecord(
      wires.map(({ name, details }) => [name, details && sortedRecord(Object.entries(details))]),
    ),
    weakWireCodes: wires.flatMap(({ weak, name }) => (weak ? [name] : [])).sort(compare),
    generalWireCodes: wires.flatMap(({ general, name }) => (general ? [name] : [])).sort(compare),
    messages: indexMessages(catalog.messages),
    shapes: shapes.map(shapeRule),
    fallbackMessages: fallbackMessages.map(({ path }) => parsePath(path)),
    eventStream: {
      events: streams.events.map(({ name }) => name),
      eventKey: streams.eventKey.name,
      errors: streams.errors.map(({ path }) => parsePath(path)),
      end: streams.end.data,
      ends: sortedRecord(routes.map(([route, { streamEnd }]) => [route, streamEnd?.map(endMarker)])),
      interrupted: streams.interrupted.code,
    },
    statuses: {
      ...sortedRecord(Object.entries(statuses.statuses).map(([status, row]) => [status, statusRow(row)])),
      otherwise: statusRow(statuses.otherwise),
    },
    statusEvidence: [...statuses.evidence].sort(compare),
    fields: {
      issues: fieldRule('issues', fields.issues),
      creditsRefunded: fieldRule('creditsRefunded', fields.creditsRefunded),
      requestId: fieldRule('requestId', fields.requestId),
      param: fieldRule('param', fields.param),
      retryAfterSeconds: fieldRule('retryAfterSeconds', fields.retryAfterSeconds),
    },
    headers: {
      requestId: headers.requestId.map(({ header }) => header),
      waits: headers.waits.map(({ header, unit }) => ({ header, unit })),
      limits: Object.entries(headers.limits).map(([name, { limit = null, remaining = null, reset }]) => ({
        name,
        limit,
        remaining,
        reset,
      })),
      longWaitSeconds: headers.longWaitSeconds,
      absurdWaitSeconds: headers.absurdWaitSeconds,
      signals: headers.signals.map(({ header, value, code }) => ({ header, value, code })),
      server: { version: headers.server.version.header, host: headers.server.host.header },
    },
    credentials: {
      headers: headers.credentials.headers.map(({ header }) => header).sort(compare),
      keyPrefixes: headers.credentials.keyPrefixes.map(({ prefix }) => prefix).sort(compare),
      bareKeyLength: headers.credentials.bareKey.length,
      singleUse: headers.singleUse.map(({ header }) => header),
    },
    basePath: new URL(api.baseUrl).pathname.replace(/\/$/, ''),
    routeCodes: sortedRecord(
      routes.map(([route, { codes }]) => [
        route,
        codes && sortedRecord(codes.map(({ status, code }) => [String(status), code])),
      ]),
    ),
    routesWithIssuesInMessage: routes.flatMap(([route, { issuesInMessage }]) =>
      issuesInMessage ? [route] : [],
    ),
    routes: routes.map(([route]) => route),
  };
}

/** Returns a wire code in the form in which wire codes are compared. */
export function foldCode(code: string): string {
  return code.toUpperCase();
}

function endMarker(marker: EndMarkerEntry): EndMarker {
  if ('data' in marker) return { data: marker.data };
  return 'event' in marker ? { event: marker.event } : { path: parsePath(marker.path) };
}

function fieldRule(name: string, { from = [], type, header, encoding }: FieldEntry): FieldRule {
  return {
    name,
    type,
    from: [from].flat().map((path) => path.split('.')),
    header,
    encoding,
  };
}

function statusRow({ family, actions, code, codeIf }: StatusRow): StatusRule {
  return { family, actions, code, codeIf };
}

function shapeRule({ name, when, unwrap, via, wrappers, fallback, ...paths }: ShapeEntry): ShapeRule {
  const conditions = (record: ShapeEntry['when']['all']): ShapeRule['all'] =>
    Object.entries(record ?? {}).map(([path, type]) => [parsePath(path), type] as const);
  return {
    name,
    all: conditions(when.all),
    any: conditions(when.any),
    messages: paths.messages.map(parsePath),
    codes: paths.codes.map(parsePath),
    types: paths.types.map(parsePath),
    containers: paths.containers.map(parsePath),
    issues: paths.issues.map(parsePath),
    unwrap: unwrap === undefined ? undefined : parsePath(unwrap),
    via: via && sortedRecord(Object.entries(via).map(([part, path]) => [part, parsePath(path)])),
    wrappers: wrappers?.map(parseTemplate),
    fallback: fallback && { code: fallback.code, statuses: [...fallback.statuses].sort() },
  };
}

/** Splits `$.error.message` into `['error', 'message']`. */
export function parsePath(path: string): Path {
  return path.split('.').slice(1);
}
