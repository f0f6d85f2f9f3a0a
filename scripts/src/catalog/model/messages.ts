import { fold, grammar, type Template } from '@venice/errors-core/recognizer';

/** A variable part of a template. */
export const VARIABLE = new RegExp(grammar.templates.variable, 'g');

/** Replaces a variable part while the text around it is folded; no message contains it. */
const MARK = '\u0001';

/** Returns the first brace of a template that is not part of a variable, with what follows up to the next one. */
export function strayBrace(text: string): string | undefined {
  return /\{[^{}]*\}?|\}/.exec(text.replace(VARIABLE, '…'))?.[0];
}

/** Returns the variable parts of a template. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([part]) => part);
}

/** Splits a template such as `Specified model not found: {model}` into folded literals and the fields between them. */
export function parseTemplate(text: string): Template {
  const captures = [...text.matchAll(VARIABLE)].map(([, name]) =>
    name === undefined || name === '' ? null : name,
  );
  return { literals: fold(text.replace(VARIABLE, MARK)).split(MARK), captures };
}
