/** Prints a text, a number, a boolean or `null` as TypeScript, on one line of plain characters. */
export function literal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isDoubleQuoted = value.includes("'") && !value.includes('"');
  const text = JSON.stringify(value)
    // Legal in JSON, and in JavaScript since 2019, but line breaks to many editors and tools.
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return isDoubleQuoted ? text : `'${text.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
