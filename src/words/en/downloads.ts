/** Files of a version to take away. */
export const downloads = {
  title: 'Downloads',
  kinds: {
    source: { title: 'As written', words: 'The description as its author wrote it.' },
    json: { title: 'OpenAPI, bundled', words: 'In one file, brought up to 3.1.' },
    yaml: { title: 'OpenAPI, bundled', words: 'The same as YAML.' },
    postman: {
      title: 'Postman collection',
      words: 'A request for each operation; your key is a variable.',
    },
    typescript: {
      title: 'TypeScript client',
      words: 'Typed functions for every operation, as an npm package.',
    },
  },
  asyncapi: {
    json: { title: 'AsyncAPI, bundled', words: 'In one file.' },
    yaml: { title: 'AsyncAPI, bundled', words: 'The same as YAML.' },
  },
  /** In place of a file that is not made. */
  leftOut: {
    postman: 'Not made: the description is too large. Postman imports the OpenAPI file itself.',
    typescript:
      'Not made: the description is too large for the generator. Run npx @hey-api/openapi-ts on the OpenAPI file.',
    other: 'Not made.',
  },
  markdown: { title: 'Markdown', words: 'All operations in one text, for language models.' },
};
