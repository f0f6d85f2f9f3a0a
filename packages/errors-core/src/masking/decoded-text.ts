/** A text without its escapes. */
export interface DecodedText {
  readonly text: string;
  /** Returns the part of the original text from which a part of the decoded one comes. */
  readonly originOf: (start: number, end: number) => [start: number, end: number];
}

/** JSON and scripts, once or inside each other; URLs, also encoded twice; HTML. */
const ESCAPE =
  /\\+(?:u([\da-f]{4})|x([\da-f]{2})|[nrtbf])?|%(?:25)*([\da-f]{2})|&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
/** An escape in the middle of which a text was cut. */
const CUT_ESCAPE = /(?:\\+(?:u[\da-f]{0,3}|x[\da-f]?)?|%(?:25)*[\da-f]?|&(?:#x?)?\w{0,5})$/i;
const LONGEST_ESCAPE = 16;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SPACE = /[nrtbf]$/i;

/**
 * Decodes the escapes with which a server can repeat a text, except for one that was cut. `undefined` if it has none.
 * Never throws.
 */
export function decodeText(original: string): DecodedText | undefined {
  if (!original.includes('\\') && !original.includes('%') && !original.includes('&')) return undefined;
  const cut = CUT_ESCAPE.exec(original.slice(-LONGEST_ESCAPE))?.[0].length ?? 0;
  const starts: number[] = [];
  let text = '';
  let position = 0;
  const keep = (end: number): void => {
    text += original.slice(position, end);
    for (; position < end; position++) starts.push(position);
  };
  for (const match of original.slice(0, original.length - cut).matchAll(ESCAPE)) {
    keep(match.index);
    const decoded = decode(match);
    text += decoded;
    for (let count = decoded.length; count > 0; count--) starts.push(position);
    position += match[0].length;
  }
  keep(original.length - cut);
  starts.push(original.length);
  return { text, originOf: (start, end) => [starts[start] ?? 0, starts[end] ?? original.length] };
}

/** Backslashes before any other character are left out. */
function decode([escape, unicode, byte, percent, hex, decimal, entity]: RegExpMatchArray): string {
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? '';
  const digits = unicode ?? byte ?? percent ?? hex;
  if (digits !== undefined) return characterOf(parseInt(digits, 16));
  if (decimal !== undefined) return characterOf(Number(decimal));
  return SPACE.test(escape) ? ' ' : '';
}

function characterOf(code: number): string {
  return code <= 0xffff ? String.fromCharCode(code) : ' ';
}
