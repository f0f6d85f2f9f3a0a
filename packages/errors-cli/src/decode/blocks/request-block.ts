import type { Context } from '../context.js';
import type { Line } from '../lines.js';
import type { Header } from '../response/seen-response.js';
import type { Block, Taken } from './block.js';
import { headerIn, isNoise, statusIn } from './http-lines.js';

const START = /^(> ?)?\s*([A-Z]{3,7}) (\/\S*|https?:\/\/\S+) HTTP\/\d/;

/** Reads the request of a transcript, so that the response after it has a route. Its body is skipped. */
export class RequestBlock implements Block {
  readonly #context: Context;
  readonly #isVerbose: boolean;
  readonly #method: string;
  readonly #target: string;
  readonly #headers: Header[] = [];
  #isInBody = false;

  static at(line: Line, context: Context): RequestBlock | undefined {
    const start = START.exec(line.text);
    return start === null ? undefined : new RequestBlock(start, context);
  }

  private constructor([, mark, method = '', target = '']: RegExpExecArray, context: Context) {
    this.#context = context;
    this.#isVerbose = mark !== undefined;
    this.#method = method;
    this.#target = target;
  }

  take({ text }: Line): Taken {
    if (statusIn(text) !== undefined || START.test(text)) return 'not';
    if (this.#isVerbose) {
      // curl marks each line of the headers; the last one is empty.
      const header = /^> ?(.*)$/.exec(text)?.[1];
      if (header === undefined) return isNoise(text) ? 'more' : 'not';
      this.#add(header);
      return header.trim() === '' ? 'last' : 'more';
    }
    if (text.trim() === '') this.#isInBody = true;
    if (!this.#isInBody) this.#add(text);
    return 'more';
  }

  end(): void {
    const [, host] = this.#headers.find(([name]) => name.toLowerCase() === 'host') ?? [];
    const isWhole = host === undefined || !this.#target.startsWith('/');
    this.#context.request = {
      method: this.#method,
      url: isWhole ? this.#target : `https://${host}${this.#target}`,
      headers: this.#headers,
    };
  }

  #add(text: string): void {
    const header = headerIn(text);
    if (header !== undefined) this.#headers.push(header);
  }
}
