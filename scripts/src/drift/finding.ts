import type { DifferenceEntry } from '../catalog/schema/differences.js';

export type FindingKind = DifferenceEntry['kind'];

export type OfficialDocument = DifferenceEntry['document'];

/** One difference between the catalog and an official document. */
export interface Finding {
  readonly document: OfficialDocument;
  readonly kind: FindingKind;
  /** Names it among those of its kind; stays the same from run to run. */
  readonly subject: string;
  /** What is different, as the end of a sentence about the subject. */
  readonly what: string;
  readonly todo: string;
  /** Lines of the page and of the catalog, or routes with a status. */
  readonly where: readonly string[];
  /** What `--write` puts into the catalog for it; absent where only a person can. */
  readonly change?: CatalogChange;
}

/** A change of the catalog that follows from a finding. */
export type CatalogChange = NewCode | NewMessage | NewWording;

export interface NewCode {
  readonly type: 'new-code';
  readonly code: string;
  readonly status: number;
  readonly source: OfficialDocument;
  /** Absent where the document names the code alone. */
  readonly message?: string;
  readonly logLevel?: 'none' | 'warn' | 'error';
  /** How the wire spells it. */
  readonly wireCode?: string;
}

/** A code has another message now. */
export interface NewMessage {
  readonly type: 'new-message';
  readonly code: string;
  readonly message: string;
}

/** A sentence that reads like one of a code. */
export interface NewWording {
  readonly type: 'new-wording';
  readonly code: string;
  readonly text: string;
}

/** What is found in several places is one finding. */
export function mergeFindings(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.document, finding.kind, finding.subject]);
    const first = merged.get(key) ?? finding;
    merged.set(key, { ...first, where: [...new Set([...first.where, ...finding.where])] });
  }
  return [...merged.values()];
}
