import type { CatalogDocument, DocumentPath } from '../document.js';
import type { DialectWire } from '../schema/dialects.js';
import type { ValidCatalog } from './valid-catalog.js';

/** The codes and messages of one dialect that mean one error, and their position. */
export interface LocatedDialect {
  readonly dialect: string;
  readonly name: string;
  readonly code: string;
  readonly wire: DialectWire;
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
}

/** Returns every dialect, error by error. */
export function dialectsOf({ value, document }: ValidCatalog['dialects']): LocatedDialect[] {
  return Object.entries(value.dialects).flatMap(([dialect, { name, errors }]) =>
    Object.entries(errors).map(([code, wire]) => ({
      dialect,
      name,
      code,
      wire,
      document,
      path: ['dialects', dialect, 'errors', code],
    })),
  );
}
