import type { MessageId } from './messages.js';

/**
 * The message for each change of a value. `any` is for added, removed and changed. `enabled` and `disabled` are for a
 * change from and to `never` or `false`, `raised` and `lowered` for numbers, `renamed` for a removal with a known successor, `reordered` for another order of
 * the keys below. A change without a message is compared further down; another rule reports one that is `silent`.
 */
type Kind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'any'
  | 'enabled'
  | 'disabled'
  | 'raised'
  | 'lowered'
  | 'renamed'
  | 'reordered';
export type Rule = Readonly<Partial<Record<Kind, MessageId | 'silent'>>> & {
  /** Whether the value is a code, which needs no message if the code itself is new or gone. */
  readonly isCode?: true;
};

const retry: Rule = { enabled: 'retry-enabled', disabled: 'retry-disabled' };
const actions = {
  '.actions': { reordered: 'actions-reordered' },
  '.actions.{action+}': { added: 'actions-added', removed: 'actions-removed' },
} as const;
const header: Rule = {
  added: 'header-added',
  removed: 'header-removed',
  changed: 'header-changed',
};
const recognition: Rule = {
  added: 'recognition-added',
  removed: 'recognition-removed',
  changed: 'recognition-moved',
  isCode: true,
};

/** The rules of everything below a path. */
function under(path: string, rules: Readonly<Record<string, Rule>>): Readonly<Record<string, Rule>> {
  return Object.fromEntries(Object.entries(rules).map(([below, rule]) => [`${path}${below}`, rule]));
}

const field = {
  '': { added: 'field-added', removed: 'field-removed' },
  '.type': { changed: 'field-type-changed' },
  '.values.{value+}': { added: 'field-values-added', removed: 'field-values-removed' },
  '.from': { reordered: 'body-paths-reordered' },
  '.from.{path+}': { added: 'body-paths-added', removed: 'body-paths-removed' },
  '.header': header,
} as const;

/** A message or a wire code of an error. The rules of `recognition` report that it comes or goes. */
const variant = {
  '': { added: 'silent', removed: 'silent' },
  '.text': { changed: 'spelling-changed' },
  '.captures': { reordered: 'captures-reordered' },
  '.captures.{field+}': { added: 'captures-added', removed: 'captures-removed' },
  '.details.{field}': { any: 'set-field-changed' },
  '.waitSeconds': { any: 'variant-wait-changed' },
  '.weak': { any: 'weakness-changed' },
  '.general': { any: 'weakness-changed' },
  '.retry': retry,
  ...actions,
} as const;

const statusRow = {
  '.family': { changed: 'family-changed' },
  '.retry': retry,
  ...actions,
  '.code': { added: 'status-code-added', removed: 'status-code-removed', changed: 'status-code-changed' },
  '.codeIf': { any: 'status-code-condition-changed' },
  '.openai': { changed: 'openai-class-changed' },
} as const;

/**
 * All rules, by path in the facts of a catalog (`facts.ts`). `{name}` is any key, `{name+}` any key, with changes that
 * differ in it alone in one message. The first rule whose path fits applies. The paths that end in `**` are for the
 * leaves that no other rule knows.
 */
