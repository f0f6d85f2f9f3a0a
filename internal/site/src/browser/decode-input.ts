import { Decoder, type Finding } from '@venice/errors-cli/decode';
import { describeFinding, issueReport, type Report, Tally } from '@venice/errors-cli/found';

/** One error, as the page shows it. */
export interface ShownError {
  readonly report: Report;
  /** Of an error without a code: the masked text of an issue. */
  readonly issue: string | undefined;
}

/** What is shown about an input. */
export interface DecodedInput {
  readonly count: number;
  readonly kinds: number;
  readonly summary: string;
  /** The first error of each kind, in full. */
  readonly errors: readonly ShownError[];
  /** The errors by code: `undefined` if there is one at most. */
  readonly table:
    { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | undefined;
  /** What kept parts of the input from being read. */
  readonly problems: readonly string[];
}

const MOST_IN_FULL = 20;
const MOST_PROBLEMS = 5;
const TOOL = 'the decoder of the site';

/** Decodes an input that arrives in parts, with the decoder of the command line. */
class InputDecoder {
  readonly #decoder = new Decoder();
  readonly #tally = new Tally();
  readonly #errors = new Map<string, ShownError>();
  readonly #problems = new Set<string>();

  push(text: string): void {
    this.#add(this.#decoder.push(text));
  }

  /** Ends the input, and returns what was found in it. */
  end(): DecodedInput {
    this.#add(this.#decoder.end());
    const { total, kinds, summary, columns, rows } = this.#tally;
    return {
      count: total,
      kinds,
      summary,
      errors: [...this.#errors.values()],
      table: total > 1 ? { head: columns.map(({ head }) => head), rows } : undefined,
      problems: [...this.#problems].slice(0, MOST_PROBLEMS),
    };
  }

  #add({ findings, mistakes, notes }: ReturnType<Decoder['push']>): void {
    for (const { line, column, message } of mistakes)
      this.#problems.add(
        `Line ${[line, column].filter((part) => part !== undefined).join(', column ')}: ${message}`,
      );
    for (const note of notes) this.#problems.add(note);
    for (const finding of findings) {
      this.#tally.add(finding, undefined);
      const kind = finding.error.code ?? finding.error.message;
      if (this.#errors.size < MOST_IN_FULL && !this.#errors.has(kind)) this.#errors.set(kind, shown(finding));
    }
  }
}

function shown(finding: Finding): ShownError {
  const report = describeFinding(finding, undefined);
  return { report, issue: report.isKnown ? undefined : issueReport(finding, TOOL) };
}

/** Decodes a text. */
export function decodeText(text: string): DecodedInput {
  const decoder = new InputDecoder();
  decoder.push(text);
  return decoder.end();
}

/** Decodes a file of any size in parts. `onProgress` gets the bytes that were read. */
export async function decodeFile(file: Blob, onProgress: (bytes: number) => void): Promise<DecodedInput> {
  const decoder = new InputDecoder();
  const reader = file.stream().getReader();
  const text = new TextDecoder(await encodingOf(file));
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    decoder.push(text.decode(part.value, { stream: true }));
    bytes += part.value.length;
    onProgress(bytes);
  }
  decoder.push(text.decode());
  return decoder.end();
}

/** Returns the encoding of a text file by its first bytes. PowerShell writes UTF-16 with `>`. */
async function encodingOf(file: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Splits a text into parts: those in backticks are code. */
export function partsOf(text: string): readonly { readonly text: string; readonly isCode: boolean }[] {
  return text
    .split(/(`[^`\n]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      const isCode = part.length > 2 && part.startsWith('`') && part.endsWith('`');
      return { text: isCode ? part.slice(1, -1) : part, isCode };
    });
}
