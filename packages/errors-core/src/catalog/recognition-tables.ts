/**
 * Types of the generated catalog, in the form that the functions of this package read. The functions take their
 * tables as an argument, so that the generator can test new tables before it writes them.
 */
import type { VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName } from '../generated/codes.js';
import type { VeniceErrorActions } from './action.js';
import type { Policies } from './code-policy.js';

/** A JSON type that a shape can require; `code` is a string such as `NOT_READY`, `^x` one that starts with `x`. */
export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'code' | `^${string}`;

/** A path of keys into a body; the empty path is the body itself. */
export type Path = readonly string[];

/** The type of a field in `details`. */
export type FieldType = 'string' | 'boolean' | 'number' | 'string[]' | 'issues' | 'json';

/** One field of an error: our name for it, and its paths in a response. */
export interface FieldRule {
  readonly name: string;
  readonly type: FieldType;
  /** Looked up in each container of the body shape. */
  readonly from: readonly Path[];
  /** The header to read if the body lacks the field. */
  readonly header?: string | undefined;
  /** The encoding of the header's value. Default: plain text. */
  readonly encoding?: 'base64-json' | undefined;
}

/** Details that follow from a message or a wire code. */
export type FixedDetails = Readonly<Record<string, string | number | boolean>>;

/** A text with variable parts, folded (see `fold`) and cut at them: one more literal than captures. */
export interface Template {
  readonly literals: readonly string[];
  /** The field that each variable part fills; `null` for none. */
  readonly captures: readonly (string | null)[];
}

/** The meaning of a message. */
export interface MessageRule<Code extends string = string> {
  readonly code: Code;
  /** The statuses at which the message counts; inside a 200 it always counts. */
  readonly statuses: readonly number[];
  readonly details?: FixedDetails | undefined;
  /** The wait that the message asks for. */
  readonly waitSeconds?: number | undefined;
  /** What to do about it, if it is not what the code asks for. */
  readonly actions?: VeniceErrorActions | undefined;
}

/** Rules by folded text. A text has several only if they count at different statuses. */
export type RulesByText<Code extends string = string> = Readonly<
  Record<string, MessageRule<Code> | readonly MessageRule<Code>[]>
>;

/** The messages of the catalog, in the form in which they are looked up. */
export interface MessageIndex<Code extends string = string> {
  /** Messages without variable parts. */
  readonly whole: RulesByText<Code>;
  /**
   * Templates such as `specified model not found: {model}`, under the rarest of their words: only those whose word
   * occurs in a message are compared with it. The ones without a suitable word are under the empty text.
   */
  readonly templates: Readonly<Record<string, RulesByText<Code>>>;
}

/** One body shape: the conditions that identify it, and the paths of its parts. */
export interface ShapeRule<Code extends string = string> {
  readonly name: string;
  /** All of these must have their type. */
  readonly all: readonly (readonly [Path, JsonType])[];
  /** At least one of these must have its type, if there are any. */
  readonly any: readonly (readonly [Path, JsonType])[];
  readonly messages: readonly Path[];
  readonly codes: readonly Path[];
  /** Classes of errors; one counts as a wire code only if the catalog lists it as one. */
  readonly types: readonly Path[];
  /** The objects in which fields are looked up. */
  readonly containers: readonly Path[];
  /** Issues of the validation, in addition to the field that usually holds them. */
  readonly issues: readonly Path[];
  /** The path of an inner body, as text or as an object, that is read instead. */
  readonly unwrap?: Path | undefined;
  /** The shape is a gateway's envelope: the paths of its parts. */
  readonly via?: Readonly<Record<string, Path>> | undefined;
  /** The texts in which the gateway wraps a body, with the captures `provider` and `body`. */
  readonly wrappers?: readonly Template[] | undefined;
  /** The code of this shape if there is no better evidence, and the statuses at which it counts. */
  readonly fallback?: { readonly code: Code; readonly statuses: readonly number[] } | undefined;
}

/** The meaning of a status alone. */
export interface StatusRule<Code extends string = string, Family extends string = string> {
  readonly family: Family;
  /** What to do about it. The same request may be sent again exactly if `wait` is listed. */
  readonly actions: VeniceErrorActions;
  /** The code that is a safe reading of every error with this status. */
  readonly code?: Code | undefined;
  /** The condition under which the status identifies that code: no message in the body, or a header of a limit. */
  readonly codeIf?: 'no-message-or-limit-header' | undefined;
}

/** The unit of a header that contains a wait or a reset. */
export type TimeUnit = 'milliseconds' | 'seconds' | 'seconds-or-date' | 'unix-time';

/** One limit and its headers. A response has the limit if it has the header `reset`. */
export interface LimitRule<Name extends string = string> {
  readonly name: Name;
  readonly limit: string | null;
  readonly remaining: string | null;
  readonly reset: string;
}

