import type { CatalogModel } from '../catalog/model/catalog-model.js';
import type { Difference, NewFacts, OfficialDocument, OfficialFacts } from './difference.js';

/** What a document now has, and its place in the catalog. */
interface Known extends Pick<Difference, 'subject' | 'positions'>, Pick<NewFacts, 'file' | 'path'> {
  readonly document: OfficialDocument;
  /** The source it has in the catalog. */
  readonly source: string;
  /** The other facts that differ. */
  readonly facts?: OfficialFacts;
  /** Whether the catalog has the official message as a variant. */
  readonly isVariant?: boolean;
}

/** Whether a fact has been read in an official document. */
export function isOfficial(source: string): boolean {
  return source === 'page' || source === 'openapi';
}

/** Returns the one difference of what the catalog knows from another source and a document now has. */
export function nowOfficial(known: Known): Difference {
  const { document, subject, positions, file, path, source, isVariant = false } = known;
  const facts = { source: document, ...known.facts };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${asYaml(key, value)}`],
  );
  return {
    document,
    id: 'source-differs',
    subject,
    positions,
    facts: { official: document, catalog: source, lines, isVariant },
    change: { type: 'new-facts', file, path, facts },
  };
}

function asYaml(key: string, value: string | number | readonly number[]): string {
  if (typeof value === 'object') return `[${value.join(', ')}]`;
  return key === 'message' ? JSON.stringify(value) : String(value);
}

/** Returns the place of an error in the catalog. */
export function placeOf({
  code,
  family,
}: Pick<CatalogModel['errors'][number], 'code' | 'family'>): Pick<NewFacts, 'file' | 'path'> {
  return { file: `catalog/errors/${family}.yaml`, path: ['errors', code] };
}
