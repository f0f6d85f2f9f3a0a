import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '@venice/errors-core/recognizer';
import type { MessageId } from './messages.js';
import { type Rule, rules } from './rules.js';

type Verdict = MessageId | 'silent';

/** The keys that lead to a value, or the steps of a path in the table of rules. */
export type Path = readonly string[];

/** A difference at one place, with the row of the table that rates it. */
export interface Difference {
  readonly id: MessageId;
  /** The path of the row. */
  readonly steps: Path;
  readonly isCode: boolean;
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

interface Row {
  readonly steps: Path;
  readonly rule: Rule;
}

const table: readonly Row[] = Object.entries(rules).map(([path, rule]) => ({ steps: path.split('.'), rule }));
const leafRows = table.filter(({ steps }) => steps.at(-1) === '**');
const rows = table.filter((row) => !leafRows.includes(row));

/** Compares two trees and rates each difference by the table. Never skips one: a leaf without a row is minor. */
export function differencesOf(before: unknown, after: unknown, path: Path = []): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const row = rows.find(({ steps }) =>
    steps[0] === '**' ? steps[1] === path.at(-1) : steps.length === path.length && covers(steps, path),
  );
  const rated = (verdict: Verdict | undefined, { steps, rule }: Row): readonly Difference[] => {
    if (verdict === undefined || verdict === 'silent') return [];
    return [{ id: verdict, steps, isCode: rule.isCode === true, path, before, after }];
  };
  const verdict = row && verdictOf(row.rule, before, after);
  if (row && verdict !== undefined) return rated(verdict, row);

  const hasRowsBelow = rows.some(({ steps }) => steps.length > path.length && covers(steps, path));
  const left = keyed(before, hasRowsBelow);
  const right = keyed(after, hasRowsBelow);
  if (left === undefined || right === undefined) {
    const leaf = leafRows.find(({ steps }) => covers(path, steps.slice(0, -1)));
    return leaf ? rated(leaf.rule.any, leaf) : [];
  }
  return [
    ...(row && isReordered([...left.keys()], [...right.keys()]) ? rated(row.rule.reordered, row) : []),
    ...[...new Map([...left, ...right]).keys()].flatMap((key) =>
      differencesOf(left.get(key), right.get(key), [...path, key]),
    ),
  ];
}

/** Returns whether steps begin with these keys. A step in braces is any key. */
export function covers(steps: Path, keys: Path): boolean {
  return keys.every((key, index) => steps[index] === key || steps[index]?.startsWith('{'));
}

function verdictOf(rule: Rule, before: unknown, after: unknown): Verdict | undefined {
  if (before === undefined) return rule.added ?? rule.any;
  if (after === undefined) {
    const isRenamed = isRecord(before) && before['successor'] !== undefined;
    return (isRenamed ? rule.renamed : undefined) ?? rule.removed ?? rule.any;
  }
  const wasOff = before === false || before === 'never';
  const isOff = after === false || after === 'never';
  if (wasOff !== isOff && rule.enabled !== undefined) return isOff ? rule.disabled : rule.enabled;
  const isNumeric = typeof before === 'number' && typeof after === 'number';
  const direction = isNumeric && before < after ? rule.raised : rule.lowered;
  return (isNumeric ? direction : undefined) ?? rule.changed ?? rule.any;
}

/** Returns an object or a list by key. A list of scalars has keys only if rows know them. */
function keyed(value: unknown, hasRowsBelow: boolean): ReadonlyMap<string, unknown> | undefined {
  if (isRecord(value)) return new Map(Object.entries(value));
  if (!hasRowsBelow && !Array.isArray(value)) return undefined;
  const items = value === undefined ? [] : [value].flat();
  const entries = items.flatMap((item): [string, unknown][] => {
    if (!isRecord(item))
      return hasRowsBelow ? [[typeof item === 'string' ? item : JSON.stringify(item), true]] : [];
    const key = keyOf(item);
    return key === undefined ? [] : [[key, item]];
  });
  const map = new Map(entries);
  return map.size === items.length ? map : undefined;
}

/** What identifies an item in its list. */
function keyOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const { header, value, name, path, text, code, status } = item;
  if (typeof header === 'string') return typeof value === 'string' ? `${header}: ${value}` : header;
  const key = [name, path, text, code, status].find((id) => typeof id === 'string' || typeof id === 'number');
  return key === undefined ? undefined : String(key);
}

/** Returns whether the keys that both lists have come in another order. */
function isReordered(before: Path, after: Path): boolean {
  const kept = after.filter((key) => before.includes(key));
  return before.filter((key) => after.includes(key)).some((key, index) => key !== kept[index]);
}
