import type { VeniceErrorActions } from '../catalog/action.js';
import type { Charged, CodePolicy, Policies, StatusPolicy } from '../catalog/code-policy.js';
import type { StatusRule } from '../catalog/recognition-tables.js';
import { statusKeys } from '../recognize/status-rule.js';

/** The facts that decide what to do about an error. */
export interface PolicyEvidence {
  readonly route: string | undefined;
  /** The status that decides; inside a success the one in the body. */
  readonly status: number | undefined;
  /** The policy of the code; `undefined` without a code. */
  readonly policy: CodePolicy | undefined;
  /** The meaning of the status alone. */
  readonly byStatus: StatusRule;
  /** The actions that the message asks for. */
  readonly messageActions: VeniceErrorActions | undefined;
  /** Whether the key was the caller's own; `undefined` if there is no gateway, or if it does not tell. */
  readonly ownKey: boolean | undefined;
}

/** What to do about an error, and whether it is charged. */
export interface ChosenPolicy {
  readonly actions: VeniceErrorActions;
  /** `undefined` if there is neither a code nor a rule. */
  readonly charged: Charged | undefined;
}

/**
 * Chooses the policy of an error. A status that decides on its route counts first, whatever the code. The actions
 * then come from the code on its route, the message, the code, or the status.
 */
export function choosePolicy(
  evidence: PolicyEvidence,
  tables: Pick<Policies, 'terminal' | 'acceptance' | 'foreignKey'>,
): ChosenPolicy {
  const { route, policy, byStatus, messageActions, ownKey } = evidence;
  const onRoute = atRoute(policy?.routes, route);
  const charged = onRoute?.charged ?? policy?.charged;
  const rule = statusPolicy(evidence, tables);
  if (rule !== undefined) return { actions: rule.actions, charged: rule.charged ?? charged };
  const actions = onRoute?.actions ?? messageActions ?? (policy ?? byStatus).actions;
  const isOfOthers = ownKey === false && actions[0] === 'update-account';
  return { actions: isOfOthers ? tables.foreignKey.actions : actions, charged };
}

/** Returns the actions for a request whose signature is used up: the same request needs a new one. */
export function withSignature(actions: VeniceErrorActions): VeniceErrorActions {
  return actions.includes('wait') && !actions.includes('sign') ? [...actions, 'sign'] : actions;
}

/** Returns the policy of a status on a route, if there is one. */
function statusPolicy(
  { route, status, policy }: Pick<PolicyEvidence, 'route' | 'status' | 'policy'>,
  { terminal, acceptance }: Pick<Policies, 'terminal' | 'acceptance'>,
): StatusPolicy | undefined {
  if (route === undefined) return undefined;
  // An error inside a success counts as if it had come with the status of its code.
  const keys = statusKeys(status === undefined || status < 400 ? policy?.status : status);
  const final = atRoute(terminal, route);
  const key = keys.find((name) => final !== undefined && Object.hasOwn(final, name));
  if (key !== undefined) return final?.[key];
  const { statuses, withoutCode } = acceptance;
  const isOpenAt = (names: readonly string[]): boolean => names.some((name) => statuses.includes(name));
  // A code that leaves it open at its own status, such as that of a gateway, says no more than no code.
  const saysNothing = policy === undefined || isOpenAt(statusKeys(policy.status));
  const isOpen = isOpenAt(keys) || (saysNothing && keys.some((name) => withoutCode.includes(name)));
  return isOpen && isChargedOnAcceptance(route, acceptance) ? acceptance : undefined;
}

/** Returns whether a route charges a request when it is accepted. */
export function isChargedOnAcceptance(
  route: string | undefined,
  { routes }: Pick<Policies['acceptance'], 'routes'>,
): boolean {
  return route !== undefined && routes.includes(route);
}

/** Returns the entry for a route in a table by route. */
export function atRoute<T>(
  table: Readonly<Record<string, T>> | undefined,
  route: string | undefined,
): T | undefined {
  return table !== undefined && route !== undefined && Object.hasOwn(table, route) ? table[route] : undefined;
}
