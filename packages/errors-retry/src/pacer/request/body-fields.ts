/** The texts of a JSON body that Venice counts requests by. */
export interface BodyFields {
  readonly model: string | undefined;
  readonly user: string | undefined;
}

/**
 * Reads `model` and `user` at the top level of a JSON object without parsing the rest: a body can contain megabytes of
 * images. The last of repeated keys counts. Never throws.
 */
export function readBodyFields(body: string): BodyFields {
  let model: string | undefined;
  let user: string | undefined;
  let key: 'model' | 'user' | undefined;
  let depth = 0;
  for (let index = 0; index < body.length; index++) {
    const character = body[index];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '"') {
      const end = endOfText(body, index);
      if (end < 0) break;
      if (depth === 1) {
        if (nextIsColon(body, end + 1)) key = keyAt(body, index);
        else if (key === 'model') model = textOf(body.slice(index, end + 1));
        else if (key === 'user') user = textOf(body.slice(index, end + 1));
      }
      index = end;
    }
  }
  return { model, user };
}

/** Returns the key that begins with a quote, if its value is read. */
function keyAt(body: string, quote: number): 'model' | 'user' | undefined {
  if (body.startsWith('"model"', quote)) return 'model';
  return body.startsWith('"user"', quote) ? 'user' : undefined;
}

/** Returns the index of the quote that closes a text; -1 if there is none. */
function endOfText(body: string, start: number): number {
  for (let end = body.indexOf('"', start + 1); end >= 0; end = body.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (body[end - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function nextIsColon(body: string, start: number): boolean {
  let index = start;
  while (isWhiteSpace(body[index])) index++;
  return body[index] === ':';
}

/** Returns whether JSON allows a character between its parts. A pattern takes longer. */
function isWhiteSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function textOf(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
