/**
 * Returns a document with this table between its markers, `<!-- table NAME … -->` and `<!-- table end -->`. Compare
 * it with the document by `toMatchFileSnapshot`: `vitest -u` then writes what the test has measured.
 */
export function withTable(
  document: string,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): string {
  const start = document.indexOf(`<!-- table ${name}`);
  const end = document.indexOf('<!-- table end -->', start);
  const head = document.indexOf('\n', start) + 1;
  if (start < 0 || end < 0) throw new Error(`The document has no place for the table ${name}.`);
  const [titles = [], ...others] = rows;
  const lines = [titles, titles.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |\n`);
  return `${document.slice(0, head)}<!-- prettier-ignore-start -->\n${lines.join('')}<!-- prettier-ignore-end -->\n${document.slice(end)}`;
}
