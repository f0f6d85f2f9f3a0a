import type { VeniceErrorAction, VeniceErrorActions } from '../catalog/action.js';
import type { Charged, LogLevel } from '../catalog/code-policy.js';
import type { Json } from '../data/json.js';
import { read } from '../data/read-unknown.js';
import type { FieldValue } from '../details/read-details.js';
import type { RateLimit } from '../details/read-rate-limit.js';
import type { WaitSource } from '../details/read-retry.js';
import type { ServerInfo } from '../details/read-server.js';
import type { VeniceErrorCode, VeniceErrorFamily } from '../generated/codes.js';
import type { MatchedBy } from '../recognize/classify.js';
import { BRAND } from './brand.js';
import { type FieldName, mapFields } from './fields.js';

/**
 * An error of the Venice API. It contains no request, no configuration and no headers object. If the response repeats
 * the key, it is masked; if it repeats the prompt, `message`, `details` and `body` contain it.
 *
 * Narrow it with {@link isVeniceError} or with `switch (error.code)` on the return value of {@link getVeniceError}
 * or {@link toVeniceError}; then `details` has the fields of that one code.
 */
export class VeniceError extends Error {
  /**
   * `VeniceError [CODE]`, or `VeniceError` without a code: the start of the stack, by which error trackers group.
   * To check the class use {@link isVeniceError}.
   */
  declare readonly name: string;
  /** The code in the catalog; `undefined` if the error was not recognized. */
  declare readonly code: VeniceErrorCode | undefined;
  /** The group of errors; if the code is not known, the group that the status indicates. */
  declare readonly family: VeniceErrorFamily;
  /** The HTTP status as observed; 200 for an in-band error. */
  declare readonly status: number | undefined;
  /** How the code was recognized; `undefined` exactly if `code` is. */
  declare readonly matchedBy: MatchedBy | undefined;
  /** The code in the body, verbatim, known to the catalog or not. */
  declare readonly wireCode: string | undefined;
  /** The other fields that Venice sent, by the names in the catalog; typed once `code` is narrowed. */
  declare readonly details: Readonly<Record<string, FieldValue | undefined>>;
  /** Whether Venice has refunded the request; `undefined` if the response does not contain it. */
  declare readonly creditsRefunded: boolean | undefined;
  /** Whether a failed request of this kind is charged, as far as is known. `creditsRefunded` takes precedence. */
  declare readonly charged: Charged | undefined;
  /**
   * `client` if the request was not sent, because a pacer of `@venice/errors-retry` has answered it; `undefined` if the
   * response came from a server. Such an error is neither retryable nor charged; `retryAfterMs` is the time until the
   * pacer sends a request again.
   */
  declare readonly origin: 'client' | undefined;
  /** What to do about it, in order; never empty, also without a code. */
  declare readonly actions: VeniceErrorActions;
  /** The first of `actions`: the step to take if you take only one. */
  declare readonly action: VeniceErrorAction;
  /**
   * Whether the same request can succeed if it is sent again, unchanged, after `retryAfterMs`. Also `false` if Venice
   * asks for a wait of an hour or more, if the signature of the request is used up, or if the request was not sent.
   * `decideRetry` of `@venice/errors-core/retry` also knows what would be charged twice.
   */
  declare readonly retryable: boolean;
  /**
   * Milliseconds to wait before the same request can succeed; `undefined` if it never can or the wait is not known.
   * Check `retryable` first: a wait of an hour or more is here too.
   */
  declare readonly retryAfterMs: number | undefined;
  /** The source of `retryAfterMs`; `undefined` exactly if that is. */
  declare readonly waitSource: WaitSource | undefined;
  /** How many times the request was sent, if the loop that sent it passes it on. */
  declare readonly attempts: number | undefined;
  /** The limits in the headers of the response. */
  declare readonly rateLimit: RateLimit | undefined;
  /** The id to quote to Venice's support. */
  declare readonly requestId: string | undefined;
  /** The Venice server that sent the response, and its version, if the response contains them. */
  declare readonly server: ServerInfo | undefined;
  /** Method and path of the request, such as `POST /video/retrieve`, if the caller or the adapter passed them. */
  declare readonly route: string | undefined;
  /** The level at which Venice logs this error; a hint for your own log. */
  declare readonly logLevel: LogLevel;
  /** The page of this error on the documentation site, or the official page about all errors. */
  declare readonly docsUrl: string;
  /** The body as received, credentials masked, as plain data, bounded in size. */
  declare readonly body: Json | undefined;

  constructor(init: VeniceErrorInit) {
    super(init.message);
    // One by one, so that engines know the form of every error: in a loop it takes several times as long.
    this.code = init.code;
    this.family = init.family;
    this.status = init.status;
    this.matchedBy = init.matchedBy;
    this.wireCode = init.wireCode;
    this.details = init.details;
    this.creditsRefunded = init.creditsRefunded;
    this.charged = init.charged;
    this.origin = init.origin;
    this.actions = init.actions;
    this.action = init.actions[0];
    this.retryable = init.retryable;
    this.retryAfterMs = init.retryAfterMs;
    this.waitSource = init.waitSource;
    this.attempts = init.attempts;
    this.rateLimit = init.rateLimit;
    this.requestId = init.requestId;
    this.server = init.server;
    this.route = init.route;
    this.logLevel = init.logLevel;
    this.docsUrl = init.docsUrl;
    this.body = init.body;
    // Not a class field: a field would make the types of two copies incompatible.
    Object.defineProperty(this, BRAND, { value: true });
    // Engines build the first line of a stack from the name, when somebody reads the stack: most are never read.
    const name = init.code === undefined ? 'VeniceError' : `VeniceError [${init.code}]`;
    Object.defineProperty(this, 'name', { value: name, configurable: true, writable: true });
  }

  /** Returns the error as plain data. */
  toJSON(): VeniceErrorRecord {
    return toRecord(this);
  }
}

/**
 * A {@link VeniceError} as plain data: safe for JSON, `structuredClone` and `postMessage`, and revived by
 * {@link veniceErrorFromJSON}. Unknown fields are absent.
 */
export interface VeniceErrorRecord extends Known<Pick<VeniceError, FieldName>> {
  readonly name: 'VeniceError';
}

/** The fields of a new error. Unknown fields are `undefined` or absent. */
export type VeniceErrorInit = OrUndefined<Omit<VeniceErrorRecord, 'name' | 'action'>>;

type Known<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

type OrUndefined<T> = { [Key in keyof T]: object extends Pick<T, Key> ? T[Key] | undefined : T[Key] };

function toRecord(error: VeniceError): VeniceErrorRecord;
function toRecord(error: object): object {
  const known = Object.entries(mapFields((name) => read(error, name))).filter(
    ([, value]) => value !== undefined,
  );
  return { name: 'VeniceError', ...Object.fromEntries(known) };
}