export const rules: Readonly<Record<string, Rule>> = {
  baseUrl: { changed: 'base-url-changed' },
  basePath: { changed: 'base-path-changed' },
  docsUrl: { any: 'documentation-moved' },
  site: { any: 'site-moved' },
  'families.{family}': { added: 'family-added', removed: 'family-removed' },

  'errors.{code}': { added: 'code-added', removed: 'code-removed', renamed: 'code-renamed' },
  'errors.{code}.status': { changed: 'status-changed' },
  'errors.{code}.possibleStatuses.{status+}': { added: 'statuses-added', removed: 'statuses-removed' },
  'errors.{code}.family': { changed: 'family-changed' },
  'errors.{code}.openai.class': { changed: 'openai-class-changed' },
  'errors.{code}.openai.type': { changed: 'openai-type-changed' },
  'errors.{code}.retry': retry,
  'errors.{code}.routes.{route}.retry': retry,
  ...under('errors.{code}', actions),
  ...under('errors.{code}.routes.{route}', actions),
  'errors.{code}.charged.call': { changed: 'charge-changed' },
  'errors.{code}.charged.routes.{route}.call': { changed: 'charge-changed' },
  'errors.{code}.waitSeconds': { any: 'wait-changed' },
  'errors.{code}.logLevel': { changed: 'log-level-changed' },
  'errors.{code}.message': { changed: 'message-changed' },
  'errors.{code}.examples': { changed: 'examples-changed' },
  ...under('errors.{code}.fields.{field}', field),
  ...under('fields.{field}', field),

  'recognition.messages.{message}.{status+}': { ...recognition, removed: 'message-removed' },
  'recognition.wireCodes.{wireCode}': recognition,
  'recognition.headers.{header}': recognition,
  'recognition.routes.{route}.{status+}': recognition,
  ...under('errors.{code}.wire.messages.{message}', variant),
  ...under('errors.{code}.wire.codes.{wireCode}', variant),

  ...under('statuses.byStatus.{status}', statusRow),
  ...under('statuses.otherwise', statusRow),
  'statuses.evidence.{key+}': { added: 'evidence-added', removed: 'evidence-removed' },

  'routes.{route}': { added: 'route-added', removed: 'route-removed' },
  'routes.{route}.statuses': { any: 'route-statuses-changed' },
  'routes.{route}.codes.{status}': { added: 'silent', removed: 'silent' },
  'routes.{route}.terminal.{status}': { added: 'final-added', removed: 'final-removed' },
  ...under('routes.{route}.terminal.{status}', actions),
  'routes.{route}.billing.charged': { changed: 'billing-changed' },
  'routes.{route}.billing.resend': { enabled: 'resend-enabled', disabled: 'resend-disabled' },
  'acceptance.statuses.{status+}': { added: 'resend-disabled-at', removed: 'resend-enabled-at' },
  'acceptance.withoutCode.{status+}': { added: 'resend-disabled-at', removed: 'resend-enabled-at' },
  ...under('acceptance', actions),
  ...under('gateways.foreignKey', actions),
  'acceptance.charged': { changed: 'charge-changed' },
  'retries.output.statuses.{status+}': { added: 'output-added', removed: 'output-removed' },

  shapes: { reordered: 'shapes-reordered' },
  'shapes.{shape}': { added: 'shape-added', removed: 'shape-removed' },
  'shapes.{shape}.codeAt.{status+}': recognition,
  'shapes.{shape}.schemas': { any: 'shape-schemas-changed' },
  fallbackMessages: { reordered: 'fallback-messages-reordered' },
  'fallbackMessages.{path}': { added: 'fallback-message-added', removed: 'fallback-message-removed' },
  'streams.events.{event}': { added: 'event-added', removed: 'event-removed' },
  'streams.errors.{path}': { added: 'stream-error-added', removed: 'stream-error-removed' },

  'headers.longWaitSeconds': { raised: 'long-wait-raised', lowered: 'long-wait-lowered' },
  'headers.absurdWaitSeconds': { raised: 'absurd-wait-raised', lowered: 'absurd-wait-lowered' },
  'headers.requestId': { reordered: 'request-id-reordered' },
  'headers.requestId.{header}': { added: 'request-id-added', removed: 'request-id-removed' },
  'headers.waits': { reordered: 'wait-headers-reordered' },
  'headers.waits.{header}': { added: 'wait-header-added', removed: 'wait-header-removed' },
  'headers.waits.{header}.unit': { changed: 'wait-unit-changed' },
  'headers.signals.{header}': { added: 'silent', removed: 'silent' },
  'headers.singleUse.{header}': { added: 'single-use-added', removed: 'single-use-removed' },
  'headers.limits.{limit}': { added: 'limit-added', removed: 'limit-removed' },
  'headers.limits.{limit}.limit': header,
  'headers.limits.{limit}.remaining': header,
  'headers.limits.{limit}.reset': header,

  '**.summary': { any: 'summary-changed', removed: 'text-removed' },
  '**.remedy': { any: 'remedy-changed', removed: 'text-removed' },
  '**.userMessage': { any: 'user-message-changed', removed: 'text-removed' },
  '**.source': { any: 'source-changed' },
  '**.note': { any: 'note-changed', removed: 'text-removed' },

  'dialects.**': { any: 'dialects-changed' },
  'shapes.**': { any: 'bodies-changed' },
  'streams.**': { any: 'streams-changed' },
  'headers.sent.**': { any: 'sent-headers-changed' },
  'headers.**': { any: 'headers-changed' },
  '**': { any: 'fact-changed' },
};
