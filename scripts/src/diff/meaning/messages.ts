/** How far a version goes up. */
export type Bump = keyof typeof messages;
export type MessageId = { [Level in Bump]: keyof (typeof messages)[Level] }[Bump];

/**
 * The messages of all changes, by level and id, as changelogs have them. `{it}` is the fact (`names.ts`), `{change}` what
 * became of its value, `{old}` and `{new}` the values, `{place}` its path, and other names are keys of the path. Values
 * are in backticks, unless they have `|text`.
 */
export const messages = {
  major: {
    'code-removed': '{code} is gone: code that catches it stops working.',
    'code-renamed':
      '{code} is gone, and looks renamed to {old.successor}: code that catches it stops working.',
    'status-changed': 'The status of {it} {change}: code that branches on it stops working.',
    'statuses-removed': '{it} no longer has status {status}: code that branches on it stops compiling.',
    'family-changed': 'The family of {it} {change}: code that catches the family stops working.',
    'openai-class-changed':
      'The class of {it} in the OpenAI SDK {change}: `instanceof` for the old one stops matching.',
    'openai-type-changed': 'The OpenAI type of {it} {change}: code that compares `error.type` stops working.',
    'base-path-changed':
      'The path of the API {change}: `error.route` is missing for requests to the old one.',
    'long-wait-raised':
      'The wait in seconds from which an error is not retryable {change}: a loop that checks `retryable` starts to repeat requests after such waits.',
    'absurd-wait-lowered':
      'The wait in seconds from which a wait is ignored {change}: a loop that checks `retryable` starts to repeat requests that ask for such waits.',
    'wait-headers-reordered':
      'The wait is now looked up in another order: a loop that checks `retryable` may start to repeat the request.',
    'retry-enabled': '{it} is now retryable: a loop that checks `retryable` starts to repeat the request.',
    'resend-enabled':
      '{it} is no longer charged when it is accepted: a loop that checks `retryable` may start to repeat the request.',
    'resend-enabled-at':
      'Status {status} no longer leaves open whether a request was accepted and charged: a loop that checks `retryable` may start to repeat it.',
    'output-removed':
      'Status {status} no longer leaves open whether a request has produced its output and was charged: a loop that follows `decideRetry` may start to repeat it.',
    'single-use-removed':
      'A request with the header {header} can now be sent again: a loop that checks `retryable` starts to repeat it.',
    'field-removed': '{it} is gone: code that reads it stops compiling.',
    'field-type-changed': 'The type of {it} {change}: code that reads it stops compiling.',
    'body-paths-removed':
      '{it} is no longer read from {path} of the body: responses that have it only there lose it.',
    'header-removed':
      '{it} is no longer read from the header {old}: responses that have it only there lose it.',
    'header-changed': 'The header of {it} {change}: responses that have only the old one lose it.',
    'recognition-removed':
      '{old} is no longer recognized by {it}: responses with nothing else lose their code.',
    'recognition-moved':
      '{it} now means {new} instead of {old}: code that catches {old} for it stops working.',
    'message-removed': '{old} is no longer recognized by {it}: responses with it lose their code.',
    'captures-removed':
      '{it} no longer fills {field} of `details`: responses that have it only there lose it.',
    'status-code-removed': '{it} no longer gets the code {old}: code that catches it stops working.',
    'status-code-condition-changed':
      'The condition under which {it} gets its code {change}: code that catches it may stop working.',
    'status-code-changed': 'The code of {it} {change}: code that catches the old one stops working.',
    'evidence-removed':
      'A body with only {key} no longer gets a code by its status: code that catches it stops working.',
    'family-removed': 'The family {family} is gone: code that catches it stops working.',
    'route-removed': 'The route {route} is gone: code that compares `error.route` stops working.',
    'final-removed':
      '{it} is no longer final: a loop that checks `retryable` may start to repeat the request.',
    'shape-removed': 'Bodies of the shape {shape} are no longer read: their errors lose what they contain.',
    'fallback-message-removed':
      'The message is no longer read from {path}: responses that have it only there lose it.',
    'event-removed': 'Stream events named {event} are no longer errors.',
    'stream-error-removed': "Errors at {path} of a stream's data are no longer found.",
    'request-id-removed':
      'The request id is no longer read from {header}: responses that have it only there lose it.',
    'wait-header-removed':
      'The wait is no longer read from {header}: responses that have it only there lose it.',
    'wait-unit-changed':
      'The unit of the header {header} {change}: `retryAfterMs` changes for the same response.',
    'limit-removed': 'The limit {it} is gone: code that reads it stops compiling.',
  },
  minor: {
    'code-added': 'New code {code}, status {new.status|text}: {new.summary|text}',
    'statuses-added': '{it} can now have status {status} too.',
    'base-url-changed': 'The host of the API {change}.',
    'long-wait-lowered': 'The wait in seconds from which an error is not retryable {change}.',
    'absurd-wait-raised': 'The wait in seconds from which a wait is ignored {change}.',
    'retry-disabled': '{it} is no longer retryable.',
    'actions-added': '{it} now also has the action {action}.',
    'actions-removed': '{it} no longer has the action {action}.',
    'actions-reordered': 'The actions of {it} are now in another order: `error.action` may be another.',
    'billing-changed': 'The billing of {it} {change}.',
    'resend-disabled':
      '{it} is now charged when it is accepted: a request is no longer retryable if that is open.',
    'resend-disabled-at':
      'Status {status} now leaves open whether a request was accepted and charged: it is not retryable.',
    'output-added':
      'Status {status} now leaves open whether a request has produced its output and was charged: `decideRetry` does not repeat it.',
    'single-use-added': 'A request with the header {header} is not retryable without a new signature.',
    'charge-changed': '{it} {change}.',
    'wait-changed': 'The usual wait of {it} in seconds {change}.',
    'log-level-changed': 'The log level of {it} {change}.',
    'field-added': 'New field {it} ({new.type|text}): {new.summary|text}',
    'field-values-added': '{it} has the new known value {value}.',
    'field-values-removed': '{it} is no longer known to have the value {value}.',
    'body-paths-added': '{it} is now read from {path} of the body.',
    'body-paths-reordered': '{it} is now looked up in another order.',
    'header-added': '{it} is now read from the header {new}.',
    'recognition-added': '{new} is now recognized by {it}.',
    'captures-added': '{it} now fills {field} of `details`.',
    'captures-reordered': 'The parts of {it} now fill its fields in another order.',
    'set-field-changed': '`details.{field|text}`, which {it} sets, {change}.',
    'variant-wait-changed': 'The wait of {it} in seconds {change}.',
    'weakness-changed': 'Whether {it} loses to other evidence {change}.',
    'status-code-added': '{it} now gets the code {new}.',
    'evidence-added': 'A body with {key} can now get a code by its status.',
    'family-added': 'New family {family}.',
    'route-added': 'New route {route}.',
    'final-added': '{it} is now final: the request is not retryable.',
    'shape-added': 'Bodies of the shape {shape} are now read.',
    'shapes-reordered':
      'The body shapes are tried in another order: some bodies may be read as another shape.',
    'fallback-message-added': 'The message is now read from {path} of any body without another one.',
    'fallback-messages-reordered':
      'The message of a body without a usual one is now looked up in another order.',
    'event-added': 'Stream events named {event} are now errors.',
    'stream-error-added': "Errors at {path} of a stream's data are now found.",
    'request-id-added': 'The request id is now read from {header}.',
    'request-id-reordered': 'The request id is now looked up in another order.',
    'wait-header-added': 'The wait is now read from {header}.',
    'limit-added': 'New limit {it}.',
    'bodies-changed': 'Bodies are recognized or read differently: {place} {change}.',
    'dialects-changed': 'A dialect is described differently: {place} {change}.',
    'streams-changed': 'Errors in an event stream are found differently: {place} {change}.',
    'sent-headers-changed': 'The simulator sends other headers: {place} {change}.',
    'headers-changed': 'Headers are read differently: {place} {change}.',
    'fact-changed': 'The exported catalog changed: {place} {change}.',
  },
  patch: {
    'message-changed': 'The documented message of {it} {change}.',
    'examples-changed': 'The examples of {it} changed.',
    'spelling-changed': 'A variant of {code} is now spelt {new}.',
    'route-statuses-changed': 'The documented error statuses of {it} are now {new}.',
    'shape-schemas-changed': 'The official schemas of {it} are now {new}.',
    'documentation-moved': 'The errors are now documented at <{new|text}>.',
    'site-moved': 'The site with a page for each code {change}.',
    'summary-changed': 'The summary of {it} is now “{new|text}”',
    'remedy-changed': 'The remedy of {it} is now “{new|text}”',
    'user-message-changed': 'The text for users about {it} is now “{new|text}”',
    'note-changed': 'The note on {it} is now “{new|text}”',
    'text-removed': '{place} is gone.',
    'source-changed': 'The source of {it} {change}.',
    'layout-changed': 'The exported catalog has another layout with the same facts.',
  },
} as const;

const KEEP_CODE = 'Codes are permanent. Keep the entry under its name, and nothing breaks.';

/** How a maintainer gets the same without a breaking change. */
export const remedies: Readonly<Partial<Record<MessageId, string>>> = {
  'code-removed': KEEP_CODE,
  'code-renamed': KEEP_CODE,
  'message-removed': 'Keep the old message under `wire.messages` of {old|text}, and the change is minor.',
};
