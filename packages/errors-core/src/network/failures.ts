/** Why a request got no response. */
export type FailureName =
  | 'unknown-host'
  | 'insecure'
  | 'unreachable'
  | 'no-response'
  | 'stopped'
  | 'time-limit'
  | 'broken'
  | 'unsent';

/** One way in which a request can get no response. The text for people is apart: most bundles need none. */
export interface FailureKind {
  readonly name: FailureName;
  /** The codes, names and messages with which runtimes and clients report it. */
  readonly signs: readonly RegExp[];
  /** Whether the request can have reached the API. */
  readonly isSent: boolean;
}

export const NO_CONNECTION: FailureKind = {
  name: 'unreachable',
  signs: [
    /^ECONNREFUSED$/,
    /^(ConnectionRefused|FailedToOpenSocket)$/,
    /^E(HOST|NET)(UNREACH|DOWN)$/,
    /^EADDRNOTAVAIL$/,
    /^UND_ERR_CONNECT_TIMEOUT$/,
    /: client error \(Connect\)/,
  ],
  isSent: false,
};

export const TIME_LIMIT: FailureKind = {
  name: 'time-limit',
  signs: [/^TimeoutError$/, /^ETIMEDOUT$/, /^timeout of \d+ ?ms exceeded$/, /^Request timed out\.?$/],
  isSent: true,
};

export const BROKEN: FailureKind = {
  name: 'broken',
  signs: [
    /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|ERR_NETWORK)$/,
    /^(UND_ERR_RES|ERR_HTTP2|HPE)_/,
    /^ConnectionClosed$/,
    /: client error \(SendRequest\)|^Connection reset by peer|^error reading a body from connection/,
    /^(Network connection lost|Failed to fetch|Load failed|NetworkError when|network error|terminated|Premature close|socket hang up)/,
  ],
  isSent: true,
};

export const UNSENT: FailureKind = {
  name: 'unsent',
  signs: [],
  isSent: false,
};

/**
 * All kinds, the most exact ones first. The codes are those of Node, Bun (older ones are words), undici and axios; Deno and workerd have only
 * messages. In Deno 2.9 these name the phase of the request, and workerd does not distinguish how a connection ended.
 */
export const FAILURES: readonly FailureKind[] = [
  {
    name: 'unknown-host',
    signs: [/^ENOTFOUND$/, /^EAI_[A-Z]+$/, /: client error \(Connect\): dns error/],
    isSent: false,
  },
  {
    name: 'insecure',
    signs: [
      /^(ERR_TLS|ERR_SSL|CERT|SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET))_/,
      /^EPROTO$/,
      /: client error \(Connect\): (tls|invalid peer certificate)/,
    ],
    isSent: false,
  },
  NO_CONNECTION,
  {
    name: 'no-response',
    signs: [/^UND_ERR_HEADERS_TIMEOUT$/],
    isSent: true,
  },
  {
    name: 'stopped',
    signs: [/^UND_ERR_BODY_TIMEOUT$/],
    isSent: true,
  },
  TIME_LIMIT,
  BROKEN,
];
