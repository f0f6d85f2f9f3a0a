/** What is wrong or different, and what to do. */
export type Text = readonly [what: string, todo: string];

/** A text with facts as `<name>`, or a function if its words depend on them. */
export type Form<Facts = never> = Text | ((facts: Facts) => Text);

/** The facts in a text. */
export type FactsOf<Given extends Form> = Given extends (facts: infer Facts) => Text
  ? Readonly<Facts>
  : Given extends Text
    ? Readonly<Record<NamesIn<Given[number]>, string | number | readonly string[]>>
    : never;

type NamesIn<Part extends string> = Part extends `${string}<${infer Name}>${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Puts facts into words. Lists are joined with commas. */
export function inWords<Facts extends object>(form: Form<Facts>, facts: Facts): Text {
  if (typeof form === 'function') return form(facts);
  const values = new Map<string, unknown>(Object.entries(facts));
  const fill = (text: string): string =>
    text.replace(/<(\w+)>/g, (_, name: string) => [values.get(name)].flat().join(', '));
  return [fill(form[0]), fill(form[1])];
}
