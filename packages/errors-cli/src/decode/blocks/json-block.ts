import type { Context } from '../context.js';
import { JsonEnd } from '../json/json-end.js';
import { parseJson } from '../json/parse-json.js';
import type { Line } from '../lines.js';
import { readValue } from '../response/read-value.js';
import type { Block, Taken } from './block.js';

const LONGEST = 1_048_576;
/** A HAR file is one value. Node cannot hold a text that is much longer. */
const LONGEST_HAR = 400_000_000;
const MOST_LINES = 20_000;

const START = /^\s*(?:\{\s*(?:["'}]|$|[A-Za-z_$][\w$]*\s*:)|\[\s*(?:[{[\]"]|$))/;

/** Returns whether a text begins like a HAR file. */
export function beginsHar(text: string): boolean {
  return /^\s*\{\s*"log"\s*:/.test(text);
}

/** Returns whether a line begins with a JSON value, or with an object as Node prints it. */
export function beginsJson(text: string): boolean {
  return START.test(text);
}

/** Reads a JSON value that is spread over lines. */
export class JsonBlock implements Block {
  readonly #context: Context;
  readonly #end = new JsonEnd();
  readonly #lines: Line[] = [];
  readonly #replay: (lines: readonly Line[]) => void;
  #length = 0;
  #isHar: boolean | undefined;

  /**
   * @param replay - Takes the lines if they are not a value.
   */
  constructor(context: Context, replay: (lines: readonly Line[]) => void) {
    this.#context = context;
    this.#replay = replay;
  }

  take(line: Line): Taken {
    const { text } = line;
    const isFirst = this.#lines.length === 0;
    // An entry of a log that was cut off: the next one is whole.
    if (
      !isFirst &&
      text.startsWith('{"') &&
      (this.#lines[0]?.text.length ?? 0) > 60 &&
      parseJson(text).isValid
    )
      return 'not';
    this.#lines.push(line);
    this.#length += text.length + 1;
    const end = this.#end.read(text);
    if (end !== undefined) return 'last';
    this.#end.endLine();
    if (this.#end.isBroken) return 'last';
    if (this.#length > 200 || this.#lines.length > 3) this.#isHar ??= beginsHar(this.#text(5));
    const isTooLong =
      this.#isHar === true
        ? this.#length > LONGEST_HAR
        : this.#length > LONGEST || this.#lines.length > MOST_LINES;
    return isTooLong ? 'last' : 'more';
  }

  end(): void {
    const text = this.#text();
    const [first] = this.#lines;
    const parsed = parseJson(text);
    if (first === undefined) return;
    if (parsed.isValid) {
      readValue(parsed.value, first.number, this.#context);
      return;
    }
    this.#context.mistake({
      line: first.number + parsed.line - 1,
      column: parsed.column,
      message: `${(this.#isHar ?? beginsHar(text)) ? 'The HAR file' : 'This'} is not valid JSON: ${this.#context.secrets.mask(parsed.problem)}`,
    });
    this.#replay(this.#lines);
  }

  #text(lines?: number): string {
    return this.#lines
      .slice(0, lines)
      .map(({ text }) => text)
      .join('\n');
  }
}
