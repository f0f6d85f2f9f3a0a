/** Returns the row of a status: its own, else that of its class (`52x`, then `5xx`), else `otherwise`. */
export function statusRule<Row>(
  status: number | undefined,
  rows: Readonly<Record<string, Row>> & { readonly otherwise: Row },
): Row {
  const own = status === undefined ? undefined : rows[status];
  if (own !== undefined) return own;
  const key = statusKeys(status).find((name) => Object.hasOwn(rows, name));
  return (key === undefined ? undefined : rows[key]) ?? rows.otherwise;
}

/** Returns a status and its classes, as keys: `522`, `52x`, `5xx`. */
export function statusKeys(status: number | undefined): readonly string[] {
  const text = String(status ?? '');
  return text === '' ? [] : [text, `${text.slice(0, 2)}x`, `${text.slice(0, 1)}xx`];
}
