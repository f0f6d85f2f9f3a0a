/** The official page about all errors, and the site with a page for each code, if there is one. */
export interface DocumentationAddresses {
  readonly documentation: string;
  readonly site: string | null;
}

/** Returns the address of the page about a code: its own page on the site, or the official page about all errors. */
export function docsUrlOf(code: string | undefined, { documentation, site }: DocumentationAddresses): string {
  return site === null ? documentation : `${site}/codes/${code ?? ''}`;
}
