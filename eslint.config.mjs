import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noAmbientTimeOrChance = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Ask the Clock port.',
    },
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Ask the Clock port.',
    },
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: 'Ask the Ids port.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((c) => ({ ...c, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-undef': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['contract/**', 'cloudfunctions/**'],
    ignores: ['cloudfunctions/*/index.ts', 'cloudfunctions/core/adapters/**'],
    rules: noAmbientTimeOrChance,
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/**'],
    rules: {
      // By syntax: a rule about globals is silent where a file declares the name, as they all must.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(wx|my)$/]',
          message: 'Platform calls live under src/platform.',
        },
      ],
    },
  },
  {
    files: ['src/**', 'cloudfunctions/**', 'desk/**', 'contract/**', 'host/**'],
    ignores: [
      'cloudfunctions/*/index.ts',
      'cloudfunctions/core/adapters/wiring.ts',
      'src/app.tsx',
      'src/app.config.ts', // Which pages there are is settled while it is built.
      'src/platform/cloud/**',
      'host/server/index.ts',
      'host/server/main.ts',
      'host/server/database/embedded-postgres.ts', // Hands the PATH on to the server.
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are read where the parts are wired.',
        },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
      },
    },
  },
  prettier,
);
