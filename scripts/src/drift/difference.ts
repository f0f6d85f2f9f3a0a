import type { DifferenceEntry } from '../catalog/schema/differences.js';
import type { ErrorEntry } from '../catalog/schema/errors.js';

export type DifferenceId = DifferenceEntry['id'];

export type OfficialDocument = DifferenceEntry['document'];

/** A value for each of some documents. */
export type ByDocument<Value> = Readonly<Partial<Record<OfficialDocument, Value | undefined>>>;

export type LogLevel = ErrorEntry['logLevel'];

/** What the official document and the catalog have for the same thing. */
interface Both<Value> {
  readonly official: Value;
  readonly catalog: Value;
}

type None = Readonly<Record<string, never>>;

/** The facts of a difference, by its id. */
export interface Facts {
  readonly 'unknown-code': { readonly status: number; readonly logLevel: LogLevel; readonly message: string };
  readonly 'missing-code': { readonly renamedTo?: string };
  readonly 'message-differs': Both<string>;
  readonly 'status-differs': Both<number>;
  readonly 'log-level-differs': Both<LogLevel>;
  readonly 'source-differs': Both<string>;
  readonly 'unreadable-row': None;
  readonly 'repeated-row': None;
  readonly 'unknown-route': { readonly statuses: readonly string[] };
  readonly 'missing-route': None;
  readonly 'unknown-status': { readonly status: string };
  readonly 'missing-status': { readonly status: string };
  readonly 'unknown-schema': { readonly shape: string };
  readonly 'missing-schema': { readonly shape: string };
  readonly 'unknown-shape': { readonly sample: unknown };
  readonly 'unknown-field': None;
  readonly 'unknown-value': None;
  readonly 'unknown-wire-code': None;
  readonly 'unknown-message': { readonly similarTo?: string };
  readonly 'unknown-header': None;
}

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
