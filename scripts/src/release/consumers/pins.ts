/**
 * Everything of other people's that the empty projects are tried with. The SDKs are what `npm install openai`
 * and `npm install axios` give a user today; the oldest and the newest TypeScript are those we promise.
 */
export const sdks = { axios: '1.21.1', openai: '7.57.0' };

/** Installed beside the projects, not into them: npm would hoist what they bring, and hide what we forgot. */
export const tools = {
  esbuild: '0.28.2',
  'typescript-newest': 'npm:typescript@7.0.2',
  'typescript-oldest': 'npm:typescript@5.4.5',
  vite: '8.3.8',
};
