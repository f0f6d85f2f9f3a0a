import type { ExportedCatalog, ExportedError } from '../exported.js';

/**
 * Returns a catalog in which the codes and messages of the dialects are those of the errors that they mean. Its
 * `dialects` have the rest.
 */
export function withDialects({ dialects, ...catalog }: ExportedCatalog): ExportedCatalog {
  const errors = Object.entries(catalog.errors).map(([code, entry]): [string, ExportedError] => {
    const wires = Object.values(dialects).flatMap((dialect) => dialect.errors[code] ?? []);
    const codes = [...entry.wire.codes, ...wires.flatMap((wire) => wire.codes)];
    const messages = [...entry.wire.messages, ...wires.flatMap((wire) => wire.messages)];
    return [code, { ...entry, wire: { ...entry.wire, codes, messages } }];
  });
  const rest = Object.entries(dialects).map(([name, dialect]): [string, typeof dialect] => {
    const unknown = Object.entries(dialect.errors).filter(([code]) => !Object.hasOwn(catalog.errors, code));
    return [name, { ...dialect, errors: Object.fromEntries(unknown) }];
  });
  return { ...catalog, dialects: Object.fromEntries(rest), errors: Object.fromEntries(errors) };
}
