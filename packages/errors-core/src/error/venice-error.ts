import type { Charged } from '../catalog/catalog-tables.js';
import type { FieldValue } from '../details/read-details.js';
import type { RateLimit } from '../details/read-rate-limit.js';
import type { ServerInfo } from '../details/read-server.js';
import type { VeniceErrorCode, VeniceErrorFamily } from '../generated/codes.js';
import type { MatchedBy } from '../recognize/classify.js';
import type { Json } from '../response/json.js';

/** Marks an error of ours across copies, module systems, realms and versions of this package. */
export const BRAND: unique symbol = Symbol.for('@venice/errors');

/** How loudly Venice logs an error on its own side. */
export type LogLevel = 'none' | 'warn' | 'error';

/**
 * A {@link VeniceError} as plain data: safe for JSON, `structuredClone` and `postMessage`, and revived by
 * {@link veniceErrorFromJSON}. What is not known is absent.
 */
export interface VeniceErrorRecord {
  readonly name: 'VeniceError';
  readonly code?: VeniceErrorCode;
  readonly family: VeniceErrorFamily;
  readonly status?: number;
  readonly message: string;
  readonly matchedBy?: MatchedBy;
  readonly wireCode?: string;
  readonly details: Readonly<Record<string, FieldValue | undefined>>;
  readonly creditsRefunded?: boolean;
  readonly charged?: Charged;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly rateLimit?: RateLimit;
  readonly requestId?: string;
  readonly server?: ServerInfo;
  readonly route?: string;
  readonly logLevel: LogLevel;
  readonly docsUrl: string;
  readonly body?: Json;
}

/** What an error is made from: a record, in which `undefined` also stands for absent. */
export type VeniceErrorInit = OrUndefined<Omit<VeniceErrorRecord, 'name'>>;

type OrUndefined<T> = { [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

/**
 * A failed exchange with the Venice API. It holds no request, no configuration and no headers object:
 * nothing that could carry a key or a prompt.
 *
 * Narrow it with {@link isVeniceError} or `switch (error.code)` on what {@link toVeniceError} returns; then
 * `details` has the fields of that one code.
 */
export class VeniceError extends Error {
  /** Which error of the catalog this is; `undefined` where it cannot be told. */
  readonly code: VeniceErrorCode | undefined;
  /** The group the error belongs to; there is always one, from the status where nothing else is known. */
  readonly family: VeniceErrorFamily;
  /** The HTTP status as observed; 200 for an error inside a successful response. */
  readonly status: number | undefined;
  /** How the code was recognised; `undefined` exactly when `code` is. */
  readonly matchedBy: MatchedBy | undefined;
  /** The code on the wire, verbatim, known to the catalog or not. */
  readonly wireCode: string | undefined;
  /** Fields Venice sent beside the sentence, by our names; typed once `code` is narrowed. */
  readonly details: Readonly<Record<string, FieldValue | undefined>>;
  /** What Venice says of the money; `undefined` where it says nothing. */
  readonly creditsRefunded: boolean | undefined;
  /** Whether a call that fails like this costs something, as far as is known; `creditsRefunded` has the last word. */
  readonly charged: Charged | undefined;
  /**
   * Whether the same request may be sent again, unchanged. Also `false` where Venice asks for a wait of an hour
   * or more; `rateLimit` then tells when.
   */
  readonly retryable: boolean;
  /** Milliseconds to wait before that; only where `retryable`, `undefined` where nothing tells. */
  readonly retryAfterMs: number | undefined;
  /** The limits that the response told. */
  readonly rateLimit: RateLimit | undefined;
  /** What to quote to Venice's support. */
  readonly requestId: string | undefined;
  /** Which of Venice's servers answered, and in which version, where it tells. */
  readonly server: ServerInfo | undefined;
  /** What was called, such as `POST /video/retrieve`, where the caller or adapter told. */
  readonly route: string | undefined;
  /** How loudly Venice logs this error itself; a hint for your own log. */
  readonly logLevel: LogLevel;
  /** Where Venice documents it. */
  readonly docsUrl: string;
  /** The body as received, as plain data, bounded in size. */
  readonly body: Json | undefined;

  constructor(record: VeniceErrorInit) {
    super(record.message);
    this.code = record.code;
    this.family = record.family;
    this.status = record.status;
    this.matchedBy = record.matchedBy;
    this.wireCode = record.wireCode;
    this.details = record.details;
    this.creditsRefunded = record.creditsRefunded;
    this.charged = record.charged;
    this.retryable = record.retryable;
    this.retryAfterMs = record.retryAfterMs;
    this.rateLimit = record.rateLimit;
    this.requestId = record.requestId;
    this.server = record.server;
    this.route = record.route;
    this.logLevel = record.logLevel;
    this.docsUrl = record.docsUrl;
    this.body = record.body;

    // Not class fields: as a field the brand would make the types of two copies incompatible.
    Object.defineProperty(this, BRAND, { value: true });
    hide(this, 'name', record.code === undefined ? 'VeniceError' : `VeniceError [${record.code}]`);
    // Engines take the first line of a stack from the name that the error has when its stack is first read.
    hide(this, 'stack', this.stack);
    hide(this, 'name', 'VeniceError');
  }

  /** The error as plain data. */
  toJSON(): VeniceErrorRecord {
    const { code, family, status, message, matchedBy, wireCode, details } = this;
    const { creditsRefunded, charged, retryable, retryAfterMs, rateLimit } = this;
    const { requestId, server, route, logLevel, docsUrl, body } = this;
    return defined({
      name: 'VeniceError' as const,
      code,
      family,
      status,
      message,
      matchedBy,
      wireCode,
      details,
      creditsRefunded,
      charged,
      retryable,
      retryAfterMs,
      rateLimit,
      requestId,
      server,
      route,
      logLevel,
      docsUrl,
      body,
    });
  }
}

function hide(target: object, key: string, value: string | undefined): void {
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
}

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** What is not known is absent: JSON would drop it anyway, and a clone should look the same. */
function defined<T extends object>(record: T): Defined<T>;
function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
