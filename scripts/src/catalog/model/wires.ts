import type { CatalogDocument, DocumentPath } from '../document.js';
import type { DialectWire } from '../schema/dialects.js';
import type { LocatedError, ValidCatalog } from './valid-catalog.js';

/** The wire codes and messages of one error in its entry or in a dialect, and their position. */
export interface LocatedWire {
  readonly code: string;
  /** The status of the error, at which its messages count by default. */
  readonly status: number;
  readonly wire: DialectWire;
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
}

/** Returns what the entry of an error has. */
export function ownWire({ code, entry, document, path }: LocatedError): LocatedWire {
  return { code, status: entry.status, wire: entry.wire, document, path: [...path, 'wire'] };
}

/** Returns what the dialects have, error by error. */
export function dialectWires({
  dialects: { value, document },
  errors,
}: Pick<ValidCatalog, 'dialects' | 'errors'>): LocatedWire[] {
  const statuses = new Map(errors.map(({ code, entry }) => [code, entry.status]));
  return Object.entries(value.dialects).flatMap(([dialect, { errors: wires }]) =>
    Object.entries(wires).map(([code, wire]) => {
      const path = ['dialects', dialect, 'errors', code];
      return { code, status: statuses.get(code) ?? 0, wire, document, path };
    }),
  );
}

/** Returns what all entries have, then what the dialects have for them. */
export function allWires(catalog: ValidCatalog): LocatedWire[] {
  const own = catalog.errors.map(ownWire);
  const codes = new Set(own.map(({ code }) => code));
  return [...own, ...dialectWires(catalog).filter(({ code }) => codes.has(code))];
}
