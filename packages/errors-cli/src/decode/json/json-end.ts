/** Finds the end of a JSON value that is spread over lines. It does not check the value. */
export class JsonEnd {
  readonly #open: string[] = [];
  #quote = '';
  #isEscaped = false;
  /** Whether brackets do not match, so that it cannot be JSON. */
  isBroken = false;

  /** Reads a part of the value. Returns the position after its end; `undefined` if it has not ended. */
  read(text: string): number | undefined {
    for (let index = 0; index < text.length; index++) {
      const char = text[index] ?? '';
      if (this.#quote !== '') {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (char === '\\') this.#isEscaped = true;
        else if (char === this.#quote) this.#quote = '';
      } else if (char === '"' || char === "'") {
        this.#quote = char;
      } else if (char === '{' || char === '[') {
        this.#open.push(char);
      } else if (char === '}' || char === ']') {
        this.isBroken = this.#open.pop() !== (char === '}' ? '{' : '[');
        if (this.isBroken) return undefined;
        if (this.#open.length === 0) return index + 1;
      }
    }
    return undefined;
  }

  /** Ends a string that is open at the end of a line: JSON has no line breaks in strings. */
  endLine(): void {
    this.isBroken ||= this.#quote !== '';
  }
}
