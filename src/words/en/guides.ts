/** What stands around guides. */
export const guides = {
  title: 'Guides',
  description: 'How to get from signing up to a working call, and what the answers mean.',
  words: 'Short and to the point: read one in the time a build takes.',
  none: 'There are no guides yet. Add a Markdown file to src/content/guides.',
  onThisPage: 'On this page',
  noCall:
    "There is no API yet that a key alone can call. The samples are on each operation's page.",
  example: 'Example',
  exampleIn: (language: string) => `${language} example`,
};
