import { isDeepStrictEqual } from 'node:util';
import type { KnownCatalog } from '../catalog/known-catalog.js';

/** How far a version goes up. */
export type Bump = 'patch' | 'minor' | 'major';

/** What one difference means for users. */
export interface Verdict {
  readonly bump: Bump;
  /** For the changelog: what is different, and what stops working by it. */
  readonly sentence: string;
  /** For the maintainer alone: how to have the same and break nothing. */
  readonly wayOut?: string;
}

/** A difference between two catalogs that a user can notice. */
export interface Change extends Verdict {
  /** The kind of fact that is different. */
  readonly kind: string;
}

/** One thing that a catalog says, and of what. */
export interface Fact<Subject, Value> {
  readonly subject: Subject;
  readonly value: Value;
  /** The id of what it is a part of: where that comes or goes as a whole, the part needs no words. */
  readonly partOf?: string;
}

/** A fact that is not the same in two catalogs; `undefined` where one of them does not have it. */
export interface Difference<Subject, Value> {
  readonly subject: Subject;
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  readonly catalogs: { readonly before: KnownCatalog; readonly after: KnownCatalog };
}

/** One of the two catalogs that are compared. */
export interface Side {
  readonly catalog: KnownCatalog;
  /** The ids of all its facts. */
  readonly ids: ReadonlySet<string>;
}

/** What a kind of fact is, and what it means when it changes. */
export interface Rule {
  readonly ids: (catalog: KnownCatalog) => readonly string[];
  readonly compare: (before: Side, after: Side) => readonly Change[];
}

/** A rule of the table: `facts` finds everything of its kind, `meaning` judges what differs. */
export function rule<Subject, Value>(
  kind: string,
  facts: (catalog: KnownCatalog) => readonly Fact<Subject, Value>[],
  meaning: (difference: Difference<Subject, Value>) => readonly Verdict[],
): Rule {
  const indexes = new WeakMap<KnownCatalog, ReadonlyMap<string, Fact<Subject, Value>>>();
  const index = (catalog: KnownCatalog): ReadonlyMap<string, Fact<Subject, Value>> => {
    const found =
      indexes.get(catalog) ?? new Map(facts(catalog).map((fact) => [factId(kind, fact.subject), fact]));
    indexes.set(catalog, found);
    return found;
  };
  return {
    ids: (catalog) => [...index(catalog).keys()],
    compare: (before, after) => {
      const left = index(before.catalog);
      const right = index(after.catalog);
      const catalogs = { before: before.catalog, after: after.catalog };
      return [...new Map([...left, ...right])].flatMap(([id, { subject }]): Change[] => {
        const was = left.get(id);
        const is = right.get(id);
        if (isDeepStrictEqual(was?.value, is?.value) || isGone(was, after) || isGone(is, before)) return [];
        const difference = { subject, before: was?.value, after: is?.value, catalogs };
        return meaning(difference).map((verdict) => ({ kind, ...verdict }));
      });
    },
  };
}

/** What a fact is known by in both catalogs. */
export function factId(kind: string, subject: unknown): string {
  return `${kind} ${JSON.stringify(subject)}`;
}

function isGone({ partOf }: { readonly partOf?: string } = {}, { ids }: Side): boolean {
  return partOf !== undefined && !ids.has(partOf);
}

export function major(sentence: string, wayOut?: string): readonly Verdict[] {
  return [{ bump: 'major', sentence, ...(wayOut === undefined ? {} : { wayOut }) }];
}

export function minor(sentence: string): readonly Verdict[] {
  return [{ bump: 'minor', sentence }];
}

export function patch(sentence: string): readonly Verdict[] {
  return [{ bump: 'patch', sentence }];
}
