import { type Block } from './blocks/block.js';
import { isNoise } from './blocks/http-lines.js';
import { beginsHar, beginsJson, JsonBlock } from './blocks/json-block.js';
import { RequestBlock } from './blocks/request-block.js';
import { ResponseBlock } from './blocks/response-block.js';
import { StackBlock } from './blocks/stack-block.js';
import { StreamBlock } from './blocks/stream-block.js';
import type { Context } from './context.js';
import type { Decoded, Finding, Mistake } from './finding.js';
import { parseJson } from './json/parse-json.js';
import { type Line, LineCutter } from './lines.js';
import { readValue } from './response/read-value.js';
import { maskFinding } from './response/seen-response.js';
import { Secrets } from './secrets/secrets.js';
import { timeIn } from './text/log-line.js';
import { mayMatter } from './text/may-matter.js';
import { readText } from './text/read-text.js';

/** Options for decoding. */
export interface DecodeOptions {
  /**
   * Hosts whose responses count as Venice's in a HAR file or a transcript, such as that of a proxy.
   *
   * @defaultValue the hosts of Venice
   */
  readonly hosts?: readonly string[];
}

const LONGEST_LINE = 1_048_576;
const LONGEST_HAR_LINE = 400_000_000;
const MOST_MISTAKES = 20;
const MOST_DOUBTS = 3;
const FIRST_LINES = 100;
const MOST_LINES_OF_AN_ERROR = 60;

/**
 * Finds the Venice errors in text that arrives in parts: responses, transcripts, logs, HAR files, stacks. It keeps what
 * belongs together and drops the rest, so a log of any length needs constant memory. It sends nothing and never throws.
 */
export class Decoder {
  readonly #lines = new LineCutter((start) => (beginsHar(start) ? LONGEST_HAR_LINE : LONGEST_LINE));
  readonly #context: Context;
  readonly #secrets = new Secrets();
  #block: Block | undefined;
  #findings: Finding[] = [];
  /** How many credentials were known at the first of these findings. */
  #secretsBefore = 0;
  #mistakes: Mistake[] = [];
  #notes: string[] = [];
  #doubts: Finding[] = [];
  #last: Finding | undefined;

  constructor({ hosts = [] }: DecodeOptions = {}) {
    this.#context = {
      secrets: this.#secrets,
      hosts: hosts.map((name) => name.toLowerCase()),
      request: undefined,
      report: (finding) => {
        if (this.#findings.length === 0) this.#secretsBefore = this.#secrets.found;
        this.#findings.push(finding);
        this.#last = finding;
      },
      doubt: (finding) => {
        if (this.#doubts.length <= MOST_DOUBTS) this.#doubts.push(finding);
      },
      mistake: (mistake) => {
        if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push(mistake);
      },
      note: (text) => {
        this.#notes.push(text);
      },
    };
  }

  /** Masks the credentials that were found so far, and what has the form of one, in a text from the input. */
  mask(text: string): string {
    return this.#secrets.mask(text);
  }

  /** Masks the credentials in a finding that the input contains after it. */
  maskFinding(finding: Finding): Finding {
    return maskFinding(finding, this.#secrets);
  }

  /** Reads the next part of the input. Returns what is complete. */
  push(chunk: string): Decoded {
    for (const line of this.#lines.push(chunk)) this.#take(line);
    return this.#release();
  }

  /** Ends the input. Returns the rest. */
  end(): Decoded {
    for (const line of this.#lines.end()) this.#take(line);
    this.#endBlock();
    // A few responses of which nothing is known count if they are all there is. Many are a log of something else.
    if (this.#last === undefined && this.#doubts.length <= MOST_DOUBTS) this.#findings.push(...this.#doubts);
    return this.#release();
  }

  #release(): Decoded {
    const isMasked = this.#secrets.found === this.#secretsBefore;
    const findings = isMasked ? this.#findings : this.#findings.map((finding) => this.maskFinding(finding));
    const decoded = { findings, mistakes: this.#mistakes, notes: this.#notes };
    this.#findings = [];
    this.#mistakes = [];
    this.#notes = [];
    return decoded;
  }

  #take(line: Line): void {
    this.#secrets.learn(line.text);
    if (this.#block !== undefined) {
      const taken = this.#block.take(line);
      if (taken !== 'more') this.#endBlock();
      if (taken !== 'not') return;
    }
    this.#begin(line);
  }

  #endBlock(): void {
    const block = this.#block;
    this.#block = undefined;
    block?.end();
  }

  #begin(line: Line): void {
    const { text } = line;
    if (text.trim() === '' || isNoise(text)) return;
    this.#block =
      ResponseBlock.at(line, this.#context) ??
      RequestBlock.at(line, this.#context) ??
      StreamBlock.at(line, this.#context) ??
      StackBlock.at(line, this.#context);
    if (this.#block !== undefined || this.#isPlain(line)) return;
    if (beginsJson(text)) this.#beginJson(line);
    else this.#readText(line);
  }

  /** In a long input, a line that cannot show an error is not read further. A short one can be one unknown response. */
  #isPlain({ text, number }: Line): boolean {
    return number > FIRST_LINES && (!beginsJson(text) || /[}\]],?\s*$/.test(text)) && !mayMatter(text);
  }

  #beginJson(line: Line): void {
    const parsed = parseJson(line.text);
    if (parsed.isValid) {
      readValue(parsed.value, line.number, this.#context);
      return;
    }
    const block = new JsonBlock(this.#context, (lines) => {
      for (const each of lines) this.#readText(each);
    });
    this.#block = block;
    if (block.take(line) !== 'more') this.#endBlock();
  }

  #readText({ text, number }: Line): void {
    const place = { form: 'log' as const, line: number, time: timeIn(text) };
    for (const finding of readText(text, place, { request: this.#context.request }, this.#context))
      if (!this.#isRepeated(finding, text)) this.#context.report(finding);
  }

  /** Returns whether a line is a property that Node prints after an error, which was found in its first line. */
  #isRepeated({ error, line }: Finding, text: string): boolean {
    const last = this.#last;
    if (last === undefined || !/^\s/.test(text)) return false;
    return last.error.code === error.code && line - last.line <= MOST_LINES_OF_AN_ERROR;
  }
}

/** Finds the Venice errors in a whole text. See {@link Decoder} for one that arrives in parts. */
export function decode(text: string, options?: DecodeOptions): Decoded {
  const decoder = new Decoder(options);
  const parts = [decoder.push(text), decoder.end()];
  return {
    findings: parts.flatMap(({ findings }) => findings),
    mistakes: parts.flatMap(({ mistakes }) => mistakes),
    notes: parts.flatMap(({ notes }) => notes),
  };
}
