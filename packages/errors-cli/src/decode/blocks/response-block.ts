import type { Context } from '../context.js';
import { JsonEnd } from '../json/json-end.js';
import type { Line } from '../lines.js';
import {
  type Header,
  isCertain,
  isOfVenice,
  readResponse,
  type RequestParts,
} from '../response/seen-response.js';
import { beginsStream, readEvent, readStream } from '../stream/read-stream.js';
import type { Block, Taken } from './block.js';
import { unchunked } from './chunked.js';
import { headerIn, isMarked, isNoise, statusIn } from './http-lines.js';

const LONGEST_BODY = 1_048_576;

/** Reads a response: its status line, its headers and its body. */
export class ResponseBlock implements Block {
  readonly #context: Context;
  readonly #status: number;
  readonly #line: number;
  readonly #headers: Header[] = [];
  readonly #request: RequestParts | undefined;
  readonly #json = new JsonEnd();
  #isInBody = false;
  #isStream: boolean | undefined;
  #event = '';
  #body = '';

  static at(line: Line, context: Context): ResponseBlock | undefined {
    const status = statusIn(line.text);
    return status === undefined ? undefined : new ResponseBlock(status, line.number, context);
  }

  private constructor(status: number, line: number, context: Context) {
    this.#context = context;
    this.#status = status;
    this.#line = line;
    this.#request = context.request;
  }

  take(line: Line): Taken {
    return this.#isInBody ? this.#takeBody(line) : this.#takeHeader(line);
  }

  #takeHeader(line: Line): Taken {
    const { text } = line;
    // With -v and -i, curl prints the headers twice.
    if (statusIn(text) !== undefined)
      return this.#headers.length === 0 && statusIn(text) === this.#status ? 'more' : 'not';
    if (/^<?\s*$/.test(text)) {
      this.#isInBody = true;
      return 'more';
    }
    const header = headerIn(text);
    if (header !== undefined) {
      this.#headers.push(header);
      return 'more';
    }
    if (isNoise(text)) return 'more';
    // A copy may lack the blank line.
    this.#isInBody = true;
    return this.#takeBody(line);
  }

  #takeBody({ text, end: lineEnd }: Line): Taken {
    if (this.#body === '' && this.#isStream !== true && text.trim() === '') return 'more';
    if (isNoise(text)) return 'more';
    if (isMarked(text) || statusIn(text) !== undefined) return this.#isDuplicate(text) ? 'more' : 'not';
    this.#isStream ??= !this.#isChunked(text) && beginsStream(text);
    if (this.#isStream) return this.#takeEvent(text);
    const isJson = /^\s*[[{]/.test(this.#body === '' ? text : this.#body);
    const jsonEnd = isJson ? this.#json.read(text) : undefined;
    // Without a line break at the end of the body, curl's next line begins after it.
    if (this.#body.length < LONGEST_BODY) this.#body += text.slice(0, jsonEnd) + lineEnd;
    return jsonEnd === undefined ? 'more' : 'last';
  }

  /** With -v and -i, the second copy of a header can come after the blank line of the first. */
  #isDuplicate(text: string): boolean {
    const header = headerIn(text);
    return this.#body === '' && header !== undefined && this.#headers.some(([name]) => name === header[0]);
  }

  #takeEvent(text: string): Taken {
    if (text.trim() !== '') {
      if (this.#event.length < LONGEST_BODY) this.#event += `${text}\n`;
      return 'more';
    }
    this.#endEvent();
    return 'more';
  }

  #endEvent(): void {
    const parts = { headers: this.#headers, request: this.#request };
    const place = { form: 'stream' as const, line: this.#line };
    const finding = readEvent(this.#event, parts, place, this.#context.secrets);
    if (finding !== undefined) this.#context.report(finding);
    this.#event = '';
  }

  end(): void {
    if (this.#isStream === true) this.#endEvent();
    // 100 Continue, a proxy's answer to CONNECT, a redirect: the response to the request comes after it.
    const isInterim = this.#status < 400 && this.#body === '';
    if (!isInterim) this.#context.request = undefined;
    if (isInterim || (this.#isStream === true && this.#status < 400)) return;
    const seen = { headers: this.#headers, request: this.#request };
    const body = this.#readBody();
    const events = readStream(body, seen, { form: 'stream', line: this.#line }, this.#context.secrets);
    for (const finding of events ?? []) this.#context.report(finding);
    if (events !== undefined && this.#status < 400) return;
    const parts = {
      status: this.#status,
      headers: this.#headers,
      body,
      request: this.#request,
    };
    const finding = readResponse(parts, { form: 'http', line: this.#line }, this.#context.secrets);
    if (finding === undefined) return;
    if (isCertain(finding) || isOfVenice(parts, this.#context.hosts)) this.#context.report(finding);
    else this.#context.doubt(finding);
  }

  #readBody(): string {
    return (this.#isChunked(this.#body) ? unchunked(this.#body) : this.#body).trim();
  }

  /** Returns whether a body begins with the size of a chunk. */
  #isChunked(start: string): boolean {
    return /^[0-9a-fA-F]{1,8}\s*(?:[;\r\n]|$)/.test(start);
  }
}
