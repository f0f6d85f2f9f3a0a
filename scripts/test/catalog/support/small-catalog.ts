import type { CatalogFiles } from '../../../src/catalog/load.js';

/** The paths of the small catalog's files. */
export const AVAILABILITY = 'catalog/errors/availability.yaml';
export const REQUEST = 'catalog/errors/request.yaml';
export const STATUSES = 'catalog/statuses.yaml';
export const SHAPES = 'catalog/shapes.yaml';
export const HEADERS = 'catalog/headers.yaml';
export const API = 'catalog/api.yaml';
export const REPORTS = 'catalog/reports.yaml';
export const DIALECTS = 'catalog/dialects.yaml';
export const DIFFERENCES = 'catalog/differences.yaml';

const availability = `summary: "The service cannot take the request right now."
errors:
  MODEL_OVERLOADED:
    status: 429
    message: "The model is overloaded."
    summary: "The model has more requests than it can serve."
    remedy: "Wait as long as \`Retry-After\` says."
    actions: [wait, change-model]
    waitSeconds: 30
    charged: { call: "no", source: coined }
    logLevel: none
    openai: { type: server_error }
    fields: {}
    wire:
      codes:
        - { code: overloaded_model, source: wire }
      messages: []
    source: page
    examples:
      - { status: 429, body: { error: "The model is overloaded." }, headers: { via: "1" } }
`;

const request = `summary: "The request cannot be carried out as it is."
errors:
  INVALID_REQUEST:
    status: 400
    message: "Invalid request"
    summary: "A parameter is missing or wrong."
    remedy: "Mend the parameter that \`issues\` names."
    actions: [change-request]
    charged: { call: "no", source: wire }
    logLevel: warn
    openai: { type: invalid_request_error }
    fields: {}
    wire: { codes: [], messages: [] }
    source: page
    examples:
      - { status: 400, body: { error: "Invalid request" }, headers: { via: "1" } }

  MODEL_NOT_FOUND:
    status: 404
    message: "Specified model not found"
    summary: "No model has the name that was asked for."
    remedy: "Use a model that \`GET /models\` lists."
    actions: [change-request]
    charged: { call: "no", source: wire }
    logLevel: warn
    openai: { type: not_found_error }
    fields:
      model:
        type: string
        summary: "The name that was asked for."
        source: wire
      suggestions:
        from: suggestions
        type: string[]
        summary: "Names that are close to it."
        source: observed
    wire:
      codes:
        - { code: model_missing, source: wire }
      messages:
        - { text: "Model {model} does not exist", source: wire }
    source: page
    examples:
      - { status: 404, body: { error: "Specified model not found" }, headers: { via: "1" } }
      - status: 404
        route: "POST /chat/completions"
        body: { error: "Model llama-9 does not exist", suggestions: [llama-8] }
`;

const statuses = `evidence: [error, details]
statuses:
  "400": { family: request, actions: [change-request], code: INVALID_REQUEST, openai: BadRequestError }
  "404": { family: request, actions: [change-request], openai: NotFoundError }
  "429": { family: availability, actions: [wait], openai: RateLimitError }
  "5xx": { family: availability, actions: [contact-support], openai: InternalServerError }
otherwise: { family: request, actions: [contact-support], openai: APIError }
`;

const shapes = `fields:
  issues: { from: [issues, details], type: issues, summary: "What the validation found.", source: page }
  creditsRefunded: { from: credits_refunded, type: boolean, summary: "Whether it was paid back.", source: page }
  requestId: { from: request_id, type: string, summary: "What to quote to support.", source: wire }
  param: { from: param, type: string, summary: "Which parameter.", source: page }
  retryAfterSeconds: { from: retry_after, type: number, summary: "Seconds to wait.", source: wire }
shapes:
  - name: openai
    summary: "The object of OpenAI-compatible APIs."
    when: { all: { $.error: object, $.error.message: string } }
    messages: [$.error.message]
    codes: [$.error.code]
    types: [$.error.type]
    containers: [$.error, $]
    source: page
  - name: plain
    summary: "A sentence and nothing else that names the error."
    when: { all: { $.error: string } }
    messages: [$.error]
    codes: []
    types: []
    containers: [$]
    fallback: { code: INVALID_REQUEST, statuses: [400] }
    source: page
gateways: { foreignKey: { actions: [change-credentials], remedy: "Ask the gateway." } }
fallbackMessages: [{ path: $.detail, source: observed }, { path: $.title, source: observed }]
streams:
  events: [{ name: error, source: page }]
  eventKey: { name: type, source: page }
  errors: [{ path: $.error, source: page }]
  end: { data: "[DONE]", source: page }
  interrupted: { code: "INVALID_REQUEST", source: coined }
`;

