import type { DocumentPath } from '../catalog/place.js';
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
export type CatalogChange = NewCode | NewFacts | NewVariant;

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

/** Other facts of an entry. Its old message and status stay known, as a variant. */
export interface NewFacts {
  readonly type: 'new-facts';
  readonly file: string;
  readonly path: DocumentPath;
  readonly facts: OfficialFacts;
}

/** What the catalog has from an official document. `undefined` for a fact to remove. */
export interface OfficialFacts {
  readonly source?: OfficialDocument;
  readonly status?: number;
  readonly statuses?: readonly number[] | undefined;
  readonly message?: string;
  readonly logLevel?: LogLevel;
}

/** A variant of a code that is only similar to a known one. */
export interface NewVariant {
  readonly type: 'new-variant';
  readonly code: string;
  readonly message: string;
}

/** Joins the differences that several places have in common. For an entry that the page changes, the page decides. */
export function mergeDifferences(differences: readonly Difference[]): Difference[] {
  const onPage = new Set(differences.filter(({ document }) => document === 'page').map(entryOf));
  const merged = new Map<string, Difference>();
  for (const difference of differences) {
    const entry = entryOf(difference);
    if (difference.document === 'openapi' && entry !== undefined && onPage.has(entry)) continue;
    const key = keyOf(difference);
    const first = merged.get(key) ?? difference;
    merged.set(key, { ...first, positions: [...new Set([...first.positions, ...difference.positions])] });
  }
  return [...merged.values()];
}

/** Returns a key that is the same for all differences that one entry of `differences.yaml` accepts. */
export function keyOf({ document, id, subject }: Pick<Difference, 'document' | 'id' | 'subject'>): string {
  return JSON.stringify([document, id, subject]);
}

/** The entry whose facts a difference changes. */
function entryOf({ change }: Difference): string | undefined {
  return change?.type === 'new-facts' ? JSON.stringify([change.file, change.path]) : undefined;
}
