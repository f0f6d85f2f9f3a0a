/** One way in which a request can get no response. */
export interface FailureKind {
  /** The codes, names and messages with which runtimes and clients report it. */
  readonly signs: readonly RegExp[];
  /** What happened, without a final full stop. */
  readonly message: string;
  /** Whether the request can have reached the API. */
  readonly isSent: boolean;
}

export const NO_CONNECTION: FailureKind = {
  signs: [
    /^ECONNREFUSED$/,
    /^E(HOST|NET)(UNREACH|DOWN)$/,
    /^EADDRNOTAVAIL$/,
    /^UND_ERR_CONNECT_TIMEOUT$/,
    /: client error \(Connect\)/,
  ],
  message: 'No connection to the host could be opened',
  isSent: false,
};

export const TIME_LIMIT: FailureKind = {
  signs: [/^TimeoutError$/, /^ETIMEDOUT$/, /^timeout of \d+ ?ms exceeded$/, /^Request timed out\.?$/],
  message: 'The time limit of the caller ended the request before the whole response had come',
  isSent: true,
};

export const BROKEN: FailureKind = {
  signs: [
    /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE|ERR_NETWORK)$/,
    /^(UND_ERR_RES|ERR_HTTP2|HPE)_/,
    /: client error \(SendRequest\)|^Connection reset by peer|^error reading a body from connection/,
    /^(Network connection lost|Failed to fetch|Load failed|NetworkError when|network error|terminated|Premature close|socket hang up)/,
  ],
  message: 'The connection broke before the whole response had come',
  isSent: true,
};

export const UNSENT: FailureKind = {
  signs: [],
  message: 'The connection broke before the request was sent',
  isSent: false,
};

/**
 * All kinds, the most exact ones first. The codes are those of Node, Bun, undici and axios; Deno and workerd have only
 * messages. In Deno 2.9 these name the phase of the request, and workerd does not distinguish how a connection ended.
 */
export const FAILURES: readonly FailureKind[] = [
  {
    signs: [/^ENOTFOUND$/, /^EAI_[A-Z]+$/, /: client error \(Connect\): dns error/],
    message: 'The name of the host was not found',
    isSent: false,
  },
  {
    signs: [
      /^(ERR_TLS|ERR_SSL|CERT|SELF_SIGNED|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(VERIFY|GET))_/,
      /^EPROTO$/,
      /: client error \(Connect\): (tls|invalid peer certificate)/,
    ],
    message: 'No secure connection to the host could be opened',
    isSent: false,
  },
  NO_CONNECTION,
  {
    signs: [/^UND_ERR_HEADERS_TIMEOUT$/],
    message: "No response began within the limit of the HTTP client, which is 300 s in Node's fetch",
    isSent: true,
  },
  {
    signs: [/^UND_ERR_BODY_TIMEOUT$/],
    message:
      "The response stopped for longer than the limit of the HTTP client, which is 300 s in Node's fetch",
    isSent: true,
  },
  TIME_LIMIT,
  BROKEN,
];
