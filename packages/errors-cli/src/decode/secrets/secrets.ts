import { isRecord, maskSecrets, readSecrets } from '@venice/errors-core/adapter';
import { credentialHeaders } from '../../generated/api.js';
import { cookiesIn, IS_NAME, MASK, maskNamed, namedIn } from './named-values.js';

const MOST_SECRETS = 1_000;
const MAX_DEPTH = 12;

/** What has the form of a credential, whatever its name. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+(?!\[masked\])[\w.~+/=-]{8,}/gi, `$1 ${MASK}`],
  [/\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]*/g, MASK],
  [/\b0x[0-9a-f]{64,}\b/gi, MASK],
  [/(\/\/)[^/\s:@]{1,128}:[^/\s@]{1,128}@/g, `$1${MASK}@`],
  // What an SDK or a server shows of a key: sk-...abcd, or its start.
  [/\bsk-[\w-]{0,40}(?:\*{2,}|\.{3})[\w*-]{0,40}/g, MASK],
];

/** Collects the credentials in an input, and masks them in everything that is printed. */
export class Secrets {
  readonly #values = new Set<string>();
  #found = 0;

  /** Finds credentials in text: headers, settings, parameters of a URL, a command. */
  learn(text: string): void {
    for (const { value } of namedIn(text)) this.#add(value);
  }

  /** Finds credentials in data: values of properties, and of pairs such as the headers in a HAR file. */
  learnFrom(value: unknown, depth = 0): void {
    if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.learnFrom(item, depth + 1);
      return;
    }
    if (!isRecord(value)) return;
    const { name, value: paired } = value;
    if (typeof name === 'string' && IS_NAME.test(name)) this.#add(paired);
    for (const [key, item] of Object.entries(value)) {
      if (IS_NAME.test(key)) for (const text of [item].flat()) this.#add(text);
      this.learnFrom(item, depth + 1);
    }
  }

  /** How many credentials were found. What was masked before the last one may contain it. */
  get found(): number {
    return this.#found;
  }

  /** The credentials that were found, for core. */
  get values(): readonly string[] {
    return [...this.#values];
  }

  /** Masks the credentials in a text that comes from the input. */
  mask(text: string): string {
    let masked = String(maskSecrets(text, this.values));
    for (const [form, mask] of FORMS) masked = masked.replace(form, mask);
    return maskNamed(masked);
  }

  /** Masks the credentials in the texts of a value. The keys of objects are kept. */
  maskIn<Value>(value: Value): Value;
  maskIn(value: unknown): unknown {
    if (typeof value === 'string') return this.mask(value);
    if (Array.isArray(value)) return value.map((item: unknown) => this.maskIn(item));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        IS_NAME.test(key) && typeof item === 'string' && item !== '' ? MASK : this.maskIn(item),
      ]),
    );
  }

  #add(value: unknown): void {
    if (typeof value !== 'string') return;
    // Core finds the parts of the value that a server may repeat.
    const [name = ''] = credentialHeaders;
    for (const secret of [...readSecrets({ [name]: value }), ...cookiesIn(value)]) {
      if (!this.#values.delete(secret)) this.#found++;
      this.#values.add(secret);
    }
    for (const oldest of this.#values) {
      if (this.#values.size <= MOST_SECRETS) break;
      this.#values.delete(oldest);
    }
  }
}
