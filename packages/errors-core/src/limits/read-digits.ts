/** More digits may not fit into a number. */
const MOST_DIGITS = 15;
const CODE_OF_ZERO = 0x30;

/** Reads a text of digits alone, without a pattern; `undefined` for any other text. */
export function readDigits(text: string): number | undefined {
  if (text === '' || text.length > MOST_DIGITS) return undefined;
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - CODE_OF_ZERO;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
