/**
 * What the package promises, in the order of the table in its README. Tests stand in a `describe` with such a
 * name inside one with the name of a major; `pnpm promises` makes the table of what they found.
 */
export const promises = {
  subclass:
    'Every error of the catalog, in every body it is known to come with, is the right subclass of `OpenAI.APIError`, with its sentence as the message',
  fields:
    "`code` (the server's own where it sent one), `type`, `param` and the request id from `CF-RAY` are on the error itself",
  everything: '`getVeniceError` gives everything else',
  withoutHook: 'Without the hook `getVeniceError` tells what the SDK kept',
  cause: 'A `VeniceError` in the chain of causes is found',
  types: 'In types, `instanceof OpenAI.RateLimitError` and a code narrow together, from TypeScript 5.4 to 7',
  retryOrNot: 'The SDK sends again what can succeed, by catalog and route, and nothing else',
  retryWait: "The SDK waits as long as Venice's headers say",
  retryCap: 'A wait beyond the cap ends the retries, and the error comes at once',
  streamErrors:
    'An error in the middle of a stream, in every shape, is an `APIError` with code, refund and wait',
  streamHelpers: 'So it is in the `.stream()` helpers',
  streamResponses: 'So it is in the Responses API',
  streamCut: 'A stream that is cut off throws; one that has ended does not',
  streamQuiet: 'Breaking out of a stream and aborting it stay quiet, and free the connection',
  streamUntouched:
    'All else in a stream arrives byte for byte, however it is split, with any line ends, frames of megabytes included',
  hangs: 'An error body that never ends does not hang a call; the connection is freed',
  fetch: 'A `fetch` of your own is called as before',
  agents: 'Proxies and agents are used as before',
  options: '`maxRetries`, `timeout` and aborting work as before',
  logging: "The SDK's logging works as before",
  subclasses: '`AzureOpenAI` and other subclasses take the options',
  derived: 'A client that exists gets the hook, and a client derived from one keeps it',
  twice: 'Wrapping twice is harmless',
  httpAgent: '`httpAgent` without a `fetch` is refused, with a sentence that says what to pass',
  otherHosts: "Other hosts' answers are left untouched, byte for byte",
} as const;
