/** Returns a function that derives a value from a table when it is first asked for it, and then returns it again. */
export function oncePer<Table extends object, Value>(
  derive: (table: Table) => Value,
): (table: Table) => Value {
  const values = new WeakMap<Table, Value>();
  return (table) => {
    const known = values.get(table);
    if (known !== undefined) return known;
    const value = derive(table);
    values.set(table, value);
    return value;
  };
}
