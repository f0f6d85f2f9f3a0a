/**
 * The grammar by which responses are matched, as data. `errors.json` contains it, so that other languages match alike.
 * Patterns mean the same in ECMAScript, Python and RE2: no look-around, no back references, no classes such as `\s`.
 */
export const grammar = {
  /** The kinds of evidence. The first that identifies a code counts. */
  order: [
    'wire-code',
    'status-on-route',
    'message',
    'general-wire-code',
    'header',
    'weak-wire-code',
    'unknown-wire-code',
    'shape',
    'status',
  ],
  fold: {
    /** In UTF-16 code units; the rest of a message is ignored. */
    maximumLength: 4_096,
    /** What becomes one space, and is removed at both ends. */
    whiteSpace: '[\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+',
    /** What is removed from the end. */
    closingCharacters: '.!?… ',
    /** What becomes lower case: ASCII only, so that the length does not change. */
    capitals: '[A-Z]+',
  },
  templates: {
    /** A variable part, with the name of its field, or with none. */
    variable: '\\{([A-Za-z0-9]*)\\}',
    /** How a message can match, in order of preference. */
    forms: ['whole', 'shortened', 'extended'],
    /** The literal text, in UTF-16 code units, that a shortened or extended match needs. */
    minimumPartLength: 10,
    /** The end of a sentence in a template. */
    sentenceEnd: '[.!?…]+["\')\\]]? ',
    /** How text goes on that is not part of the sentence before it. */
    continuation: '[.!?…]+["\')\\]]? |[.!?…]* ?[(\\[{]| ?[:;,|–—] | - | https?:|[.!?…]* ?request[ _-]?id',
    /** What separates the lines of a message that is matched with more text after it. */
    lineBreak: '. ',
  },
  codes: {
    /** A text of the type `code` in a shape. */
    code: '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$',
    /** A numeric code in this range is a status. */
    statuses: { from: 400, to: 599 },
  },
  bodies: {
    /** The number of the error on a page of a platform. */
    errorNumber:
      '(^|[^A-Za-z0-9_])[Ee][Rr][Rr][Oo][Rr]( [Cc][Oo][Dd][Ee])?:?[\\t\\n\\r ]{0,20}(<[^>]{0,200}>[\\t\\n\\r ]{0,20}){0,4}(1[0-9]{3})([^A-Za-z0-9_]|$)',
    /** The title of a page. */
    title: '<[Tt][Ii][Tt][Ll][Ee][^>]{0,200}>([^<]{1,500})',
    /** The message of a body that is text, in UTF-16 code units. */
    maximumTextLength: 500,
  },
  times: {
    /** Numbers of the unit `unix-time` from here on are Unix milliseconds. */
    unixMillisecondsFrom: 1e11,
    /** Numbers from here on are Unix seconds; smaller ones are seconds from now. */
    unixSecondsFrom: 1e9,
    /** The form of an HTTP date. */
    httpDate: '^[A-Z][a-z]{2,8}, .+ GMT$',
    /** The server's clock counts if it differs by this much. */
    clockNoiseMilliseconds: 5_000,
  },
  fields: {
    /** A number in a message, without its separators. */
    number: '^[0-9][0-9,_ ]*(\\.[0-9]+)?$',
    numberSeparators: '[,_ ]',
    /** Seconds in a text, such as `41s`. */
    seconds: '^([0-9]{1,9}(\\.[0-9]{1,9})?)s$',
    /** An issue in a message that lists issues, and what separates them. */
    issue: '^([A-Za-z0-9_.\\[\\]-]{1,200}): (.+)$',
    issueSeparator: '; ',
    maximumIssues: 100,
    maximumIssueDepth: 12,
  },
} as const;
