import { isRecord } from '@venice/errors-core/recognizer';

/** Values that are Markdown already. */
const MARKDOWN = ['it', 'change'];

/** `a`, `a and b`, `a, b and c`. */
const LISTS = new Intl.ListFormat('en-GB');

/** Fills the `{name}`s of a template: with values in backticks, or plain for `{name|text}`. */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([\w.]+)(\|text)?\}/g, (_, path: string, text?: string) => {
    const value = path
      .split('.')
      .reduce<unknown>((inside, key) => (isRecord(inside) ? inside[key] : undefined), values);
    const isPlain = typeof value === 'string' && (text !== undefined || MARKDOWN.includes(path));
    return isPlain ? oneLine(value) : shown(value);
  });
}

/** Writes what became of a value, after its name. */
export function changeOf(before: unknown, after: unknown): string {
  if (after === undefined) return 'is gone';
  return `is now ${shown(after)}${before === undefined ? '' : ` instead of ${shown(before)}`}`;
}

/** Writes a value in Markdown, on one line; several values as a list. */
export function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.length === 0 ? 'none' : LISTS.format(value.map(shown));
  const text = oneLine(typeof value === 'string' ? value : JSON.stringify(value));
  if (text === '') return 'the empty text';
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
