import type { MessageId } from './messages.js';

/** How far a version goes up. */
export type Bump = 'patch' | 'minor' | 'major';

/** A level and a message, or `silent` for what another rule reports. */
export type Verdict = readonly [Bump, MessageId] | 'silent';

/**
 * What a change at a path means for users. `any` covers added, removed and changed. `enabled` and `disabled` cover a
 * change from and to `never` or `false`. `renamed` is a removal with a known successor, and `reordered` another order
 * of the keys below. A change without a verdict is compared further down.
 */
export type Rule = Readonly<
  Partial<
    Record<
      'added' | 'removed' | 'changed' | 'any' | 'enabled' | 'disabled' | 'renamed' | 'reordered',
      Verdict
    >
  >
> & {
  /** Whether the value is a code: if that code is new or gone itself, the change needs no message. */
  readonly isCode?: true;
};

const retry: Rule = { enabled: ['major', 'retry-enabled'], disabled: ['minor', 'retry-disabled'] };
const fixedBy: Rule = { changed: ['minor', 'fixed-by-changed'] };
const charge: Rule = { changed: ['minor', 'charge-changed'] };
const header: Rule = {
  added: ['minor', 'header-added'],
  removed: ['major', 'header-removed'],
  changed: ['major', 'header-changed'],
};
const recognition: Rule = {
  added: ['minor', 'recognition-added'],
  removed: ['major', 'recognition-removed'],
  changed: ['major', 'recognition-moved'],
  isCode: true,
};

