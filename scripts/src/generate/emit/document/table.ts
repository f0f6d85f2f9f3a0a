/** A cell of a table; none for an empty one. */
type Cell = string | number | undefined;

/** Returns a text, or each of several, as code. */
export function code(...texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}

/** Returns a table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell = '') => String(cell).trim().replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
