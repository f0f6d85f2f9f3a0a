import type { Place } from '../catalog/place.js';
import type { Difference, OfficialFacts } from './difference.js';

/** What a document now has, and its place in the catalog. */
interface Known extends Pick<Difference, 'document' | 'subject' | 'positions'> {
  readonly place: Place;
  /** The source it has in the catalog. */
  readonly source: string;
  /** The other facts that differ. */
  readonly facts?: OfficialFacts;
  /** Whether the catalog has the official message as a variant. */
  readonly isVariant?: boolean;
}

/** Returns whether a fact has been read in an official document. */
export function isOfficial(source: string): boolean {
  return source === 'page' || source === 'openapi';
}

/** Returns the one difference of what the catalog knows from another source and a document now has. */
export function nowOfficial(known: Known): Difference {
  const { document, subject, positions, source, isVariant = false } = known;
  const { file, path } = known.place;
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
