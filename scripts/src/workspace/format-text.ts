import { format, resolveConfig } from 'prettier';

/** Formats a text as `pnpm format` formats the file it is for. */
export async function formatText(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
