/** The frame of every page, and the page that is not there. */
export const site = {
  apis: 'APIs',
  guides: 'Guides',
  plans: 'Plans',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  footerNavigation: 'Footer',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'System' },
  breadcrumb: 'Breadcrumb',
  previous: 'Previous',
  next: 'Next',
  signIn: 'Sign in',
  /** Of an embedded text as long as a book. */
  readWhole: (characters: string) => `Read the whole text (${characters} characters)`,
  notFound: {
    title: 'Page not found',
    heading: 'There is no page at this address.',
    words: 'It may have moved, or an API version may have been retired.',
    apis: 'See all APIs',
    start: 'Go to the start',
  },
};
