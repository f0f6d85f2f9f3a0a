import { isJsonArray, isJsonObject, type Json, type JsonObject, valueAt } from '../data/json.js';
import { itemsOf, read } from '../data/read-unknown.js';
import { ISSUE_PATTERN, ISSUE_SEPARATOR, MAX_ISSUE_DEPTH, MAX_ISSUES } from '../recognize/patterns.js';

/** A field of the request that failed Venice's validation. */
export interface Issue {
  /** The path in the request, such as `['messages', 0, 'content']`; empty for the request as a whole. */
  readonly path: readonly (string | number)[];
  /** What is wrong with it. */
  readonly message: string;
  /** The validator's own code, such as `unrecognized_keys`. */
  readonly code?: string;
}

const ISSUE = /* @__PURE__ */ new RegExp(ISSUE_PATTERN, 'su');

/**
 * Returns one list from all forms in which Venice sends issues: Zod's list (with unions inside), Zod's tree of
 * `_errors`, or a plain text. Omits what the tree repeats from the list.
 */
export function readIssues(sources: readonly Json[]): Issue[] {
  const issues: Issue[] = [];
  const add = (issue: Issue): void => {
    if (issues.length === MAX_ISSUES || isBlank(issue.message)) return;
    const repeats = issues.some(
      (known) => known.message === issue.message && samePath(known.path, issue.path),
    );
    if (!repeats) issues.push(issue);
  };
  for (const source of sources) {
    if (isJsonArray(source)) for (const item of source) readIssue(item, add, 0);
  }
  for (const source of sources) {
    if (typeof source === 'string') add({ path: [], message: source.trim() });
    if (isJsonObject(source)) readTree(source, [], add, 0);
  }
  return issues;
}

/** Returns the issues of a message such as `seed: Required; size.width: Too large`; none if it is any other text. */
export function issuesInMessage(message: string): Issue[] {
  const issues: Issue[] = [];
  for (const part of message.split(ISSUE_SEPARATOR, MAX_ISSUES)) {
    const [, path, text] = ISSUE.exec(part) ?? [];
    if (path === undefined || text === undefined) return [];
    const steps = path.split('.').map((step) => (/^\d{1,9}$/.test(step) ? Number(step) : step));
    issues.push({ path: steps, message: text });
  }
  return issues;
}

/** More than the data of a revived error has. */
const MAX_ITEMS = 4_000;

/**
 * Returns the issues of a revived error, which can be anything: those that have a path and a message, with the steps
 * of the path that are valid.
 */
export function validIssues(issues: unknown): Issue[] {
  return itemsOf(issues, MAX_ITEMS).filter(isIssue).map(withValidPath);
}

function isIssue(value: unknown): value is Issue {
  return Array.isArray(read(value, 'path')) && typeof read(value, 'message') === 'string';
}

function withValidPath(issue: Issue): Issue {
  return { ...issue, path: itemsOf(issue.path, MAX_ITEMS).filter(isStep) };
}

type Add = (issue: Issue) => void;

function readIssue(item: Json, add: Add, depth: number): void {
  if (typeof item === 'string') {
    add({ path: [], message: item });
    return;
  }
  if (!isJsonObject(item) || depth > MAX_ISSUE_DEPTH) return;
  // `msg`, `type` and `loc` are the names of Python's validators.
  const { message = item['msg'], code = item['type'], unionErrors } = item;
  // The outer message of a union is only "Invalid input"; its members have the issues.
  const inner = issuesOfMembers(unionErrors);
  if (inner.length > 0) {
    for (const issue of inner) readIssue(issue, add, depth + 1);
    return;
  }
  const text = [message, code].find((value) => typeof value === 'string' && !isBlank(value));
  if (typeof text !== 'string') return;
  add({
    path: readPath(item['path'] ?? item['loc']),
    message: text,
    ...(typeof code === 'string' ? { code } : {}),
  });
}

function issuesOfMembers(members: Json | undefined): readonly Json[] {
  if (!isJsonArray(members)) return [];
  return members.flatMap((member) => {
    const issues = valueAt(member, ['issues']);
    return isJsonArray(issues) ? issues : [];
  });
}

function readTree(node: JsonObject, path: readonly string[], add: Add, depth: number): void {
  if (depth > MAX_ISSUE_DEPTH) return;
  const { _errors: errors } = node;
  if (isJsonArray(errors)) {
    for (const message of errors) if (typeof message === 'string') add({ path, message });
  }
  for (const key of Object.keys(node)) {
    const child = node[key];
    if (key !== '_errors' && isJsonObject(child)) readTree(child, [...path, key], add, depth + 1);
  }
}

function readPath(path: Json | undefined): (string | number)[] {
  if (!isJsonArray(path)) return [];
  return path.filter(isStep);
}

function isStep(step: unknown): step is string | number {
  return typeof step === 'string' || typeof step === 'number';
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** An index is text in the tree and a number in the list. */
function samePath(left: Issue['path'], right: Issue['path']): boolean {
  return left.length === right.length && left.every((step, index) => String(step) === String(right[index]));
}
