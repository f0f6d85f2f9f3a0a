/** The characters of a decimal number. `Number` also reads those of program code, such as `0x10`. */
const NUMBER = /^[\d.+e-]+$/i;

/** Reads the decimal number in a text; `NaN` if it has none. */
export function readNumber(text: string): number {
  return NUMBER.test(text) ? Number(text) : NaN;
}
