import { z } from 'zod';
import { type Run, succeed } from '../programs/run.js';

const listed = z.object({
  name: z.string(),
  version: z.string().default(''),
  /** Its folder. */
  path: z.string(),
  private: z.boolean().default(false),
});

export type PublishedPackage = Omit<z.infer<typeof listed>, 'private'>;

/** Returns the packages of a workspace that are not private. */
export async function publishedPackages(run: Run, workspace: string): Promise<PublishedPackage[]> {
  const output = await succeed(run, ['pnpm', 'list', '--recursive', '--depth', '-1', '--json'], workspace);
  return z
    .array(listed)
    .parse(JSON.parse(output))
    .filter((each) => !each.private);
}
