// @ts-check
/**
 * The rooms of the house and who may import whom: the one table. ESLint enforces it, ARCHITECTURE.md draws it, and
 * rooms.test.ts fails when a folder exists that it does not name.
 *
 * @typedef {{ name: string, files: string[], mayImport: string[] }} Room
 */

/** @type {Room[]} */
export const rooms = [
  { name: 'src/words', files: ['src/words/**'], mayImport: [] },
  { name: 'src/model', files: ['src/model/**'], mayImport: ['src/words'] },
  { name: 'src/config', files: ['src/config/**'], mayImport: ['src/model'] },
  { name: 'src/spec', files: ['src/spec/**'], mayImport: ['src/config', 'src/model'] },
  { name: 'src/islands', files: ['src/islands/**'], mayImport: ['src/model', 'src/words'] },
  {
    name: 'src/components',
    files: ['src/components/**'],
    mayImport: ['src/islands', 'src/config', 'src/model', 'src/styles', 'src/words'],
  },
  { name: 'src/styles', files: ['src/styles/**'], mayImport: [] },
  { name: 'src/content', files: ['src/content/**'], mayImport: [] },
  {
    name: 'src/pages',
    files: ['src/pages/**'],
    mayImport: [
      'src/components',
      'src/config',
      'src/downloads',
      'src/model',
      'src/twins',
      'src/words',
    ],
  },
  {
    name: 'src/twins',
    files: ['src/twins/**'],
    mayImport: ['src/model', 'src/words'],
  },
  {
    name: 'src/downloads',
    files: ['src/downloads/**'],
    mayImport: ['src/config', 'src/model'],
  },
  { name: 'functions/core', files: ['functions/core/**'], mayImport: ['src/model'] },
  {
    name: 'functions/aws',
    files: ['functions/aws/**'],
    mayImport: ['functions/core', 'src/model'],
  },
  {
    name: 'functions/handlers',
    files: ['functions/handlers/**'],
    mayImport: ['functions/aws', 'functions/core', 'src/model'],
  },
  { name: 'emulator/gateway', files: ['emulator/gateway/**'], mayImport: ['src/model'] },
  { name: 'emulator/identity', files: ['emulator/identity/**'], mayImport: ['src/model'] },
  { name: 'emulator/lambda', files: ['emulator/lambda/**'], mayImport: ['src/model'] },
  { name: 'emulator/dynamodb', files: ['emulator/dynamodb/**'], mayImport: ['src/model'] },
  { name: 'emulator/ses', files: ['emulator/ses/**'], mayImport: ['src/model'] },
  {
    name: 'roots',
    files: [
      '*.config.{mjs,ts}',
      'build/**',
      'src/*.config.ts',
      'emulator/*.{ts,mjs}',
      'emulator/door/**',
      'emulator/stack/**',
      'infra/**',
      'tests/**',
      'bench/**',
    ],
    mayImport: [
      'src/words',
      'src/model',
      'src/config',
      'src/spec',
      'src/islands',
      'src/components',
      'src/styles',
      'src/content',
      'src/pages',
      'src/twins',
      'src/downloads',
      'functions/core',
      'functions/aws',
      'functions/handlers',
      'emulator/gateway',
      'emulator/identity',
      'emulator/lambda',
      'emulator/dynamodb',
      'emulator/ses',
    ],
  },
];

const aws = {
  group: ['@aws-sdk/*', '@smithy/*'],
  message: 'The AWS SDK belongs in functions/aws.',
};
const node = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto'],
  message: 'This room must run without Node.',
};
const react = {
  group: ['react', 'react-dom', 'react-dom/*'],
  message: 'This room knows no React.',
};
const astroModules = { group: ['astro:*'], message: 'Astro virtual modules belong in src/pages.' };

const env = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'process.env is read in src/config/env.ts and functions/handlers/env.ts only.',
};
const clock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Take the time and chance from a port.',
};

/** What people read stands in src/words (CONTRIBUTING.md, "Words"). */
const literalWords = [
  {
    selector: 'JSXText[value=/[A-Za-z]{2}/]',
    message: 'What people read belongs in src/words.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|hint|description)$/] > Literal[value=/[A-Za-z]{2}/]',
    message: 'What people read belongs in src/words.',
  },
];

const httpEvents = {
  group: ['aws-lambda'],
  message: 'HTTP event types belong in functions/handlers.',
};

/**
 * What a room must not touch beside other rooms: packages, and things of the language.
 *
 * @typedef {{ group: string[], message: string }} PackageBan
 * @typedef {{ selector: string, message: string }} SyntaxBan
 * @type {{ files: string[], ignores: string[], packages: PackageBan[], syntax: SyntaxBan[] }[]}
 */
export const bans = [
  {
    files: ['src/model/**', 'src/twins/**', 'src/words/**'],
    ignores: [],
    packages: [aws, node, react, astroModules],
    syntax: [env, clock],
  },
  {
    files: ['src/config/**', 'src/downloads/**', 'src/spec/**'],
    ignores: ['src/config/env.ts'],
    packages: [aws, react, astroModules],
    syntax: [env],
  },
  {
    files: ['src/islands/**'],
    ignores: [],
    packages: [aws, node, astroModules],
    syntax: [env, ...literalWords],
  },
  {
    files: ['src/components/**', 'src/pages/**'],
    // Reads the models from where the content store says they are.
    ignores: ['src/pages/_apis.ts'],
    packages: [aws, node],
    syntax: [env, ...literalWords],
  },
  {
    files: ['src/pages/_apis.ts'],
    ignores: [],
    packages: [aws, { ...node, group: [...node.group, '!node:fs'] }],
    syntax: [env, ...literalWords],
  },
  {
    files: ['functions/core/**'],
    ignores: [],
    packages: [aws, react, astroModules, httpEvents],
    syntax: [env, clock],
  },
  {
    files: ['functions/aws/**'],
    ignores: [],
    packages: [react, astroModules, httpEvents],
    syntax: [env],
  },
  {
    files: ['functions/handlers/**'],
    ignores: ['functions/handlers/env.ts'],
    packages: [aws, react, astroModules],
    syntax: [env],
  },
];
