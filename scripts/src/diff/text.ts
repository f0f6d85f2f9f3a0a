/** A name or a value in Markdown: on one line, whatever stands in it. */
export function code(value: string | number | boolean): string {
  const line = String(value).replace(/\s+/g, ' ').trim();
  if (line === '') return 'the empty text';
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = runs.length === 0 ? '' : ' ';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Prose of the catalog inside a sentence of ours, on one line. */
export function prose(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items.at(-1))}`;
}