const headers = `requestId:
  - { header: cf-ray, source: page, note: "On every answer." }
server:
  version: { header: x-venice-version, source: wire }
  host: { header: x-venice-host-name, source: wire }
signals:
  - { header: x-venice-refused, value: "true", code: INVALID_REQUEST, source: wire }
waits:
  - { header: retry-after, unit: seconds-or-date, source: wire }
longWaitSeconds: 3600
absurdWaitSeconds: 604800
limits:
  requests:
    remaining: x-ratelimit-remaining-requests
    reset: x-ratelimit-reset-requests
    summary: "Requests per minute."
    source: wire
credentials:
  headers: [{ header: authorization, source: page }]
  keyPrefixes: [{ prefix: "sk-", source: observed }]
  bareKey: { length: 42, source: observed }
notices:
  deprecation:
    flag: { header: x-venice-deprecated, source: openapi }
    warning: { header: x-venice-warning, source: openapi }
    date: { header: x-venice-date, source: openapi }
    replacement: { header: x-venice-replacement, source: openapi }
  safety: { blurred: { header: x-venice-is-blurred, source: openapi } }
  nearlyUsedUp: { share: 0.1, count: 5, source: coined }
sent:
  server: { value: "cloudflare", source: observed }
singleUse: []
`;

const api = `baseUrl: "https://api.venice.ai/api/v1"
documentation: "https://docs.venice.ai/api-reference/error-codes"
source: openapi
routes:
  "GET /models": { source: openapi, billing: { charged: free, source: wire } }
  "POST /chat/completions": { source: openapi, billing: { charged: on-output, source: wire } }
official: { page: "https://docs.venice.ai/errors.md", openapi: "https://api.venice.ai/openapi.yaml" }
acceptance:
  statuses: ["500", "52x"]
  withoutCode: ["502"]
  actions: [check-outcome]
  charged: maybe
  remedy: "Compare the balance."
  source: wire
retries:
  output: { statuses: ["504"], source: observed }
  repeats: { statuses: ["500"], routes: ["POST /chat/completions"], failures: 2, source: observed }
`;

const reports = `statuses: { "400": "Bad Request", "502": "Bad Gateway", "503": "Service Unavailable" }
actions:
  wait: { returnStatus: 503, logLevel: warn, userMessage: "Try again later." }
  change-request: { returnStatus: 400, keep: [400], logLevel: info, userMessage: "Change something." }
  change-model: { returnStatus: 502, logLevel: info, userMessage: "Choose another one." }
  change-credentials: { returnStatus: 502, logLevel: error, userMessage: "Not available." }
  sign: { returnStatus: 502, logLevel: info, userMessage: "Not available." }
  update-account: { returnStatus: 502, logLevel: error, userMessage: "Not available." }
  submit-again: { returnStatus: 502, logLevel: warn, userMessage: "Start again." }
  check-outcome: { returnStatus: 502, logLevel: error, userMessage: "Look for the result." }
  contact-support: { returnStatus: 502, logLevel: error, userMessage: "Not available now." }
`;

const dialects = `dialects: {}
`;

const differences = `differences: []
`;

/** A valid catalog of two families and three errors: small enough to count lines in. */
export const smallCatalog: CatalogFiles = new Map([
  [AVAILABILITY, availability],
  [REQUEST, request],
  [STATUSES, statuses],
  [SHAPES, shapes],
  [HEADERS, headers],
  [API, api],
  [REPORTS, reports],
  [DIALECTS, dialects],
  [DIFFERENCES, differences],
]);

/** A change of a file: replaces the text `from`, which appears once, with `to`. */
export type Change = readonly [file: string, from: string, to: string];

/** Returns the small catalog with some changes. */
export function changed(...changes: readonly Change[]): CatalogFiles {
  const files = new Map(smallCatalog);
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not appear exactly once in ${file}`);
    // A function, because `$` has a meaning in a replacement text.
    files.set(
      file,
      text.replace(from, () => to),
    );
  }
  return files;
}
