/** A value at a position of a text, and the position after it. */
export interface Literal {
  readonly value: unknown;
  readonly end: number;
}

const MAX_DEPTH = 64;

/**
 * Reads an object or a list that begins at a position of a text: JSON, and what Python and Node print of one, with
 * single quotes, keys without quotes, `None`, `undefined` and commas at the end. Returns `undefined` for anything else.
 */
export function readLiteral(text: string, start: number): Literal | undefined {
  const reader = new LiteralReader(text, start);
  const value = reader.read(0);
  return value === undefined ? undefined : { value: value.value, end: reader.position };
}

/** Returns the position at which a text is no longer an object or a list. */
export function brokenAt(text: string, start: number): number {
  const reader = new LiteralReader(text, start);
  reader.read(0);
  return reader.position;
}

interface Box {
  readonly value: unknown;
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['undefined', null],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

class LiteralReader {
  readonly #text: string;
  position: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.position = start;
  }

  read(depth: number): Box | undefined {
    this.#skipSpace();
    const first = this.#text[this.position];
    if (depth > MAX_DEPTH || first === undefined) return undefined;
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"' || first === "'" || first === '`') return this.#string(first);
    return this.#word();
  }

  #object(depth: number): Box | undefined {
    this.position++;
    const entries: [string, unknown][] = [];
    while (!this.#closes('}')) {
      const key = this.#key();
      if (key === undefined || !this.#takes(':')) return undefined;
      const item = this.read(depth + 1);
      if (item === undefined) return undefined;
      entries.push([key, item.value]);
      if (!this.#takes(',') && this.#next() !== '}') return undefined;
    }
    return { value: Object.fromEntries(entries) };
  }

  #list(depth: number): Box | undefined {
    this.position++;
    const items: unknown[] = [];
    // Node prints `[Object]` and `[Array]` for what lies too deep.
    const name = /^\[?(Object|Array|Function\b[^\]]*|Circular[^\]]*)\]/.exec(
      this.#text.slice(this.position, this.position + 80),
    );
    if (name !== null) {
      this.position += name[0].length;
      return { value: null };
    }
    while (!this.#closes(']')) {
      const item = this.read(depth + 1);
      if (item === undefined) return undefined;
      items.push(item.value);
      if (!this.#takes(',') && this.#next() !== ']') return undefined;
    }
    return { value: items };
  }

  #key(): string | undefined {
    const first = this.#next();
    if (first === '"' || first === "'") {
      const { value } = this.#string(first) ?? {};
      return typeof value === 'string' ? value : undefined;
    }
    const [name] = /^[A-Za-z_$][\w$]{0,99}/.exec(this.#text.slice(this.position, this.position + 100)) ?? [];
    if (name === undefined) return undefined;
    this.position += name.length;
    return name;
  }

  #string(quote: string): Box | undefined {
    let value = '';
    for (let index = this.position + 1; index < this.#text.length; index++) {
      const char = this.#text[index] ?? '';
      if (char === quote) {
        this.position = index + 1;
        return { value };
      }
      if (char !== '\\') {
        value += char;
        continue;
      }
      index++;
      const escaped = this.#text[index] ?? '';
      const hex = escaped === 'u' ? /^[0-9a-fA-F]{4}/.exec(this.#text.slice(index + 1, index + 5)) : null;
      if (hex !== null) index += 4;
      value += hex === null ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(parseInt(hex[0], 16));
    }
    return undefined;
  }

  #word(): Box | undefined {
    const [word] =
      /^(?:-?\d[\d.eE+-]{0,30}|[A-Za-z]{4,9})/.exec(this.#text.slice(this.position, this.position + 40)) ??
      [];
    if (word === undefined) return undefined;
    const value = WORDS.has(word) ? WORDS.get(word) : Number(word);
    if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
    this.position += word.length;
    return { value };
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.position] ?? '')) this.position++;
  }

  #next(): string | undefined {
    this.#skipSpace();
    return this.#text[this.position];
  }

  #takes(char: string): boolean {
    if (this.#next() !== char) return false;
    this.position++;
    return true;
  }

  #closes(char: string): boolean {
    return this.#takes(char);
  }
}
