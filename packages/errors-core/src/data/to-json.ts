import type { Json } from './json.js';
import { isRecord, read } from './read-unknown.js';
import { boundedText } from './text.js';

/** Enough for the largest body that Venice documents, and small enough to log, clone and post. */
const LIMITS = { depth: 24, values: 4_000, text: 16_384, allTexts: 65_536, allNames: 65_536 };

/** The part of the limits that is left. */
interface Budget {
  values: number;
  texts: number;
  names: number;
}

/** Keys that are copied before others, with their order. */
export type KeyOrder = ReadonlyMap<string, number>;

/**
 * Copies any value as plain JSON data, within limits: getters may throw, proxies may return
 * anything, cycles end at the depth limit. Values that cannot be copied are left out, and all texts are well-formed
 * Unicode. Never throws.
 *
 * @param order - If given, no value takes more than half of what is left for the values after it, and these keys
 * come first: no amount of other data hides a message.
 */
export function toJson(value: unknown, order?: KeyOrder): Json | undefined {
  try {
    const small = copySmall(value, SMALL.depth, { ...SMALL });
    if (small !== undefined) return small;
  } catch {
    // A getter or a proxy throws.
  }
  return copy(value, 0, { values: LIMITS.values, texts: LIMITS.allTexts, names: LIMITS.allNames }, order);
}

/** Data of this size reaches none of the limits, whatever their order. */
const SMALL = { depth: 6, values: 48, texts: 900 };

/** Copies data of a usual size, as `JSON.parse` returns it; `undefined` for any other value. */
function copySmall(source: unknown, depth: number, left: Pick<Budget, 'values' | 'texts'>): Json | undefined {
  if (--left.values < 0) return undefined;
  if (typeof source === 'string') {
    left.texts -= source.length;
    return left.texts < 0 ? undefined : boundedText(source, source.length);
  }
  if (typeof source === 'boolean' || source === null) return source;
  if (typeof source === 'number') return Number.isFinite(source) ? source + 0 : undefined;
  if (typeof source !== 'object' || depth === 0) return undefined;
  if (Array.isArray(source)) {
    const items: Json[] = [];
    for (const item of source) {
      const copied = copySmall(item, depth - 1, left);
      if (copied === undefined) return undefined;
      items.push(copied);
    }
    return items;
  }
  if (!isRecord(source) || Object.getPrototypeOf(source) !== Object.prototype) return undefined;
  const record: Record<string, Json> = {};
  for (const key of Object.keys(source)) {
    left.texts -= key.length;
    const copied =
      key === '__proto__' || left.texts < 0 ? undefined : copySmall(source[key], depth - 1, left);
    if (copied === undefined) return undefined;
    record[boundedText(key, key.length)] = copied;
  }
  return record;
}

function copy(source: unknown, depth: number, left: Budget, order?: KeyOrder): Json | undefined {
  if (left.values <= 0 || depth > LIMITS.depth) return undefined;
  left.values--;
  switch (typeof source) {
    case 'string': {
      const copied = boundedText(source, Math.min(LIMITS.text, left.texts));
      left.texts -= copied.length;
      return copied;
    }
    case 'number':
      // JSON has no negative zero.
      return Number.isFinite(source) ? source + 0 : undefined;
    case 'boolean':
      return source;
    case 'object':
      return source === null ? null : copyObject(source, depth + 1, left, order);
    default:
      return undefined;
  }
}

function copyObject(source: object, depth: number, left: Budget, order?: KeyOrder): Json | undefined {
  try {
    if (Array.isArray(source)) return copyList(source, depth, left, order);
    // The bytes of binary data are keys too. Listing them could take all memory.
    return ArrayBuffer.isView(source) ? {} : copyRecord(source, depth, left, order);
  } catch {
    return undefined;
  }
}

function copyList(source: readonly unknown[], depth: number, left: Budget, order?: KeyOrder): Json {
  const items: Json[] = [];
  const length = Math.min(source.length, LIMITS.values);
  for (let index = 0; index < length && left.values > 0; index++) {
    items.push(copyMember(read(source, String(index)), depth, left, index === length - 1, order) ?? null);
  }
  return items;
}

function copyRecord(source: object, depth: number, left: Budget, order?: KeyOrder): Json {
  const keys = Object.keys(source).filter((key, index) => index < left.values || order?.has(key) === true);
  const members = keys.map((key): [string, unknown] => [key, read(source, key)]);
  const sorted = order === undefined || members.length === 1 ? members : inOrder(members, order);
  const copied = new Map<string, Json>();
  for (const [index, [key, value]] of sorted.entries()) {
    if (left.values <= 0 || key.length > left.names) continue;
    left.names -= key.length;
    const item = copyMember(value, depth, left, index === sorted.length - 1, order);
    if (item !== undefined) copied.set(key, item);
  }
  const record: Record<string, Json> = {};
  for (const key of keys) {
    const item = copied.get(key);
    if (item === undefined) continue;
    const name = boundedText(key, key.length);
    // An assignment to `__proto__` would set the prototype.
    if (name !== '__proto__') record[name] = item;
    else
      Object.defineProperty(record, name, {
        value: item,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return record;
}

/** Copies one of several values; if others follow, half of the budget is kept for them. */
function copyMember(
  source: unknown,
  depth: number,
  left: Budget,
  isLast: boolean,
  order?: KeyOrder,
): Json | undefined {
  if (isLast || order === undefined) return copy(source, depth, left, order);
  const kept = { values: left.values >> 1, texts: left.texts >> 1, names: left.names >> 1 };
  left.values -= kept.values;
  left.texts -= kept.texts;
  left.names -= kept.names;
  const copied = copy(source, depth, left, order);
  left.values += kept.values;
  left.texts += kept.texts;
  left.names += kept.names;
  return copied;
}

const SHORT_TEXT = 1_024;

/** Sorts members: those of the order first, simple values before containers, and long texts last. */
function inOrder(members: [string, unknown][], order: KeyOrder): [string, unknown][] {
  const rank = ([key, value]: [string, unknown]): number => {
    const position = order.get(key);
    const isContainer = typeof value === 'object' && value !== null;
    if (position !== undefined) return isContainer ? order.size + position : position;
    if (isContainer) return 2 * order.size + 1;
    return 2 * order.size + (typeof value === 'string' && value.length > SHORT_TEXT ? 2 : 0);
  };
  return members.sort((left, right) => rank(left) - rank(right));
}
