import type { Context } from '../context.js';
import type { Line } from '../lines.js';
import { isLogStart, timeIn } from '../text/log-line.js';
import { readNames } from '../text/read-names.js';
import type { Block, Taken } from './block.js';

const MOST_LINES = 400;
const NAME = /\bVeniceError(?: \[[A-Z0-9_]+\])?: /;

/** Reads a stack that begins with the name of our class, and the fields that Node prints after it. */
export class StackBlock implements Block {
  readonly #context: Context;
  readonly #line: number;
  readonly #time: string | undefined;
  readonly #lines: string[];
  #depth = 0;
  #hasFrames = false;

  static at(line: Line, context: Context): StackBlock | undefined {
    // In JSON, a stack is a text of its own. Node prints a cause as `[cause]: `.
    return NAME.test(line.text) && !/^\s*[{[](?!\w+\]: )/.test(line.text) && !line.text.includes('\\n')
      ? new StackBlock(line, context)
      : undefined;
  }

  private constructor({ text, number }: Line, context: Context) {
    this.#context = context;
    this.#line = number;
    this.#time = timeIn(text);
    this.#lines = [text];
  }

  take({ text }: Line): Taken {
    const isFrame = /^\s+(?:at |\.{3} |\[?(?:cause|errors)\]?:)/.test(text);
    this.#hasFrames ||= isFrame;
    if (
      this.#depth === 0 &&
      !isFrame &&
      (this.#hasFrames || isLogStart(text) || text.trim() === '' || NAME.test(text))
    )
      return 'not';
    if (this.#lines.length >= MOST_LINES) return 'not';
    this.#lines.push(text);
    if (/\{\s*$/.test(text)) this.#depth++;
    if (/^\s*[}\]]+[,\])]*\s*$/.test(text)) this.#depth--;
    return this.#depth < 0 || (this.#depth === 0 && /^\s*\}/.test(text)) ? 'last' : 'more';
  }

  end(): void {
    const { request } = this.#context;
    const place = { form: 'stack' as const, line: this.#line, time: this.#time };
    for (const finding of readNames(this.#lines.join('\n'), place, { request }, this.#context))
      this.#context.report(finding);
  }
}