/** The rules of everything below a path. */
function under(path: string, rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> {
  return Object.fromEntries(Object.entries(rules).map(([below, rule]) => [`${path}${below}`, rule]));
}

const field = {
  '': { added: ['minor', 'field-added'], removed: ['major', 'field-removed'] },
  '.type': { changed: ['major', 'field-type-changed'] },
  '.values.{value+}': { added: ['minor', 'field-values-added'], removed: ['minor', 'field-values-removed'] },
  '.from': { reordered: ['minor', 'body-paths-reordered'] },
  '.from.{path+}': { added: ['minor', 'body-paths-added'], removed: ['major', 'body-paths-removed'] },
  '.header': header,
} as const;

/** A message or a wire code of an error. The rules of `recognition` report that it comes or goes. */
const variant = {
  '': { added: 'silent', removed: 'silent' },
  '.text': { changed: ['patch', 'spelling-changed'] },
  '.captures': { reordered: ['minor', 'captures-reordered'] },
  '.captures.{field+}': { added: ['minor', 'captures-added'], removed: ['major', 'captures-removed'] },
  '.sets.{field}': { any: ['minor', 'set-field-changed'] },
  '.wait': { any: ['minor', 'variant-wait-changed'] },
} as const;

const statusRow = {
  '.family': { changed: ['major', 'family-changed'] },
  '.retryable': retry,
  '.code': {
    added: ['minor', 'status-code-added'],
    removed: ['major', 'status-code-removed'],
    changed: ['major', 'status-code-changed'],
  },
  '.openai': { changed: ['major', 'openai-class-changed'] },
} as const;

/**
 * All rules, by path in the facts of a catalog (`facts.ts`). `{name}` is any key, `{name+}` any key, with changes that
 * differ in it alone in one message. The first rule whose path fits applies. The paths that end in `**` are for the
 * leaves that no other rule knows.
 */
export const rules: Readonly<Record<string, Rule>> = {
  documentation: { any: ['patch', 'documentation-moved'] },
  'families.{family}': { added: ['minor', 'family-added'], removed: ['major', 'family-removed'] },

  'errors.{code}': {
    added: ['minor', 'code-added'],
    removed: ['major', 'code-removed'],
    renamed: ['major', 'code-renamed'],
  },
  'errors.{code}.status': { changed: ['major', 'status-changed'] },
  'errors.{code}.possibleStatuses.{status+}': {
    added: ['minor', 'statuses-added'],
    removed: ['major', 'statuses-removed'],
  },
  'errors.{code}.family': { changed: ['major', 'family-changed'] },
  'errors.{code}.openai.class': { changed: ['major', 'openai-class-changed'] },
  'errors.{code}.openai.type': { changed: ['major', 'openai-type-changed'] },
  'errors.{code}.retry': retry,
  'errors.{code}.routes.{route}.retry': retry,
  'errors.{code}.fixedBy': fixedBy,
  'errors.{code}.routes.{route}.fixedBy': fixedBy,
  'errors.{code}.charged.call': charge,
  'errors.{code}.charged.routes.{route}.call': charge,
  'errors.{code}.waitSeconds': { any: ['minor', 'wait-changed'] },
  'errors.{code}.logLevel': { changed: ['minor', 'log-level-changed'] },
  'errors.{code}.message': { changed: ['patch', 'message-changed'] },
  'errors.{code}.examples': { changed: ['patch', 'examples-changed'] },
  ...under('errors.{code}.fields.{field}', field),
  ...under('fields.{field}', field),

  'recognition.messages.{message}.{status+}': { ...recognition, removed: ['major', 'message-removed'] },
  'recognition.wireCodes.{wireCode}': recognition,
  'recognition.headers.{header}': recognition,
  ...under('errors.{code}.wire.messages.{message}', variant),
  ...under('errors.{code}.wire.codes.{wireCode}', variant),

  ...under('statuses.statuses.{status}', statusRow),
  ...under('statuses.otherwise', statusRow),
  'statuses.evidence.{key+}': { added: ['minor', 'evidence-added'], removed: ['major', 'evidence-removed'] },

  'routes.{route}': { added: ['minor', 'route-added'], removed: ['major', 'route-removed'] },
  'routes.{route}.statuses': { any: ['patch', 'route-statuses-changed'] },
  'routes.{route}.terminal.{status}': {
    added: ['minor', 'final-added'],
    removed: ['major', 'final-removed'],
  },

  shapes: { reordered: ['minor', 'shapes-reordered'] },
  'shapes.{shape}': { added: ['minor', 'shape-added'], removed: ['major', 'shape-removed'] },
  'shapes.{shape}.codeAt.{status+}': recognition,
  'shapes.{shape}.schemas': { any: ['patch', 'shape-schemas-changed'] },
  'streams.events.{event}': { added: ['minor', 'event-added'], removed: ['major', 'event-removed'] },
  'streams.errors.{path}': {
    added: ['minor', 'stream-error-added'],
    removed: ['major', 'stream-error-removed'],
  },

  'headers.requestId': { reordered: ['minor', 'request-id-reordered'] },
  'headers.requestId.{header}': {
    added: ['minor', 'request-id-added'],
    removed: ['major', 'request-id-removed'],
  },
  'headers.waits': { reordered: ['minor', 'wait-headers-reordered'] },
  'headers.waits.{header}': {
    added: ['minor', 'wait-header-added'],
    removed: ['major', 'wait-header-removed'],
  },
  'headers.waits.{header}.unit': { changed: ['major', 'wait-unit-changed'] },
  'headers.means.{header}': { added: 'silent', removed: 'silent' },
  'headers.limits.{limit}': { added: ['minor', 'limit-added'], removed: ['major', 'limit-removed'] },
  'headers.limits.{limit}.limit': header,
  'headers.limits.{limit}.remaining': header,
  'headers.limits.{limit}.reset': header,

  '**.summary': { any: ['patch', 'summary-changed'], removed: ['patch', 'text-removed'] },
  '**.remedy': { any: ['patch', 'remedy-changed'], removed: ['patch', 'text-removed'] },
  '**.source': { any: ['patch', 'source-changed'] },
  '**.note': { any: ['patch', 'note-changed'], removed: ['patch', 'text-removed'] },

  'shapes.**': { any: ['minor', 'bodies-changed'] },
  'streams.**': { any: ['minor', 'streams-changed'] },
  'headers.sent.**': { any: ['minor', 'sent-headers-changed'] },
  'headers.**': { any: ['minor', 'headers-changed'] },
  '**': { any: ['minor', 'fact-changed'] },
};

/** What messages call the fact at a path (`{it}`). A fact without a name has that of the nearest one around it. */
export const names: Readonly<Record<string, string>> = {
  'families.{family}': 'the family {family}',
  'errors.{code}': '{code}',
  'errors.{code}.routes.{route}': '{code} on {route}',
  'errors.{code}.charged': 'the charge for {code}',
  'errors.{code}.charged.routes.{route}': 'the charge for {code} on {route}',
  'errors.{code}.fields.{field}': '`details.{field|text}` of {code}',
  'errors.{code}.wire.messages.{message}': 'the message {message} of {code}',
  'errors.{code}.wire.codes.{wireCode}': 'the wire code {wireCode} of {code}',
  'fields.{field}': '{field} of any error',
  'recognition.messages.{message}.{status+}': 'the message {message} (status {status})',
  'recognition.wireCodes.{wireCode}': 'the wire code {wireCode}',
  'recognition.headers.{header}': 'the header {header}',
  'statuses.statuses.{status}': 'an error with nothing but the status {status}',
  'statuses.otherwise': 'an error with nothing but another status',
  'routes.{route}': 'the route {route}',
  'routes.{route}.terminal.{status}': 'status {status} on {route}',
  'shapes.{shape}': 'the body shape {shape}',
  'shapes.{shape}.codeAt.{status+}': 'the body shape {shape} (status {status})',
  'streams.events.{event}': 'the stream event {event}',
  'streams.errors.{path}': 'the stream error at {path}',
  'headers.requestId.{header}': 'the request id in {header}',
  'headers.waits.{header}': 'the wait in {header}',
  'headers.means.{header}': 'the meaning of the header {header}',
  'headers.limits.{limit}': '`rateLimit.{limit|text}`',
  'headers.limits.{limit}.limit': '`rateLimit.{limit|text}.limit`',
  'headers.limits.{limit}.remaining': '`rateLimit.{limit|text}.remaining`',
  'headers.limits.{limit}.reset': '`rateLimit.{limit|text}.reset`',
};
