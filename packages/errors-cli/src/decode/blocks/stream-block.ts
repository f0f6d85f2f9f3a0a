import type { Context } from '../context.js';
import type { Line } from '../lines.js';
import { beginsStream, isStreamLine, readEvent } from '../stream/read-stream.js';
import type { Block, Taken } from './block.js';

const LONGEST_EVENT = 1_048_576;

/** Reads one event of an event stream. */
export class StreamBlock implements Block {
  readonly #context: Context;
  readonly #line: number;
  #event: string;

  static at({ text, number }: Line, context: Context): StreamBlock | undefined {
    return beginsStream(text) ? new StreamBlock(text, number, context) : undefined;
  }

  private constructor(event: string, line: number, context: Context) {
    this.#event = event;
    this.#line = line;
    this.#context = context;
  }

  take({ text }: Line): Taken {
    if (text.trim() === '') return 'last';
    if (!isStreamLine(text)) return 'not';
    if (this.#event.length < LONGEST_EVENT) this.#event += `\n${text}`;
    return 'more';
  }

  end(): void {
    const { request, secrets } = this.#context;
    const finding = readEvent(this.#event, { request }, { form: 'stream', line: this.#line }, secrets);
    if (finding !== undefined) this.#context.report(finding);
  }
}
