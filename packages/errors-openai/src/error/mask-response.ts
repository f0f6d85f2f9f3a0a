import { isRecord, maskSecrets } from '@venice/errors-core/adapter';

/** Returns the fields of a body, with the secrets masked that it repeats. */
export function maskFields(
  fields: Readonly<Record<string, unknown>>,
  secrets: readonly string[],
): Readonly<Record<string, unknown>> {
  const masked = maskSecrets(fields, secrets);
  return isRecord(masked) ? masked : {};
}
