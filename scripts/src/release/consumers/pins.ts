/**
 * Compilers and bundlers of the projects: the oldest and the newest TypeScript that we support. They are
 * installed next to the projects, because npm would hoist their dependencies and hide one that we forgot.
 */
export const tools = {
  esbuild: '0.28.2',
  'typescript-newest': 'npm:typescript@7.0.2',
  'typescript-oldest': 'npm:typescript@5.4.5',
  vite: '8.3.8',
};
