import { type DecodeOptions, Decoder } from '../../decode/decoder.js';
import type { Decoded, Finding, Mistake } from '../../decode/finding.js';
import { describeFinding } from '../../found/describe-finding.js';
import { findingAsJson } from '../../found/finding-json.js';
import { issueReport } from '../../found/issue-report.js';
import { Tally } from '../../found/tally.js';
import { fenced } from '../../output/markdown.js';
import type { Printer } from '../../output/printer.js';

/** So many errors are printed in full; more become a table. */
const MOST_IN_FULL = 1;
const MOST_REPORTS = 3;
const MOST_MISTAKES = 5;

export interface SessionOptions extends DecodeOptions {
  /** Whether every error is printed in full. */
  readonly all: boolean;
  /** The name and the version of this tool, for reports. */
  readonly tool: string;
}

/** Collects the errors of all inputs, and prints them. */
export class Session {
  readonly #options: SessionOptions;
  readonly #printer: Printer;
  readonly #total = new Tally();
  readonly #mistakes: (Mistake & { readonly file: string | undefined })[] = [];
  readonly #notes = new Set<string>();
  #decoder: Decoder;
  #file: string | undefined;
  /** What was found since something was printed. */
  #batch = new Tally();
  #first: Finding | undefined;
  #hasPrinted = false;

  constructor(printer: Printer, options: SessionOptions) {
    this.#printer = printer;
    this.#options = options;
    this.#decoder = new Decoder(options);
  }

  get total(): Tally {
    return this.#total;
  }

  get mistakes(): readonly Mistake[] {
    return this.#mistakes;
  }

  /** Whether something was found that is not printed yet. */
  get isPending(): boolean {
    return this.#batch.total > 0;
  }

  /** Begins an input. */
  begin(file: string | undefined): void {
    this.#decoder = new Decoder(this.#options);
    this.#file = file;
  }

  push(text: string): void {
    this.#add(this.#decoder.push(text));
  }

  /** Ends an input. */
  end(): void {
    this.#add(this.#decoder.end());
  }

  /** Prints what was found since the last time. */
  flush(): void {
    if (this.#batch.total === 0) return;
    if (this.#batch.total > MOST_IN_FULL || this.#first === undefined) this.#table(this.#batch);
    else this.#inFull(this.#first, this.#file);
    this.#batch = new Tally();
    this.#hasPrinted = true;
  }

  /** Prints the rest, and the total if it was not printed yet. */
  finish(): void {
    const isTotal = !this.#hasPrinted;
    this.flush();
    if (!isTotal && !this.#options.all && !this.#printer.isJson && this.#total.total > 1)
      this.#table(this.#total, 'In total');
  }

  /** Returns what kept parts of the input from being read, a sentence each. */
  problems(): string[] {
    return [
      ...this.#mistakes.map(
        ({ file, line, column, message }) =>
          `${[file ?? 'input', line, column].filter((part) => part !== undefined).join(':')}  ${message}`,
      ),
      ...this.#notes,
    ];
  }

  #add({ findings, mistakes, notes }: Decoded): void {
    for (const mistake of mistakes)
      if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push({ ...mistake, file: this.#file });
    for (const note of notes) this.#notes.add(note);
    for (const finding of findings) {
      this.#total.add(finding, this.#file);
      if (this.#printer.isJson) this.#printer.json(findingAsJson(finding, this.#file, this.#options.tool));
      else if (this.#options.all) this.#inFull(finding, this.#file);
      else this.#wait(finding);
    }
  }

  #wait(finding: Finding): void {
    if (this.#batch.total === 0) this.#first = finding;
    this.#batch.add(finding, this.#file);
  }

  #inFull(found: Finding, file: string | undefined): void {
    const finding = this.#decoder.maskFinding(found);
    this.#hasPrinted = true;
    this.#printer.report(describeFinding(finding, file));
    if (finding.error.code === undefined) this.#report(finding);
  }

  #report(finding: Finding): void {
    const report = issueReport(this.#decoder.maskFinding(finding), this.#options.tool);
    this.#printer.text(
      'The catalog does not know this response. Check the report below for texts of yours, and file it as an issue:',
    );
    this.#printer.verbatim(this.#printer.isMarkdown ? fenced(report, 'md') : report);
  }

  #table(tally: Tally, title?: string): void {
    if (title !== undefined) this.#printer.text(this.#printer.isMarkdown ? `**${title}**` : title);
    this.#printer.table(tally.columns, tally.rows);
    const [code] = tally.codes;
    const more =
      code === undefined ? '' : ` More: venice-errors explain ${code}, or --all for every error in full.`;
    this.#printer.text(`${tally.summary}.${this.#printer.isMarkdown ? '' : more}`);
    for (const finding of tally.unknown.slice(0, MOST_REPORTS)) this.#report(finding);
  }
}
