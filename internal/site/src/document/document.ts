/** A page before it is written as Markdown. Texts are Markdown; `literal` quotes what is not. */
export interface Document {
  readonly title: string;
  /** One sentence about the page, for lists and search results. */
  readonly description: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'code'; readonly language: string; readonly text: string; readonly caption?: string }
  | { readonly kind: 'more'; readonly summary: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'tabs'; readonly language: string; readonly tabs: readonly Tab[] };

/** A name and its value, at the top of a page. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** One of several pieces of code of which a reader needs one. */
export interface Tab {
  readonly title: string;
  readonly text: string;
}

/** Quotes a text that is not Markdown, so that every character is shown as it is. */
export function literal(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>{}|~#&]/g, (character) => `\\${character}`);
}

/** Returns a text as inline code, whatever it contains. */
export function inlineCode(text: string): string {
  const [longest = ''] = [...text.matchAll(/`+/g)].map(([run]) => run).sort((a, b) => b.length - a.length);
  const fence = '`'.repeat(longest.length + 1);
  const pad = longest === '' ? '' : ' ';
  return `${fence}${pad}${text}${pad}${fence}`;
}
