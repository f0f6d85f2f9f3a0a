import { wrapAnsi } from 'fast-wrap-ansi';
import type { Io } from '../io.js';
import { reportAsMarkdown, tableAsMarkdown } from './markdown.js';
import { printReport } from './print-report.js';
import type { Report } from './report.js';
import { type Look, lookOf } from './style.js';
import { type Column, printTable } from './table.js';

/** Options of every command that prints. */
export interface PrintOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  /** Whether to use colors. Default: as the stream and the environment decide. */
  readonly color?: boolean;
}

/** Prints reports and tables, for a terminal or as Markdown. */
export class Printer {
  readonly look: Look;
  readonly isMarkdown: boolean;
  readonly isJson: boolean;
  readonly #out: Io['stdout'];
  #isFirst = true;
  #isFull = false;

  constructor({ stdout, env }: Io, { json = false, markdown = false, color }: PrintOptions) {
    this.look = lookOf(stdout, env, color);
    this.isJson = json;
    this.isMarkdown = markdown;
    this.#out = stdout;
  }

  report(report: Report): void {
    this.#block(this.isMarkdown ? reportAsMarkdown(report) : printReport(report, this.look));
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    this.#block(
      this.isMarkdown
        ? tableAsMarkdown(
            columns.map(({ head }) => head),
            rows,
          )
        : printTable(columns, rows, this.look),
    );
  }

  /** Prints a paragraph. */
  text(text: string): void {
    this.verbatim(this.isMarkdown ? text : wrapAnsi(text, this.look.textWidth));
  }

  /** Prints a text that is to be copied, without new line breaks. */
  verbatim(text: string): void {
    this.#block(`${text}\n`);
  }

  /** Prints a value as one line of JSON. */
  json(value: unknown): void {
    this.#write(`${JSON.stringify(value)}\n`);
  }

  /** Waits until the reader has taken what was printed, so that it does not collect in memory. */
  async drained(): Promise<void> {
    if (!this.#isFull) return;
    this.#isFull = false;
    await new Promise<void>((resolve) => {
      this.#out.once('drain', resolve);
      this.#out.once('close', resolve);
    });
  }

  #block(text: string): void {
    this.#write(this.#isFirst ? text : `\n${text}`);
  }

  #write(text: string): void {
    this.#isFirst = false;
    if (!this.#out.write(text)) this.#isFull = true;
  }
}
