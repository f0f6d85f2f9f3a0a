import type { MessageIndex, MessageRule, RulesByText } from '../../src/catalog/recognition-tables.js';

/** Builds an index from folded messages and their rules. Templates are compared with every message. */
export function indexOf<Code extends string>(
  ...messages: readonly (readonly [text: string, rule: MessageRule<Code>])[]
): MessageIndex<Code> {
  const isTemplate = ([text]: readonly [string, MessageRule<Code>]): boolean => text.includes('{');
  const byText = (rows: typeof messages): RulesByText<Code> =>
    Object.fromEntries(
      rows.map(([text]) => [text, rows.filter(([other]) => other === text).map(([, rule]) => rule)]),
    );
  return {
    whole: byText(messages.filter((message) => !isTemplate(message))),
    templates: { '': byText(messages.filter(isTemplate)) },
  };
}
