import { isJsonArray } from '../data/json.js';
import { read } from '../data/read-unknown.js';
import { toJson } from '../data/to-json.js';
import { numberAt, type ReportedError, textAt } from './reported-error.js';

/** Attributes of OpenTelemetry, for a span, a metric or a log record. */
export type OpenTelemetryAttributes = Readonly<Record<string, string | number | boolean | string[]>>;

/** The fields that become attributes, by the name after our prefix. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  code: ['code'],
  family: ['family'],
  action: ['action'],
  actions: ['actions'],
  retryable: ['retryable'],
  retry_after_ms: ['retryAfterMs'],
  origin: ['origin'],
  charged: ['charged'],
  credits_refunded: ['creditsRefunded'],
  request_id: ['requestId'],
  route: ['route'],
  matched_by: ['matchedBy'],
  wire_code: ['wireCode'],
  'server.version': ['server', 'version'],
  'server.host': ['server', 'host'],
};

/**
 * Returns attributes by the semantic conventions of OpenTelemetry: `error.type` is the code, else the status, else
 * `_OTHER`; `http.response.status_code` is the observed status. All others begin with `venice.error.`. They contain no
 * message and no other text of the response, so they hold no prompt. Never throws.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { toOpenTelemetryAttributes } from '@venice/errors-core/report';
 *
 * const error = toVeniceError({ status: 503, body: { error: 'The model is at capacity. Please try again later.' } });
 * console.log(toOpenTelemetryAttributes(error)['error.type']); // MODEL_AT_CAPACITY
 * ```
 */
export function toOpenTelemetryAttributes(error: ReportedError): OpenTelemetryAttributes {
  const status = numberAt(error, 'status');
  const failure = status !== undefined && status >= 400 ? String(status) : undefined;
  const own = Object.entries(FIELDS).flatMap(([name, path]) => {
    const value = attributeOf(path.reduce<unknown>(read, error));
    return value === undefined ? [] : [[`venice.error.${name}`, value] as const];
  });
  return {
    'error.type': textAt(error, 'code') ?? failure ?? '_OTHER',
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
    ...Object.fromEntries(own),
  };
}

/** OpenTelemetry drops every other kind of value. */
function attributeOf(field: unknown): OpenTelemetryAttributes[string] | undefined {
  const value = toJson(field);
  if (isJsonArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'object' || value === undefined ? undefined : value;
}
