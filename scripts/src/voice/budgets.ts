/** A habit of style, and how much of it comments may have, and Markdown. The prose of the catalog is in ERRORS.md. */
export interface Budget {
  readonly name: string;
  /** Finds the uses. A phrase can continue on the next line, also of a block quote. */
  readonly pattern: RegExp;
  /** Uses per 10,000 words. The rate must be below this number; 0 forbids every use. */
  readonly limit: number;
}

export const budgets: readonly Budget[] = [
  { name: 'where', pattern: /\bwhere\b/gi, limit: 25 },
  {
    name: 'tell/say/speak',
    pattern: /\b(?:tells?|told|telling|says?|said|saying|speaks?|spoken?|speaking)\b/gi,
    limit: 15,
  },
  { name: 'stands', pattern: /\bstands\b/gi, limit: 0 },
  { name: 'unless told', pattern: /\bunless[\s>]+told\b/gi, limit: 0 },
];
