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
  exampleOf: (title: string) => `Example: ${title}`,
  /** Over a callout that has no title of its own. */
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' },
  /** Name the choice between tabs, and between languages, for screen readers. */
  tabs: 'Show',
  codeGroup: 'Language of the example',
  edit: 'Edit this page',
  updated: 'Last updated',
  pager: 'More guides',
  ofApi: (api: string) => `Guides of ${api}`,
};
