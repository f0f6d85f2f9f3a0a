/** Returns the row of a status: its own, else that of its class (`52x`, then `5xx`), else `otherwise`. */
export function statusRule<Row>(
  status: number | undefined,
  rows: Readonly<Record<string, Row>> & { readonly otherwise: Row },
): Row {
  const text = String(status ?? '');
  return rows[text] ?? rows[`${text.slice(0, 2)}x`] ?? rows[`${text.slice(0, 1)}xx`] ?? rows.otherwise;
}
