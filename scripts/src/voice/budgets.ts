/** The kinds of text that are counted, each within its own budgets. */
export const groups = ['comments', 'markdown', 'catalog'] as const;

export type Group = (typeof groups)[number];

/** A habit of style, and how much of it each kind of text may have. */
export interface Budget {
  readonly name: string;
  /** Words, or phrases of several words, in lower case. */
  readonly forms: readonly string[];
  /** Occurrences per 10,000 words. The rate must be below this number; 0 forbids every occurrence. */
  readonly limits: Readonly<Record<Group, number>>;
}

const tell = ['tell', 'tells', 'told', 'telling'];
const say = ['say', 'says', 'said', 'saying'];
const speak = ['speak', 'speaks', 'spoke', 'spoken', 'speaking'];

export const budgets: readonly Budget[] = [
  { name: 'where', forms: ['where'], limits: { comments: 25, markdown: 25, catalog: 25 } },
  {
    name: 'tell/say/speak',
    forms: [...tell, ...say, ...speak],
    limits: { comments: 15, markdown: 15, catalog: 15 },
  },
  { name: 'stands', forms: ['stands'], limits: { comments: 0, markdown: 0, catalog: 0 } },
  { name: 'unless told', forms: ['unless told'], limits: { comments: 0, markdown: 0, catalog: 0 } },
];
