import type { DifferenceEntry } from '../catalog/schema/differences.js';
import type { DifferenceId, Facts, LogLevel } from './texts.js';

export type OfficialDocument = DifferenceEntry['document'];

/** A value for each of some documents. */
export type ByDocument<Value> = Readonly<Partial<Record<OfficialDocument, Value | undefined>>>;

/** One difference between the catalog and an official document. */
export type Difference = { [Id in DifferenceId]: DifferenceOf<Id> }[DifferenceId];

interface DifferenceOf<Id extends DifferenceId> {
  readonly document: OfficialDocument;
  readonly id: Id;
  /** Identifies it among those with its id; the same in every run. */
  readonly subject: string;
  readonly facts: Facts[Id];
  /** Lines of the page and of the catalog, or routes with a status. */
  readonly positions: readonly string[];
  /** What `--write` changes in the catalog; absent if only a maintainer can. */
  readonly change?: CatalogChange;
}

/** A change of the catalog that follows from a difference. */
export type CatalogChange = NewCode | NewMessage;

export interface NewCode {
  readonly type: 'new-code';
  readonly code: string;
  readonly status: number;
  readonly source: OfficialDocument;
  /** Absent if the document has the code alone. */
  readonly message?: string;
  readonly logLevel?: LogLevel;
  /** The code as sent. */
  readonly wireCode?: string;
}

/** Another message of a code: in place of the current one, or a variant that is only similar to a known one. */
export interface NewMessage {
  readonly type: 'new-message' | 'new-variant';
  readonly code: string;
  readonly message: string;
}

/** Joins the differences that several places have in common. */
export function mergeDifferences(differences: readonly Difference[]): Difference[] {
  const merged = new Map<string, Difference>();
  for (const difference of differences) {
    const key = JSON.stringify([difference.document, difference.id, difference.subject]);
    const first = merged.get(key) ?? difference;
    merged.set(key, { ...first, positions: [...new Set([...first.positions, ...difference.positions])] });
  }
  return [...merged.values()];
}
