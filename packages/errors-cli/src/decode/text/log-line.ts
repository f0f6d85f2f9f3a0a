const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/;
const LEVEL = /^(?:\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?[\s:])/i;

/** Returns the time at the beginning of a line of a log. */
export function timeIn(text: string): string | undefined {
  return TIME.exec(text.slice(0, 60))?.[0];
}

/** Returns whether a line begins an entry of a log. */
export function isLogStart(text: string): boolean {
  return TIME.test(text.slice(0, 40)) || LEVEL.test(text) || /^[{[]"/.test(text);
}
