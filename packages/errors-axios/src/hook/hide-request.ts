import { read } from '@venice/errors-core/adapter';
import type { AxiosError } from 'axios';

/** The properties of an `AxiosError` that contain the key and the prompt. */
const HIDDEN = ['config', 'request', 'response'] as const;

/** An `AxiosError` or an error of the same form. */
type RequestHolder = Pick<AxiosError, 'name' | 'message' | 'code' | 'stack'> &
  Readonly<Partial<Record<(typeof HIDDEN)[number], unknown>>>;

/**
 * Hides request and response from logs and serializers that list the properties of an error. Code reads and
 * writes them as before.
 */
export function hideRequest(error: RequestHolder): void {
  for (const key of HIDDEN) {
    if (!Object.hasOwn(error, key)) continue;
    let value: unknown = error[key];
    // An accessor, because `inspect` with `showHidden` prints properties that are not enumerable.
    Reflect.defineProperty(error, key, {
      get: () => value,
      set: (next: unknown) => {
        value = next;
      },
      enumerable: false,
      configurable: true,
    });
  }
  // The `toJSON` of axios errors contains the configuration.
  Reflect.defineProperty(error, 'toJSON', { value: toJSON, configurable: true, writable: true });
}

/** The JSON of axios errors, without the configuration. */
function toJSON(this: RequestHolder): object {
  const { name, message, code, stack } = this;
  return { name, message, code, status: read(this.response, 'status'), stack };
}
