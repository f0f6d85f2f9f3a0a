/**
 * The messages of all changes, by id, as changelogs have them. `{name}` is a key of the path, `{it|text}` its name
 * (`rules.ts`), `{old}` and `{new}` its values, and `{change|text}` what became of the value. All stand in backticks;
 * `|text` leaves them out.
 */
export const messages = {
  'code-added': 'New code {code}, status {new.status|text}: {new.summary|text}',
  'code-removed': '{code} is gone: code that catches it stops working.',
  'code-renamed':
    '{code} is gone, and looks renamed to {old.successor}: code that catches the old name stops working.',
  'status-changed':
    '{it|text} now has status {new} instead of {old}: code that branches on the status stops working.',
  'statuses-added': '{it|text} can now have status {status} too.',
  'statuses-removed': '{it|text} no longer has status {status}: code that branches on it stops compiling.',
  'family-changed':
    '{it|text} now belongs to the family {new} instead of {old}: code that catches the family stops working.',
  'openai-class-changed':
    'The OpenAI SDK now throws {it|text} as {new} instead of {old}: `instanceof` for the old class stops matching.',
  'openai-type-changed':
    'The OpenAI type of {it|text} is now {new} instead of {old}: code that compares `error.type` stops working.',
  'retry-enabled': '{it|text} is now retryable: a loop that checks `retryable` starts to repeat the request.',
  'retry-disabled': '{it|text} is no longer retryable.',
  'fixed-by-changed': '{it|text} is now fixed by {new} instead of {old}.',
  'charge-changed': '{it|text} is now {new} instead of {old}.',
  'wait-changed': 'The usual wait of {it|text} in seconds {change|text}.',
  'log-level-changed': 'The log level of {it|text} {change|text}.',
  'message-changed': 'The documented message of {it|text} is now {new}.',
  'examples-changed': 'The examples of {it|text} changed.',

  'field-added': 'New field {it|text} ({new.type|text}): {new.summary|text}',
  'field-removed': '{it|text} is gone: code that reads it stops compiling.',
  'field-type-changed':
    'The type of {it|text} is now {new} instead of {old}: code that reads it stops compiling.',
  'field-values-added': '{it|text} has the new known value {value}.',
  'field-values-removed': '{it|text} is no longer known to have the value {value}.',
  'body-paths-added': '{it|text} is now read from {path} of the body.',
  'body-paths-removed':
    '{it|text} is no longer read from {path} of the body: responses that have it only there come without it.',
  'body-paths-reordered': '{it|text} is now looked up in another order.',
  'header-added': '{it|text} is now read from the header {new}.',
  'header-removed':
    '{it|text} is no longer read from the header {old}: responses that have it only there come without it.',
  'header-changed':
    '{it|text} is now read from the header {new} instead of {old}: responses that have only the old one come without it.',

  'recognition-added': '{new} is now recognized by {it|text}.',
  'recognition-removed':
    '{old} is no longer recognized by {it|text}: responses that have nothing else lose their code.',
  'recognition-moved':
    '{it|text} now means {new} instead of {old}: code that catches {old} for it stops working.',
  'message-removed': '{old} is no longer recognized by {it|text}: responses that have it lose their code.',
  'spelling-changed': 'A variant of {code} is now spelt {new}.',
  'captures-added': '{it|text} now fills {field} of `details`.',
  'captures-removed':
    '{it|text} no longer fills {field} of `details`: responses that have it only there come without it.',
  'captures-reordered': 'The parts of {it|text} now fill its fields in another order.',
  'set-field-changed': '`details.{field|text}`, which {it|text} sets, {change|text}.',
  'variant-wait-changed': 'The wait of {it|text} in seconds {change|text}.',

  'status-code-added': '{it|text} now gets the code {new}.',
  'status-code-removed':
    '{it|text} no longer gets the code {old}: code that catches {old} for it stops working.',
  'status-code-changed':
    '{it|text} now gets the code {new} instead of {old}: code that catches {old} for it stops working.',
  'evidence-added': 'A body that has {key} can now get a code by its status.',
  'evidence-removed':
    'A body that has only {key} no longer gets a code by its status: code that catches it stops working.',

  'family-added': 'New family {family}.',
  'family-removed': 'The family {family} is gone: code that catches it stops working.',
  'route-added': 'New route {route}.',
  'route-removed': 'The route {route} is gone: code that compares `error.route` stops working.',
  'route-statuses-changed': 'The documented error statuses of {route} are now {new}.',
  'final-added': 'Status {status} on {route} is now final: the request is not retryable.',
  'final-removed':
    'Status {status} on {route} is no longer final: a loop that checks `retryable` may start to repeat the request.',

  'shape-added': 'Bodies of the shape {shape} are now read.',
  'shape-removed': 'Bodies of the shape {shape} are no longer read: their errors lose what they contain.',
  'shapes-reordered': 'The body shapes are tried in another order: some bodies may be read as another shape.',
  'shape-schemas-changed': 'The official schemas of the body shape {shape} are now {new}.',
  'event-added': 'Stream events named {event} are now errors.',
  'event-removed': 'Stream events named {event} are no longer errors.',
  'stream-error-added': "Errors at {path} of a stream's data are now found.",
  'stream-error-removed': "Errors at {path} of a stream's data are no longer found.",

  'request-id-added': 'The request id is now read from the header {header}.',
  'request-id-removed':
    'The request id is no longer read from the header {header}: responses that have it only there come without it.',
  'request-id-reordered': 'The request id is now looked up in another order.',
  'wait-header-added': 'The wait is now read from the header {header}.',
  'wait-header-removed':
    'The wait is no longer read from the header {header}: responses that have it only there come without it.',
  'wait-headers-reordered': 'The wait is now looked up in another order.',
  'wait-unit-changed':
    'The header {header} is now read as {new} instead of {old}: `retryAfterMs` changes for the same response.',
  'limit-added': 'New limit {it|text}.',
  'limit-removed': 'The limit {it|text} is gone: code that reads it stops compiling.',

  'documentation-moved': 'The errors are now documented at <{new|text}>.',
  'summary-changed': 'The summary of {it|text} is now “{new|text}”',
  'remedy-changed': 'The remedy of {it|text} is now “{new|text}”',
  'source-changed': 'The source of {it|text} {change|text}.',
  'note-changed': 'The note on {it|text} is now “{new|text}”',
  'text-removed': '{place} is gone.',

  'bodies-changed': 'Bodies are recognized or read differently: {place} {change|text}.',
  'streams-changed': 'Errors in an event stream are found differently: {place} {change|text}.',
  'sent-headers-changed': 'The simulator sends other headers: {place} {change|text}.',
  'headers-changed': 'Headers are read differently: {place} {change|text}.',
  'fact-changed': 'The exported catalog changed: {place} {change|text}.',
  'layout-changed': 'The exported catalog has another layout with the same facts.',
} as const;

export type MessageId = keyof typeof messages;

const KEEP_CODE = 'Codes are permanent. Keep the entry under its name, and nothing breaks.';

/** How a maintainer gets the same without a breaking change. */
export const remedies: Readonly<Partial<Record<MessageId, string>>> = {
  'code-removed': KEEP_CODE,
  'code-renamed': KEEP_CODE,
  'message-removed': 'Keep the old message under `wire.messages` of {old|text}, and the change is minor.',
};
