/**
 * The promises of the package, in the order of the table in its README. Tests are in a `describe` with such a name
 * inside one with the name of a major; `pnpm promises` writes the table from their results.
 */
export const promises = {
  subclass:
    "Every error of the catalog, in every known body, is the right subclass of `OpenAI.APIError`, with the server's message",
  fields:
    "`code` (the server's own if it sent one), `type`, `param` and the request id from `CF-RAY` are on the error itself",
  everything: '`getVeniceError` returns everything else',
  withoutHook: 'Without the hook `getVeniceError` returns what the SDK keeps',
  cause: 'A `VeniceError` in the chain of causes is found',
  types: 'In types, `instanceof OpenAI.RateLimitError` and a code narrow together, from TypeScript 5.4 to 7',
  retryOrNot: 'The SDK retries what can succeed, by catalog and route, and nothing else',
  retryWait: "The SDK waits as long as Venice's headers ask for",
  retryCap: 'A wait above the limit ends the retries, and the error is thrown immediately',
  streamErrors:
    'An error in the middle of a stream, in every body shape, is an `APIError` with code, refund and wait',
  streamHelpers: '…and through the `.stream()` helpers',
  streamResponses: '…and in the Responses API',
  streamCut: 'A stream whose connection breaks throws; a complete one does not',
  streamQuiet: 'Breaking out of a stream or aborting it does not throw, and frees the connection',
  streamUntouched:
    'The rest of a stream arrives byte for byte, however it is split, with any line ends, frames of megabytes included',
  hangs: 'An error body that never ends does not hang a call; the connection is freed',
  fetch: 'A `fetch` of your own is called as before',
  agents: 'Proxies and agents are used as before',
  options: '`maxRetries`, `timeout` and aborting work as before',
  logging: "The SDK's logging works as before",
  subclasses: '`AzureOpenAI` and other subclasses take the options',
  derived: 'An existing client gets the hook, and a client derived from one keeps it',
  twice: 'Wrapping twice is harmless',
  httpAgent: '`httpAgent` without a `fetch` is refused, with a message that names what to pass',
  otherHosts: 'Responses of other hosts stay untouched, byte for byte',
} as const;
