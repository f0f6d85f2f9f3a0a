import * as patterns from './patterns.js';

/**
 * The grammar by which responses are matched, as data. `errors.json` contains it, so that other languages match alike.
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
    maximumLength: patterns.MAX_MESSAGE_LENGTH,
    whiteSpace: patterns.WHITE_SPACE_PATTERN,
    closingCharacters: patterns.CLOSING_CHARACTERS,
    capitals: patterns.CAPITALS_PATTERN,
  },
  templates: {
    variable: patterns.VARIABLE_PATTERN,
    /** How a message can match, in order of preference. */
    forms: ['whole', 'shortened', 'extended'],
    minimumPartLength: patterns.MIN_PART,
    sentenceEnd: patterns.SENTENCE_END_PATTERN,
    continuation: patterns.CONTINUATION_PATTERN,
    lineBreak: patterns.LINE_BREAK,
  },
  codes: {
    code: patterns.CODE_PATTERN,
    statuses: { from: patterns.FIRST_STATUS, to: patterns.LAST_STATUS },
  },
  bodies: {
    binary: patterns.BINARY_PATTERN,
    errorNumber: patterns.ERROR_NUMBER_PATTERN,
    title: patterns.TITLE_PATTERN,
    maximumTextLength: patterns.MAX_TEXT_MESSAGE,
  },
  times: {
    unixMillisecondsFrom: patterns.UNIX_MILLISECONDS,
    unixSecondsFrom: patterns.UNIX_SECONDS,
    httpDate: patterns.HTTP_DATE_PATTERN,
    clockNoiseMilliseconds: patterns.CLOCK_NOISE,
  },
  fields: {
    number: patterns.NUMBER_PATTERN,
    numberSeparators: patterns.NUMBER_SEPARATORS_PATTERN,
    seconds: patterns.SECONDS_PATTERN,
    issue: patterns.ISSUE_PATTERN,
    issueSeparator: patterns.ISSUE_SEPARATOR,
    maximumIssues: patterns.MAX_ISSUES,
    maximumIssueDepth: patterns.MAX_ISSUE_DEPTH,
  },
} as const;
