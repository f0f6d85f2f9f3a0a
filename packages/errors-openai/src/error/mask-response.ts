import { isRecord, maskSecrets } from '@venice/errors-core/adapter';

/** Returns the fields of a body, with the secrets masked that it repeats. */
export function maskFields(
  fields: Readonly<Record<string, unknown>>,
  secrets: readonly string[],
): Readonly<Record<string, unknown>> {
  const masked = maskSecrets(fields, secrets);
  return isRecord(masked) ? masked : {};
}

/** Masks the secrets that the headers of a response repeat. */
export function maskHeaders(headers: Headers, secrets: readonly string[]): void {
  for (const [name, value] of [...headers]) {
    const masked = maskSecrets(value, secrets);
    if (masked !== value) headers.set(name, String(masked));
  }
}
