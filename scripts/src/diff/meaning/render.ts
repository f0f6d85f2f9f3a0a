import { isObject } from './differences.js';

/** Fills the `{name}`s of a template with values in backticks, or plain for `{name|text}`. */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([\w.]+)(\|text)?\}/g, (_, path: string, isPlain?: string) => {
    const value = path
      .split('.')
      .reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), values);
    return isPlain === undefined ? shown(value) : oneLine(typeof value === 'string' ? value : shown(value));
  });
}

/** Writes what became of a value, after its name. */
export function changeOf(before: unknown, after: unknown): string {
  if (after === undefined) return 'is gone';
  return `is now ${shown(after)}${before === undefined ? '' : ` instead of ${shown(before)}`}`;
}

/** Writes a value as Markdown on one line; several values as a list. */
export function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return listed(value.map(shown));
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

function code(text: string): string {
  const line = oneLine(text);
  if (line === '') return 'the empty text';
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = runs.length === 0 ? '' : ' ';
  return `${fence}${space}${line}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  if (items.length === 0) return 'none';
  return items.length === 1
    ? String(items[0])
    : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
}
