/**
 * The shape of what the generator writes into `generated/tables.ts`: the catalog as the functions here read
 * it. The functions take their tables as an argument, so that the generator can try the tables it has just
 * built before it writes them.
 */

/** The JSON types a shape can ask for. */
export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'code';

/** A path of keys into a body; the empty path is the body itself. */
export type Path = readonly string[];

/** How the value of a field is read, and what it becomes in `details`. */
export type FieldType = 'string' | 'boolean' | 'number' | 'string[]' | 'issues' | 'json';

/** One field of an error: what we call it, and where the wire keeps it. */
export interface FieldRule {
  readonly name: string;
  readonly type: FieldType;
  /** Looked up in each of the places the body's shape names. */
  readonly from: readonly Path[];
  /** The header that holds it, where the body has none. */
  readonly header?: string;
  /** How the header's value is written; as it is, unless told. */
  readonly encoding?: 'base64-json';
}

/** Whether a failed call costs something. */
export type Charged = 'no' | 'maybe' | 'yes';

/** The level at which Venice logs an error. */
export type LogLevel = 'none' | 'warn' | 'error';

/** Values for fields that follow from a sentence or a code itself. */
export type FixedFields = Readonly<Record<string, string | number | boolean>>;

/** What the catalog says of one code, as far as deciding needs it; the words are in `veniceErrorDefinitions`. */
export interface CodePolicy<Family extends string = string> {
  readonly family: Family;
  readonly retry: 'never' | 'backoff';
  /** Where the policy is another one, by route. */
  readonly retryAtRoutes?: Readonly<Record<string, 'never' | 'backoff'>>;
  /** Seconds to wait where the response does not say. */
  readonly wait?: number;
  readonly charged: Charged;
  /** Where it is another, by route. */
  readonly chargedAtRoutes?: Readonly<Record<string, Charged>>;
  readonly logLevel: LogLevel;
  readonly fields: readonly FieldRule[];
}

/** A sentence, folded (see `fold`), cut at its variable parts. One literal more than there are captures. */
export interface SentenceRule<Code extends string = string> {
  readonly code: Code;
  /** The statuses at which the sentence counts; inside a 200 it counts always. */
  readonly statuses: readonly number[];
  readonly literals: readonly string[];
  /** The field each variable part fills; `null` where nobody needs it. */
  readonly captures: readonly (string | null)[];
  readonly sets?: FixedFields;
  /** Seconds to wait that the sentence itself tells. */
  readonly wait?: number;
}

/** One body shape: how to tell it, and where it keeps what. */
export interface ShapeRule<Code extends string = string> {
  readonly name: string;
  /** Every one of these has to be of its type. */
  readonly all: readonly (readonly [Path, JsonType])[];
  /** At least one of these, where there are any. */
  readonly any: readonly (readonly [Path, JsonType])[];
  readonly sentence: readonly Path[];
  readonly codes: readonly Path[];
  /** Where a class of errors stands: a wire code only if the catalog knows it as one. */
  readonly types: readonly Path[];
  /** The objects in which fields are looked up. */
  readonly places: readonly Path[];
  /** Where findings of the validation stand, besides the field that usually holds them. */
  readonly findings: readonly Path[];
  /** Where another body stands inside this one, as text or as it is: that is the one to read. */
  readonly opens?: Path;
  /** What the shape alone says, where nothing better is known. */
  readonly means?: { readonly code: Code; readonly statuses: readonly number[] };
}

/** What a status says by itself. */
export interface StatusRule<Code extends string = string, Family extends string = string> {
  readonly family: Family;
  readonly retryable: boolean;
  /** The code that is a safe reading of whatever is said with this status. */
  readonly code?: Code;
}

/** Units of the values in which a wait or a reset is written. */
export type TimeUnit = 'milliseconds' | 'seconds' | 'seconds-or-date' | 'unix-time';

/** One limit and the headers that tell it. Its presence is told by the header `reset`. */
export interface LimitRule<Name extends string = string> {
  readonly name: Name;
  readonly limit: string | null;
  readonly remaining: string | null;
  readonly reset: string;
}

/** What the headers of a response say. All names are lower case. */
export interface HeaderRules<LimitName extends string = string, Code extends string = string> {
  /** In order of preference. */
  readonly requestId: readonly string[];
  readonly waits: readonly { readonly header: string; readonly unit: TimeUnit }[];
  readonly limits: readonly LimitRule<LimitName>[];
  /** A wait of this many seconds or more is none that a program should sit through. */
  readonly longestWait: number;
  /** A wait of this many seconds or more is garbage. */
  readonly absurdWait: number;
  /** Headers that say by themselves what happened. */
  readonly means: readonly { readonly header: string; readonly value: string; readonly code: Code }[];
  /** Where Venice says which of its servers answered. */
  readonly server: { readonly version: string; readonly host: string };
}

/** Fields every error can carry, besides those of its code. */
export interface CommonFields {
  readonly issues: FieldRule;
  readonly creditsRefunded: FieldRule;
  readonly requestId: FieldRule;
  /** In seconds. */
  readonly retryAfter: FieldRule;
}

/** How the event streams of the API tell an error, and their end. */
export interface EventStreamRules {
  /** Names of events that are errors, whatever their data is. */
  readonly events: readonly string[];
  /** Where the data names its event itself. */
  readonly eventKey: string;
  /** Where the data of a frame holds an error, in order; a value there makes any frame one. */
  readonly errors: readonly Path[];
  /** The data of the frame that closes a stream. */
  readonly end: string;
}

/** The whole catalog, as the functions of this package read it. */
export interface CatalogTables<
  Code extends string = string,
  Family extends string = string,
  LimitName extends string = string,
> {
  readonly codes: Readonly<Record<Code, CodePolicy<Family>>>;
  /** Wire codes in capitals, without the codes' own names. */
  readonly wireCodes: Readonly<Record<string, Code>>;
  /** What some of them tell beside their code, by the same names. */
  readonly wireCodeFields: Readonly<Record<string, FixedFields>>;
  readonly sentences: readonly SentenceRule<Code>[];
  readonly shapes: readonly ShapeRule<Code>[];
  readonly eventStream: EventStreamRules;
  /** By `429`, by class of statuses `52x` and `4xx`, and `otherwise`. */
  readonly statuses: Readonly<Record<string, StatusRule<Code, Family>>> & {
    readonly otherwise: StatusRule<Code, Family>;
  };
  /** A status speaks for a code only where the body has one of these fields. */
  readonly statusEvidence: readonly string[];
  readonly fields: CommonFields;
  readonly headers: HeaderRules<LimitName, Code>;
  /** Path of the API on its host. */
  readonly basePath: string;
  /** Known routes: `POST /video/retrieve`, `GET /characters/{slug}`. */
  readonly routes: readonly string[];
  /** Statuses that are final on a route, whatever the code. */
  readonly terminalStatuses: Readonly<Record<string, readonly number[]>>;
  readonly docsUrl: string;
}
