import { docsUrlOf, type DocumentationAddresses } from '../catalog/addresses/docs-url.js';
import type { CatalogTables, VeniceTables } from '../catalog/recognition-tables.js';
import { attempt } from '../data/read-unknown.js';
import { isText } from '../data/text.js';
import { choosePolicy, withSignature } from '../details/choose-policy.js';
import { readDetails } from '../details/read-details.js';
import { issuesInMessage } from '../details/read-issues.js';
import { readRateLimit } from '../details/read-rate-limit.js';
import { readRetry } from '../details/read-retry.js';
import { readServer } from '../details/read-server.js';
import { clockOf } from '../details/read-time.js';
import { headersInEnvelope, readVia } from '../details/read-via.js';
import { createVeniceError } from '../error/create-venice-error.js';
import type { VeniceErrorRecord } from '../error/venice-error.js';
import type { AnyVeniceError } from '../generated/errors.js';
import { maskFor, maskJson } from '../masking/mask-secrets.js';
import { isUnsent as isMarkedUnsent } from '../network/unsent.js';
import { classify } from '../recognize/classify.js';
import { parseBody } from '../recognize/parse-body.js';
import type { ParsedBody } from '../recognize/parsed-body.js';
import { statusRule } from '../recognize/status-rule.js';
import { firstFound, type HeaderLookup, lookUpHeaders } from '../response/headers/lookup.js';
import { readHeaders } from '../response/headers/read-headers.js';
import { readStatus, type ResponseLike } from '../response/response-like.js';
import { normalizeRoute } from '../response/route.js';
import { readCommonFields } from './read-common-fields.js';

/** Builds the error for a failed response from the tables of a catalog. Never throws. */
export function readError(
  response: ResponseLike,
  catalog: VeniceTables,
  addresses: DocumentationAddresses,
): AnyVeniceError {
  const status = readStatus(attempt(() => response.status));
  const headers = lookUpHeaders(attempt(() => response.headers));
  const body = parseBody(
    attempt(() => response.body),
    catalog,
  );

  const route = normalizeRoute(
    attempt(() => response.route),
    catalog,
  );
  const classification = classify({ status, body, headers, route }, catalog);
  const { code, matchedBy, wireCode, captures, fixed, waitSeconds, effectiveStatus } = classification;
  const byStatus = statusRule(effectiveStatus, catalog.statuses);
  const policy = code === undefined ? undefined : catalog.policies[code];

  const common = readCommonFields(body, captures, catalog);
  const issues =
    common.issues.length === 0 &&
    effectiveStatus === 400 &&
    route !== undefined &&
    catalog.routesWithIssuesInMessage.includes(route)
      ? issuesInMessage(body.message ?? '')
      : common.issues;
  const details = readDetails(code === undefined ? [] : (catalog.codeFields[code] ?? []), {
    containers: body.containers,
    headers,
    captures,
    fixed,
  });
  if (issues.length > 0) details['issues'] = issues;
  if (common.param !== undefined) details['param'] ??= common.param;
  const via = readVia(body);
  if (via !== undefined) details['via'] = via;

  const clock = clockOf(headers.get('date'), Date.now());
  const { actions, charged } = choosePolicy(
    {
      route,
      status: effectiveStatus,
      policy,
      byStatus,
      messageActions: classification.actions,
      ownKey: via?.ownKey,
    },
    catalog,
  );
  const rateLimit = readRateLimit(headers, catalog.headers, clock);
  const isUsedUp = attempt(() => response.singleUse) === true;
  const isUnsent = isMarkedUnsent(response) || attempt(() => response.origin) === 'client';
  // What a gateway repeats counts for the wait only: a limit of its own is not one of Venice's.
  const repeated = headersInEnvelope(body);
  const announced = repeated === undefined ? headers : firstFound(headers, readHeaders(repeated));
  const retry = readRetry({
    mayRetry: isUnsent || actions.includes('wait'),
    isUsedUp,
    headers: announced,
    rules: catalog.headers,
    rateLimit: announced === headers ? rateLimit : readRateLimit(announced, catalog.headers, clock),
    bodyWait: common.retryAfterSeconds,
    messageWait: waitSeconds,
    usualWait: policy?.waitSeconds,
    clock,
  });
  const mask = maskFor(
    attempt(() => response.secrets),
    catalog.credentials,
  );
  return createVeniceError({
    code,
    family: policy?.family ?? byStatus.family,
    status,
    message: mask(
      body.message ??
        common.issues[0]?.message ??
        policy?.message ??
        describeMissingMessage(status, body, wireCode),
    ),
    // Here, because the message is in it: it is searched once.
    body: maskJson(body.value, mask),
    matchedBy,
    wireCode: maskJson(wireCode, mask),
    details: maskJson(details, mask),
    creditsRefunded: common.creditsRefunded,
    charged: isUnsent ? 'no' : charged,
    origin: isUnsent ? 'client' : undefined,
    actions: isUsedUp ? withSignature(actions) : actions,
    retryable: retry.retryable && !isUnsent,
    retryAfterMs: retry.retryAfterMs,
    waitSource: retry.waitSource,
    attempts: readAttempts(attempt(() => response.attempts)),
    rateLimit,
    requestId: maskJson(firstText(headers, catalog.headers.requestId) ?? common.requestId, mask),
    server: maskJson(readServer(headers, catalog.headers), mask),
    route: maskJson(route, mask),
    logLevel: policy?.logLevel ?? 'none',
    docsUrl: docsUrlOf(code, addresses),
  });
}

function readAttempts(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** Returns the value of the first of some headers that has one. */
function firstText(headers: HeaderLookup, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = headers.get(name);
    if (isText(value)) return value;
  }
  return undefined;
}

/** Returns a message of ours for a response without one. */
function describeMissingMessage(
  status: number | undefined,
  { kind }: ParsedBody,
  wireCode: string | undefined,
): string {
  const response = status === undefined ? 'A response of unknown status' : `HTTP ${status}`;
  switch (kind) {
    case 'empty':
      return `${response} with an empty body`;
    case 'html':
      return `${response} with an HTML page instead of JSON`;
    case 'binary':
      return `${response} with a body that is not text`;
    case 'truncated':
      return `${response} with a truncated body`;
    default:
      return wireCode === undefined
        ? `${response} with a body that contains no message`
        : `${response} with the code ${wireCode}`;
  }
}

/** Returns the record of an error, from tables that are only known at run time: their codes have no type. */
export function readErrorRecord(
  response: ResponseLike,
  tables: CatalogTables,
  addresses: DocumentationAddresses,
): VeniceErrorRecord {
  return readError(response, tables as VeniceTables, addresses).toJSON();
}
