// The rules of the code: typed and strict for TypeScript, Astro's own for components, and the borders of each folder.
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders that may know nothing of disk, clock, network or page. */
const pure = ['i18n', 'codebook', 'document', 'readers', 'forms', 'narrative', 'records', 'indicators', 'checks'];

const pageGlobals = ['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'];
const hostGlobals = [
  'process',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
  'crypto',
];

export default defineConfig(
  globalIgnores(['dist/', 'data/', '.astro/', '**/output/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  // One program for all files, as tsc has it: the service of editors asks for each file anew.
  { languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      eqeqeq: 'error',
      'no-implicit-coercion': 'error',
      'max-params': ['error', 3],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a text is what this project prints all day; everything else still needs String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A binary file is told from text by its control characters.
      'no-control-regex': 'off',
      // A key of a CSV row or of the environment is data, not a property: brackets say so.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => emit(finding)` reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: [...pure.map((folder) => `src/${folder}/**/*.ts`), 'src/pipeline.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals, ...hostGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"]', message: 'No clock here.' }],
    },
  },
  {
    // pdf.js goes its own way; a timer alone can end it on a file made to hang.
    files: ['src/readers/pdf/open-pdf.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pageGlobals, ...hostGlobals.filter((name) => !/Timeout$/.test(name))],
    },
  },
  {
    files: ['src/dataset/**/*.ts', 'src/charts/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...pageGlobals] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'vi',
          property: 'mock',
          message: 'Test files share their modules: a mock would leak or come too late.',
        },
        { object: 'vi', property: 'doMock', message: 'Test files share their modules.' },
      ],
    },
  },
  astro.configs.recommended,
  {
    // Types inside components are the work of `astro check`; the typed rules do not know Astro's.
    files: ['**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        clearInterval: 'readonly',
        setInterval: 'readonly',
        Atomics: 'readonly',
        SharedArrayBuffer: 'readonly',
        __dirname: 'readonly',
        require: 'readonly',
      },
    },
    // setup.cjs runs on Nodes that cannot load modules of TypeScript; require is its only way.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
