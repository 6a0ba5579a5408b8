import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** What each folder of src/ may import besides itself; docs/architecture.md says why. */
const mayImport = {
  'core/model': [],
  'core/parse': ['core/model'],
  'core/schema': ['core/model'],
  'core/site': ['core/model', 'core/parse', 'core/schema'],
  'core/dates': ['core/model'],
  'core/edits': ['core/model', 'core/parse'],
  'core/values': ['core/model', 'core/parse', 'core/site', 'core/dates', 'core/edits'],
  'core/words': ['core/model', 'core/dates'],
  'core/repair': ['core/model'],
  'core/rules': ['core/model', 'core/parse', 'core/site', 'core/dates', 'core/edits', 'core/values', 'core/words', 'core/repair'],
  'core/describe': ['core/model', 'core/parse', 'core/schema', 'core/site', 'core/dates', 'core/words'],
  'core/complete': ['core/model', 'core/parse', 'core/schema', 'core/site', 'core/dates', 'core/edits', 'core/values', 'core/words', 'core/describe'],
  'core/refactor': ['core/model', 'core/parse', 'core/schema', 'core/site', 'core/edits'],
  'core/render': ['core/model', 'core/parse', 'core/dates'],
  'core/styles': ['core/model', 'core/site'],
  core: [],
  disk: ['core/index.ts'],
  highlight: ['core/index.ts'],
  typeset: ['core/index.ts'],
  extension: ['core/index.ts', 'core/shape.ts', 'core/site/siteConfig.ts', 'disk', 'highlight', 'typeset', 'preview/protocol.ts', 'preview/parseMessage.ts', 'preview/splice.ts', 'preview/texts.ts'],
  'preview/webview': ['preview'],
  cli: ['core/index.ts', 'core/site/siteConfig.ts', 'disk', 'highlight', 'typeset'],
};

const zones = Object.entries(mayImport).map(([folder, others]) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...others].map((path) => `./${path}`),
}));

export default defineConfig(
  globalIgnores(['dist', 'examples', 'test/fixtures', 'test-results', '.vscode-test', '.astro-hosts', 'coverage']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: ['src/*/tsconfig.json', 'test/tsconfig.json'], noWarnOnMultipleProjects: true })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...zones, { target: './src/core', from: './src/core/index.ts' }] },
      ],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['**/dist/**', '!@astrojs/prism/dist/**'], message: 'Import the source.' }] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/core/**', 'src/preview/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['vscode', 'node:*'], message: 'This code runs without VS Code and without Node.' }] }],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-restricted-imports': ['error', 'vscode'] } },
  { files: ['**/*.mjs', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] }, // tsc checks them
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
