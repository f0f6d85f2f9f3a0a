import { format } from 'prettier';
import prettierConfig from '../../../../.prettierrc.json' with { type: 'json' };
import { remember } from './remember.js';

const { printWidth, singleQuote } = prettierConfig;

/** A text, formatted as the repository formats files of its kind. */
export const formatted = remember(({ path, text }: { path: string; text: string }) =>
  format(text, { printWidth, singleQuote, filepath: path, endOfLine: 'lf' }),
);
