/** The address of the page of a code, from the root of the site. */
function codePath(code: string): string {
  return `/codes/${code}`;
}

export function codeLink(code: string): string {
  return `[\`${code}\`](${codePath(code)})`;
}

/** Links the codes that a text names as inline code. */
export function linkCodes(text: string, codes: ReadonlySet<string>, own?: string): string {
  return text.replaceAll(/(?<!\[)`([A-Z][A-Z0-9_]+)`(?!\])/g, (whole, code: string) =>
    codes.has(code) && code !== own ? codeLink(code) : whole,
  );
}
