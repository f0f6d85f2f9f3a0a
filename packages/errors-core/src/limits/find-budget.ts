import type { ErrorBudget, LimitRules } from '../catalog/limit-rules.js';
import { read } from '../data/read-unknown.js';
import { validIssues } from '../details/read-issues.js';
import { fold } from '../recognize/messages/fold.js';
import { statusKeys } from '../recognize/status-rule.js';

/** The parts of an error that decide whether Venice counts it. */
export interface CountedError {
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly message: string;
  readonly details: object;
  readonly route: string | undefined;
  readonly origin: string | undefined;
}

/** Returns the budget on which Venice counts a failure; `undefined` if it counts on none. */
export function findBudget<Budget extends ErrorBudget>(
  error: CountedError,
  { budgets }: { readonly budgets: readonly Budget[] } & Pick<LimitRules, 'budgets'>,
): Budget | undefined {
  if (error.origin === 'client') return undefined;
  const keys = statusKeys(error.status);
  return budgets.find((budget) => keys.some((key) => budget.statuses.includes(key)) && counts(error, budget));
}

function counts(error: CountedError, { codes, routes, texts, except }: ErrorBudget): boolean {
  const { code, status, route } = error;
  if (codes !== undefined && (code === undefined || !codes.includes(code))) return false;
  if (routes !== undefined && (route === undefined || !routes.includes(route))) return false;
  if (texts !== undefined && !texts.some((text) => contains(error, text))) return false;
  return !except.some(
    (rule) =>
      rule.status === status &&
      (rule.code === undefined || rule.code === code) &&
      (rule.message === undefined || rule.message === fold(error.message)),
  );
}

/** Returns whether the message or an issue contains a text, which is in lower case. */
function contains({ message, details }: CountedError, text: string): boolean {
  const issues = validIssues(read(details, 'issues')).map((issue) => issue.message);
  return [message, ...issues].some((words) => words.toLowerCase().includes(text));
}
