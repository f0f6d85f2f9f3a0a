/** Puts a text on one line and cuts it to a width. */
export function cut(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > width ? `${line.slice(0, width - 1).trimEnd()}…` : line;
}

/** Puts a text on one line and cuts or fills it to a width. */
export function fit(text: string, width: number): string {
  return cut(text, width).padEnd(width);
}

/** Renders a count and its noun: `1 code`, `40 codes`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Joins names: `OpenAI, axios and fetch`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
