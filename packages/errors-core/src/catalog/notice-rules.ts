/** The headers of announcements in successful responses. */
export interface NoticeRules<Flag extends string = string> {
  readonly deprecation: Readonly<Record<'flag' | 'warning' | 'date' | 'replacement', string>>;
  readonly safety: readonly { readonly name: Flag; readonly header: string }[];
  /** The rest from which on a limit is nearly used up: a share of it, or a number if the limit is not known. */
  readonly nearlyUsedUp: { readonly share: number; readonly count: number };
}
