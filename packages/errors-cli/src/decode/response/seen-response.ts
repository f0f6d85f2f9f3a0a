import { type AnyVeniceError, toVeniceError, veniceErrorFromJSON } from '@venice/errors-core';
import { findInBandError, isSingleUse, routeOf } from '@venice/errors-core/adapter';
import { host, serverHeader } from '../../generated/api.js';
import type { Finding, Form, SeenRequest } from '../finding.js';
import type { Secrets } from '../secrets/secrets.js';

/** A name and a value. */
export type Header = readonly [name: string, value: string];

/** A request in the input. */
export interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
}

/** The parts of a response in the input. */
export interface ResponseParts {
  readonly status?: number | undefined;
  readonly headers?: readonly Header[] | undefined;
  readonly body?: unknown;
  readonly request?: RequestParts | undefined;
}

/** Where a response is in the input, and in which form. */
export interface Place {
  readonly form: Form;
  readonly line: number;
  readonly entry?: number | undefined;
  readonly time?: string | undefined;
}

/**
 * Reads a response with core. Returns `undefined` for a success. Whether an error without a code is worth a finding
 * depends on the evidence that the caller has.
 */
export function readResponse(
  { status, headers = [], body, request }: ResponseParts,
  place: Place,
  secrets: Secrets,
): Finding | undefined {
  const response = {
    status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body,
    route: request && routeOf(request.method, request.url),
    secrets: secrets.values,
    singleUse: request !== undefined && isSingleUse(request.headers),
  };
  const error = status === undefined || status >= 400 ? toVeniceError(response) : findInBandError(response);
  return error && toFinding(error, place, secrets, { headers, request });
}

/**
 * Returns whether something in a text or a log can be a failed response at all: it has a status, or would be an error
 * inside a success too. Most objects in them are neither.
 */
export function mayBeFailure(parts: ResponseParts, place: Place, secrets: Secrets): boolean {
  return parts.status !== undefined || readResponse({ ...parts, status: 200 }, place, secrets) !== undefined;
}

/** Creates a finding, with credentials masked. */
export function toFinding(
  error: AnyVeniceError,
  { form, line, entry, time }: Place,
  secrets: Secrets,
  { headers = [], request }: Pick<ResponseParts, 'headers' | 'request'> = {},
): Finding {
  return maskFinding(
    {
      error,
      form,
      line,
      ...(entry === undefined ? {} : { entry }),
      ...(request === undefined ? {} : { request: seenRequest(request) }),
      ...(time === undefined ? {} : { time }),
      ...(error.code === undefined && headers.length > 0 ? { headers: harmless(headers) } : {}),
    },
    secrets,
  );
}

/** Masks the credentials in a finding. Core masks what it can know: the input shows more of them, and forms of them. */
export function maskFinding({ error, ...others }: Finding, secrets: Secrets): Finding {
  return {
    ...secrets.maskIn(others),
    error: veniceErrorFromJSON(secrets.maskIn(error.toJSON())) ?? error,
  };
}

/** Returns whether core has recognized an error by something that only this error has. */
export function isCertain({ error }: Finding): boolean {
  return error.matchedBy === 'code' || error.matchedBy === 'message' || error.matchedBy === 'header';
}

/** Returns whether a response is one of Venice's own servers, as far as its request and its headers show it. */
export function isOfVenice({ request, headers = [] }: ResponseParts, hosts: readonly string[]): boolean {
  const seen = request && hostOf(request.url);
  return (
    (seen !== undefined && isVeniceHost(seen, hosts)) ||
    headers.some(([name]) => name.toLowerCase() === serverHeader)
  );
}

/** Returns whether a host belongs to the API's domain, or is one of the listed ones. */
function isVeniceHost(name: string, hosts: readonly string[]): boolean {
  const domain = host.split('.').slice(-2).join('.');
  return name === domain || name.endsWith(`.${domain}`) || hosts.includes(name);
}

export function hostOf(url: string): string | undefined {
  return /^[a-z]+:\/\/(?:[^/@?#]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
}

function seenRequest({ method, url }: RequestParts): SeenRequest {
  return { method, url: url.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//') };
}

/** Headers that describe the server and the response, and nothing about the caller. */
const HARMLESS =
  /^(content-(type|length|encoding)|date|server|via|retry-after(-ms)?|cf-ray|x-request-id|x-ratelimit-[\w-]+|x-venice-[\w-]+)$/;

function harmless(headers: readonly Header[]): Record<string, string> {
  return Object.fromEntries(
    headers
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => HARMLESS.test(name)),
  );
}
