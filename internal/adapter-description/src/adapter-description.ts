import type { AnyVeniceError } from '@venice/errors-core';
import type { DeliveryMode } from '@venice/errors-testing/server';

/**
 * Describes one adapter: `packages/<name>/usage/description.ts` exports it as `description`. Conformance, demo
 * and generator find it by its path. The module holds plain data and imports no value, so that the generator
 * can load it before anything is built.
 */
export interface AdapterDescription {
  /** The client, as users call it. */
  readonly client: string;
  readonly typesByCode: TypesByCode;
  /** Shown on the page of each code, with the code of the page in place of the one that they handle. */
  readonly handlers: readonly Handler[];
  /** Imports the real clients and the built adapter. */
  readonly loadClients: () => Promise<AdapterClients>;
  /** @defaultValue none */
  readonly exceptions?: readonly ConformanceException[];
}

/** A module of `usage/` that handles one code with the client. */
export interface Handler {
  /** The client, as the title of a tab: `OpenAI SDK`. */
  readonly client: string;
  /** The name of the file. */
  readonly file: string;
}

/** The types and tables that the generator writes into `src/generated/` of an adapter. */
export interface TypesByCode {
  /** A map from each code to the client's own failure: `VeniceAxiosErrorByCode`. */
  readonly map: GeneratedDeclaration;
  /** The hand-written generic interface, and the facts that it takes as type arguments. */
  readonly row: {
    readonly name: string;
    /** From the generated file. */
    readonly module: string;
    readonly arguments: readonly TypeArgument[];
  };
  /** The tables that the adapter reads at run time, each a constant: a bundle contains only those that it uses. */
  readonly tables?: {
    readonly file: string;
    readonly constants: readonly { readonly name: string; readonly fact: TableFact }[];
  };
}

/** A declaration in a generated file of its own. */
export interface GeneratedDeclaration {
  /** The name of the file, without a folder. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
}

/**
 * A fact of the catalog as a type: the code, the union of its statuses from 400 up, the `type` that OpenAI's
 * API has for it, the union of the codes that the server sends for it.
 */
export type TypeArgument = 'code' | 'statuses' | 'openaiType' | 'wireCodes';

/**
 * A fact of the catalog as a value: the statuses of each code, the `type` that OpenAI's API has for a family and for the
 * codes that have another one.
 */
export type TableFact = 'statuses' | 'openaiType';

/** The module `clients.ts` next to the description. */
export interface AdapterClients {
  /** One per version or transport that the adapter supports. The first one is the usual one. */
  readonly clients: readonly AdapterClient[];
  /** Calls `POST /chat/completions` without the adapter and returns what the client throws. */
  readonly callWithoutAdapter?: (baseURL: string) => Promise<unknown>;
}

/** Parts of a request that an error must not contain. */
export interface SentParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly prompt: string;
}

/** How a request is repeated. */
export interface Repetition {
  /** Whether the adapter is installed. */
  readonly isHooked: boolean;
  readonly maxRetries: number;
}

/** A real client with the adapter installed. */
export interface AdapterClient {
  /** With the version: `axios 0.30`. */
  readonly name: string;
  /** Sends one request. Rejects as the client does. */
  readonly send: (baseURL: string, method: string, path: string, sent?: SentParts) => Promise<unknown>;
  /** Sends one request. Returns the error that `getVeniceError` reads, `undefined` if there is none. */
  readonly call: (baseURL: string, method: string, path: string) => Promise<AnyVeniceError | undefined>;
  /**
   * Sends `POST /chat/completions` with the client's own retry loop, or the one that the README of the adapter has for
   * it. Rejects as the client does.
   */
  readonly repeat: (baseURL: string, repetition: Repetition) => Promise<unknown>;
  /**
   * Sends a POST and reads the response as an event stream. Resolves with what the client throws for it, or reports as
   * a failure; `undefined` if there is nothing.
   */
  readonly stream: (baseURL: string, path: string, sent?: SentParts) => Promise<unknown>;
}

/** A response for which this client cannot return the error that core reads. */
export interface ConformanceException {
  /** How the response is delivered. */
  readonly as: DeliveryMode;
  readonly reason: string;
}
