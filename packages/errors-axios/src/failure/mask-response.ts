import { isBlob, isRecord, isStream, maskSecrets } from '@venice/errors-core/adapter';

/** The parts of a response of axios that a server fills. */
interface MaskableResponse {
  data?: unknown;
  statusText?: unknown;
  readonly headers: unknown;
}

/**
 * Masks the secrets that a response repeats, in its body, its headers and its status text. A stream stays as it is.
 *
 * @param text - The text of the body, if it had to be read.
 */
export function maskResponse(response: MaskableResponse, secrets: readonly string[], text?: unknown): void {
  const { data, headers, statusText } = response;
  if (isBlob(data)) response.data = maskedBlob(data, text, secrets);
  else if (!isStream(data)) response.data = maskSecrets(data, secrets);
  response.statusText = maskSecrets(statusText, secrets);
  if (!isRecord(headers)) return;
  for (const [name, value] of Object.entries(headers)) {
    const masked = maskSecrets(value, secrets);
    if (masked !== value) Reflect.set(headers, name, masked);
  }
}

/** A `Blob` cannot be changed: one that contains secrets is replaced by the part that was read. */
function maskedBlob(blob: Blob, text: unknown, secrets: readonly string[]): Blob {
  const masked = maskSecrets(text, secrets);
  return typeof masked === 'string' && masked !== text ? new Blob([masked], { type: blob.type }) : blob;
}
