/**
 * The recognizer as the tools in `scripts/` run it, with tables of their own. Exported inside this workspace
 * only, as source, so that the generator runs before anything is built.
 */
export type {
  CatalogTables,
  EndMarker,
  FieldRule,
  FieldType,
  Path,
  MessageIndex,
  MessageRule,
  ShapeRule,
  StatusRule,
  Template,
} from './catalog/recognition-tables.js';
export type { VeniceErrorAction, VeniceErrorActions } from './catalog/action.js';
export { retryPolicyOf, routeRetryPolicyOf } from './catalog/code-policy.js';
export type {
  Charged,
  CodePolicy,
  Policies,
  RetryPolicy,
  RetryRules,
  RoutePolicy,
} from './catalog/code-policy.js';
export type { LimitRules } from './catalog/limit-rules.js';
export type { NoticeRules } from './catalog/notice-rules.js';
export { isRecord } from './data/read-unknown.js';
export { classify } from './recognize/classify.js';
export { readErrorRecord } from './from-response/read-error.js';
export { fold } from './recognize/messages/fold.js';
export { grammar } from './recognize/grammar.js';
export { matchMessage, matchWholeMessage } from './recognize/messages/match-message.js';
export { partsOf } from './recognize/messages/template.js';
export { parseBody } from './recognize/parse-body.js';
export { statusRule } from './recognize/status-rule.js';
export { readHeaders } from './response/headers/read-headers.js';
export { normalizeRoute } from './response/route.js';
