import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import imports from 'eslint-plugin-simple-import-sort';
import globals from 'globals';
import typescript from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      // Left by a test that was interrupted.
      'internal/conformance/.snippets/',
      // Its packages are installed by `pnpm site:build` alone.
      'internal/site/web/',
      '**/dist/',
      '**/generated/',
      '**/coverage/',
      'test-results/',
      'extended-results/',
    ],
  },
  eslint.configs.recommended,
  {
    // One code style: function declarations at the top of a file, imports in one order, `test` in tests.
    files: ['**/*.{ts,js,mjs,cjs}'],
    plugins: { imports },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression',
          message: 'Write it as a function declaration.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vitest', importNames: ['it'], message: 'Use `test`.' }] },
      ],
      // Node's own modules, other packages, files of this one.
      'imports/imports': ['error', { groups: [['^node:', '^@?\\w', '^\\u0000', '^', '^\\.']] }],
      'imports/exports': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('…')` is the only name there is for what a dynamic import yields.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers read well in a sentence; what must not slip into one is an object or undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty function ignores something on purpose.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'functions'] }],
      // A leading underscore marks a property that is left out of an object on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/test/**/*.ts', 'internal/conformance/**/*.ts'],
    rules: {
      // Tests hand the library what its types forbid, and read what a broken one would give.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: {
      // ts-morph's guards narrow to subclasses that no code outside ts-morph can construct.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.test-d.ts'],
    rules: {
      // A type test states what the compiler knows already, and a comment that an error is due is its assertion.
      '@typescript-eslint/ban-ts-comment': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Their packages are installed by a rehearsal alone, which also compiles them.
    files: ['examples/**/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Every Node must be able to read these, also one far too old for the project.
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', ecmaVersion: 2018, globals: globals.node },
  },
  {
    // pnpm reads it, with a Node that pnpm supports.
    files: ['.pnpmfile.cjs'],
    languageOptions: { ecmaVersion: 2022 },
  },
);
