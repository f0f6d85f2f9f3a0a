/** The texts of a JSON body that Venice counts requests by. */
export interface BodyFields {
  readonly model: string | undefined;
  readonly user: string | undefined;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/**
 * Reads `model` and `user` at the top level of a JSON object without parsing the rest: a body can contain megabytes of
 * images. The last of repeated keys counts. Never throws.
 */
export function readBodyFields(body: string): BodyFields {
  const found: Record<string, string> = {};
  let depth = 0;
  let key: string | undefined;
  for (let index = 0; index < body.length; index++) {
    const character = body.charCodeAt(index);
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth--;
    else if (character === QUOTE) {
      const end = endOfText(body, index);
      if (end < 0) break;
      if (depth === 1) {
        const isKey = nextIsColon(body, end + 1);
        if (isKey) key = body.slice(index + 1, end);
        else if (key === 'model' || key === 'user') found[key] = textOf(body.slice(index, end + 1));
      }
      index = end;
    }
  }
  return { model: found['model'], user: found['user'] };
}

/** Returns the index of the quote that closes a text; -1 if there is none. */
function endOfText(body: string, start: number): number {
  for (let end = body.indexOf('"', start + 1); end >= 0; end = body.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (body.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function nextIsColon(body: string, start: number): boolean {
  let index = start;
  while (' \t\r\n'.includes(body.charAt(index)) && index < body.length) index++;
  return body.charAt(index) === ':';
}

function textOf(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
