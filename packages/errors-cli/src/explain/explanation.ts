/** What is known of a code in addition to its definition in core. */
export interface Explanation {
  /** Every status from 400 with which it is known to occur. */
  readonly statuses: readonly number[];
  /** Messages that mean it, in addition to the documented one. */
  readonly messages: readonly WireMessage[];
  /** The codes and types that servers send for it. */
  readonly wireCodes: readonly string[];
  /** When a failed call is charged, in words. */
  readonly chargeNote?: string;
  readonly fields: readonly Field[];
  /** The class and the type with which the OpenAI SDK throws it. */
  readonly openai: { readonly class: string; readonly type: string };
  readonly examples: readonly Example[];
}

/** A message, and the provider or gateway whose message it is. Without one, it is Venice's own. */
export interface WireMessage {
  readonly text: string;
  readonly from?: string;
}

/** A field of `details`. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly summary: string;
  readonly values?: readonly string[];
}

/** A response with which the error is documented. */
export interface Example {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly route?: string;
}