/** The headers to read. All names are lower case. */
export interface HeaderRules<LimitName extends string = string, Code extends string = string> {
  /** In order of preference. */
  readonly requestId: readonly string[];
  /** In order of preference. */
  readonly waits: readonly { readonly header: string; readonly unit: TimeUnit }[];
  readonly limits: readonly LimitRule<LimitName>[];
  /** Waits at or above this many seconds make the error non-retryable. */
  readonly longWaitSeconds: number;
  /** Waits at or above this many seconds are invalid and ignored. */
  readonly absurdWaitSeconds: number;
  /** Headers that identify a code. */
  readonly signals: readonly { readonly header: string; readonly value: string; readonly code: Code }[];
  /** Headers that identify Venice's server. */
  readonly server: { readonly version: string; readonly host: string };
}

/** The secrets of a request. */
export interface CredentialRules {
  /** Headers of a request that contain credentials, in lower case. */
  readonly headers: readonly string[];
  /** Prefixes of API keys. */
  readonly keyPrefixes: readonly string[];
  /** The length of an API key without a prefix. */
  readonly bareKeyLength: number;
  /** Headers of a request whose value can be used once, in lower case. */
  readonly singleUse: readonly string[];
}

/** Fields that every error can have, in addition to those of its code. */
export type CommonFields = Readonly<
  Record<'issues' | 'creditsRefunded' | 'requestId' | 'param' | 'retryAfterSeconds', FieldRule>
>;

/** The data or the event of a frame that ends a stream, or the path of a text that only its last frames have. */
export type EndMarker = { readonly data: string } | { readonly event: string } | { readonly path: Path };

/** The errors and the end of an event stream. */
export interface EventStreamRules<Code extends string = string> {
  /** Names of events that are errors, whatever their data. */
  readonly events: readonly string[];
  /** The key of the data that contains the event's name. */
  readonly eventKey: string;
  /** Paths of an error in a frame's data, in order; a value at one of them makes any frame an error. */
  readonly errors: readonly Path[];
  /** The data of the frame that closes a stream. */
  readonly end: string;
  /** The end markers by route: a complete stream contains one of them. */
  readonly ends: Readonly<Record<string, readonly EndMarker[]>>;
  /** The code of a stream that broke off, or ended without an end marker. */
  readonly interrupted: Code;
}

/** The tables that recognize an error and read its fields. */
export interface RecognitionTables<
  Code extends string = string,
  Family extends string = string,
  LimitName extends string = string,
> {
  /** The fields of the codes that have some, in addition to those of every error. */
  readonly codeFields: Readonly<Partial<Record<Code, readonly FieldRule[]>>>;
  /** Wire codes in capitals, except the codes' own names. */
  readonly wireCodes: Readonly<Record<string, Code>>;
  /** Details that follow from some wire codes, by the same names. */
  readonly wireCodeDetails: Readonly<Record<string, FixedDetails>>;
  /** Wire codes that some servers set on any failure: they lose to a message and to a 4xx status. */
  readonly weakWireCodes: readonly string[];
  /** Wire codes that name a class of errors: they lose to a message. */
  readonly generalWireCodes: readonly string[];
  readonly messages: MessageIndex<Code>;
  readonly shapes: readonly ShapeRule<Code>[];
  /** Paths of the message in a JSON body, in order, if its shape has no message. */
  readonly fallbackMessages: readonly Path[];
  readonly eventStream: EventStreamRules<Code>;
  /** By status (`429`), by class of statuses (`52x`, `4xx`), and `otherwise`. */
  readonly statuses: Readonly<Record<string, StatusRule<Code, Family>>> & {
    readonly otherwise: StatusRule<Code, Family>;
  };
  /** A status identifies a code only if the body has one of these fields. */
  readonly statusEvidence: readonly string[];
  readonly fields: CommonFields;
  readonly headers: HeaderRules<LimitName, Code>;
  readonly credentials: CredentialRules;
  /** The path of the API on its host. */
  readonly basePath: string;
  /** The code of a status on a route, whatever the message is. */
  readonly routeCodes: Readonly<Record<string, Readonly<Record<string, Code>>>>;
  /** The routes on which the message of a 400 lists the issues. */
  readonly routesWithIssuesInMessage: readonly string[];
  /** Known routes: `POST /video/retrieve`, `GET /characters/{slug}`. */
  readonly routes: readonly string[];
}

/** The recognition tables and the policies. */
export interface CatalogTables<
  Code extends string = string,
  Family extends string = string,
  LimitName extends string = string,
>
  extends RecognitionTables<Code, Family, LimitName>, Policies<Code, Family> {}

/** The tables of the generated catalog. */
export type VeniceTables = CatalogTables<VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName>;
