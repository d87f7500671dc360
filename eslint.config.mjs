// @ts-check
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { rooms, bans } from './tests/house/rooms.mjs';

const sources = '**/*.{ts,tsx,mjs,astro}';

/** One zone a room: nothing from the rooms it may not import. The roots may import anything. */
const zones = rooms
  .filter((room) => room.name !== 'roots')
  .map((room) => ({
    target: room.files,
    from: rooms
      .filter((other) => other !== room && !room.mayImport.includes(other.name))
      .flatMap((other) => other.files),
    message: `${room.name} may import ${room.mayImport.join(', ') || 'no other room'} (ARCHITECTURE.md, "The rooms").`,
  }));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-builds',
      '.astro',
      '.gatehouse',
      '.e2e',
      'test-results',
      'node_modules',
      'bench/node_modules',
      '**/*.gen.ts',
      'tests/fixtures/**/*.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: [sources],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js', '.astro'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts', '.tsx'],
        'astro-eslint-parser': ['.astro'],
      },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro', '.json'],
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['tests/**', 'bench/**', 'build/*.mjs', 'emulator/*.mjs', 'emulator/stack/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      globals: {
        MutationObserver: 'readonly',
        addEventListener: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
      },
    },
  },
  {
    files: ['emulator/stack/inbox/inbox-refresh.js'],
    languageOptions: {
      globals: {
        CSS: 'readonly',
        DOMParser: 'readonly',
        HTMLElement: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        location: 'readonly',
        setInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  ...bans.map(({ files, ignores, packages, syntax }) => ({
    files,
    ignores,
    rules: {
      'no-restricted-imports': /** @type {['error', { patterns: typeof packages }]} */ ([
        'error',
        { patterns: packages },
      ]),
      'no-restricted-syntax': /** @type {['error', ...typeof syntax]} */ (['error', ...syntax]),
    },
  })),
  prettier,
);
