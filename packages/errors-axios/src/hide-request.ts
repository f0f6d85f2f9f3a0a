import type { AxiosError } from 'axios';

/** Where an `AxiosError` holds the key and the prompt. */
const HIDDEN = ['config', 'request', 'response'] as const;

/**
 * Takes request and answer out of what logs and serializers see of an error; code reads and writes them as
 * before.
 */
export function hideRequest(error: AxiosError): void {
  for (const key of HIDDEN) {
    if (!Object.hasOwn(error, key)) continue;
    let value: unknown = error[key];
    // An accessor: of what is merely not enumerable, `inspect` with `showHidden` shows all.
    Reflect.defineProperty(error, key, {
      get: () => value,
      set: (next: unknown) => {
        value = next;
      },
      enumerable: false,
      configurable: true,
    });
  }
  // The one that axios errors inherit, or have of their own, hands out the configuration.
  Reflect.defineProperty(error, 'toJSON', { value: toJSON, configurable: true, writable: true });
}

/** What axios puts into JSON, without the configuration. */
function toJSON(this: AxiosError): object {
  const { name, message, code, stack } = this;
  return { name, message, code, status: this.response?.status, stack };
}
