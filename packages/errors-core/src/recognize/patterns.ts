/**
 * The patterns and numbers of the grammar, each a constant of its own: a bundle contains only those that it uses.
 * Patterns mean the same in ECMAScript, Python and RE2: no look-around, no back references, no classes such as `\s`.
 */

/** In UTF-16 code units; the rest of a message is ignored. */
export const MAX_MESSAGE_LENGTH = 4_096;
/** What becomes one space, and is removed at both ends. */
export const WHITE_SPACE_PATTERN =
  '[\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+';
/** What is removed from the end. */
export const CLOSING_CHARACTERS = '.!?… ';
/** What becomes lower case: ASCII only, so that the length does not change. */
export const CAPITALS_PATTERN = '[A-Z]+';
/** A variable part, with the name of its field, or with none. */
export const VARIABLE_PATTERN = '\\{([A-Za-z0-9]*)\\}';
/** The literal text, in UTF-16 code units, that a shortened or extended match needs. */
export const MIN_PART = 10;
/** The end of a sentence in a template. */
export const SENTENCE_END_PATTERN = '[.!?…]+["\')\\]]? ';
/** How text goes on that is not part of the sentence before it. */
export const CONTINUATION_PATTERN =
  '[.!?…]+["\')\\]]? |[.!?…]* ?[(\\[{]| ?[:;,|–—] | - | https?:|[.!?…]* ?request[ _-]?id';
/** What separates the lines of a message that is matched with more text after it. */
export const LINE_BREAK = '. ';
/** A text that is a wire code and not a message, wherever it is, and that has the type `code` in a shape. */
export const CODE_PATTERN = '^([A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[a-z][a-z0-9]*(_[a-z0-9]+)+)$';
/** A numeric code in this range is a status. */
export const FIRST_STATUS = 400;
export const LAST_STATUS = 599;
/** A control character other than white space and escape: an image or a sound, and no text. */
export const BINARY_PATTERN = '[\\u0000-\\u0008\\u000e-\\u001a\\u001c-\\u001f]';
/** The number of the error on a page of a platform. */
export const ERROR_NUMBER_PATTERN =
  '(^|[^A-Za-z0-9_])[Ee][Rr][Rr][Oo][Rr]( [Cc][Oo][Dd][Ee])?:?[\\t\\n\\r ]{0,20}(<[^>]{0,200}>[\\t\\n\\r ]{0,20}){0,4}(1[0-9]{3})([^A-Za-z0-9_]|$)';
/** The title of a page. */
export const TITLE_PATTERN = '<[Tt][Ii][Tt][Ll][Ee][^>]{0,200}>([^<]{1,500})';
/** The message of a body that is text, in UTF-16 code units. */
export const MAX_TEXT_MESSAGE = 500;
/** Numbers of the unit `unix-time` from here on are Unix milliseconds. */
export const UNIX_MILLISECONDS = 1e11;
/** Numbers from here on are Unix seconds; smaller ones are seconds from now. */
export const UNIX_SECONDS = 1e9;
/** The form of an HTTP date. */
export const HTTP_DATE_PATTERN = '^[A-Z][a-z]{2,8}, .+ GMT$';
/** The server's clock counts if it differs by this much. */
export const CLOCK_NOISE = 5_000;
/** A number in a message, without its separators. */
export const NUMBER_PATTERN = '^[0-9][0-9,_ ]*(\\.[0-9]+)?$';
export const NUMBER_SEPARATORS_PATTERN = '[,_ ]';
/** Seconds in a text, such as `41s`. */
export const SECONDS_PATTERN = '^([0-9]{1,9}(\\.[0-9]{1,9})?)s$';
/** An issue in a message that lists issues, and what separates them. */
export const ISSUE_PATTERN = '^([A-Za-z0-9_.\\[\\]-]{1,200}): (.+)$';
export const ISSUE_SEPARATOR = '; ';
export const MAX_ISSUES = 100;
export const MAX_ISSUE_DEPTH = 12;
