/** What one list has and the other has not. */
export function gainedAndLost<Item>(
  before: readonly Item[] = [],
  after: readonly Item[] = [],
): { readonly gained: readonly Item[]; readonly lost: readonly Item[] } {
  return {
    gained: after.filter((item) => !before.includes(item)),
    lost: before.filter((item) => !after.includes(item)),
  };
}

/** Whether what both lists have stands in another order. */
export function isReordered<Item>(before: readonly Item[] = [], after: readonly Item[] = []): boolean {
  const kept = before.filter((item) => after.includes(item));
  return after.filter((item) => before.includes(item)).some((item, index) => item !== kept[index]);
}
