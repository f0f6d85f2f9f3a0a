import type { Header } from '../response/seen-response.js';

const STATUS = /^\s*(?:< ?)?HTTP\/\d(?:\.\d)?\s+(\d{3})\b(?!\.)/;
const HEADER = /^(?:< ?)?\s{0,4}([!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}):\s?(.*)$/;
/** What curl prints about its connection, and its progress meter. */
const NOISE =
  /^(?:\* |\*$|[{}] \[\d+ bytes data\]|\s*% Total\s|\s*Dload\s+Upload|\s*\d{1,3}\s+\S+\s+\d{1,3}\s+\S+\s+\d{1,3}\s+\S+\s+\S+\s+\S+\s+[-\d:]+)/;

/** Returns the status of a status line, with or without curl's mark. */
export function statusIn(text: string): number | undefined {
  const [, status] = STATUS.exec(text) ?? [];
  return status === undefined ? undefined : Number(status);
}

/** Returns the header in a line, with or without curl's mark. */
export function headerIn(text: string): Header | undefined {
  const [, name, value = ''] = HEADER.exec(text) ?? [];
  return name === undefined ? undefined : [name, value.trim()];
}

/** Returns whether a line has the mark that curl puts before headers. HTML has no space after it. */
export function isMarked(text: string): boolean {
  return /^[<>](?: [A-Za-z]| ?$)/.test(text);
}

/** Returns whether a line is what curl prints between the parts of a transcript. */
export function isNoise(text: string): boolean {
  return NOISE.test(text);
}
