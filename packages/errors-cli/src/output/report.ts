/** One part of a report. */
export interface Section {
  readonly label: string;
  readonly items: readonly Item[];
}

/** A paragraph, or lines that are printed as they are. */
export type Item = string | { readonly code: string };

/** What is printed about one error. Backticks mark names and code. */
export interface Report {
  readonly title: string;
  /** Whether the error was recognized. */
  readonly isKnown: boolean;
  readonly facts: string;
  /** The message of the server. */
  readonly message: string;
  readonly sections: readonly Section[];
}

/** Returns a section, or none if it has no items. */
export function section(label: string, ...items: readonly (Item | undefined)[]): Section[] {
  const present = items.filter((item) => item !== undefined).filter((item) => item !== '');
  return present.length === 0 ? [] : [{ label, items: present }];
}
