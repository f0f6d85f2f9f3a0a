/** A row of the list of codes. */
export interface CodeRow {
  readonly code: string;
  readonly family: string;
  readonly status: number;
  readonly message: string;
  readonly summary: string;
  readonly actions: readonly string[];
  readonly retryable: boolean;
}

/** What a reader asks for. An empty text is no condition. */
export interface Filters {
  readonly family: string;
  readonly status: string;
  readonly action: string;
  readonly retryable: string;
  readonly text: string;
}

export const NO_FILTERS: Filters = { family: '', status: '', action: '', retryable: '', text: '' };

/** Returns the rows that meet all conditions. Every word of the text has to be in the code, the message or the summary. */
export function filterRows(rows: readonly CodeRow[], filters: Filters): CodeRow[] {
  const words = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.code} ${row.code.replaceAll('_', ' ')} ${row.message} ${row.summary}`.toLowerCase();
    return (
      (filters.family === '' || row.family === filters.family) &&
      (filters.status === '' || String(row.status) === filters.status) &&
      (filters.action === '' || row.actions.includes(filters.action)) &&
      (filters.retryable === '' || row.retryable === (filters.retryable === 'yes')) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** Reads the filters of an address, such as `?family=billing&text=key`. */
export function filtersOf(query: string): Filters {
  const parameters = new URLSearchParams(query);
  return {
    family: parameters.get('family') ?? '',
    status: parameters.get('status') ?? '',
    action: parameters.get('action') ?? '',
    retryable: parameters.get('retryable') ?? '',
    text: parameters.get('text') ?? '',
  };
}

/** Writes filters as the query of an address: empty, or with a question mark. */
export function queryOf(filters: Filters): string {
  const parameters = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** Returns the values that a filter can have, in the order of the list or of numbers. */
export function choicesOf(rows: readonly CodeRow[], filter: 'family' | 'status' | 'action'): string[] {
  const values = rows.flatMap((row) => (filter === 'action' ? row.actions : [String(row[filter])]));
  return [...new Set(values)].sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}
