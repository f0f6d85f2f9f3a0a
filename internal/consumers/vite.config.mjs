export default {
  logLevel: 'warn',
  build: { outDir: 'vite', lib: { entry: 'call.ts', formats: ['es'], fileName: () => 'call.mjs' } },
};
