/** `llms.txt`, for language models. */
export const llms = {
  about:
    'Every page of this portal is there as Markdown: put `.md` in place of the last slash of its address. ' +
    'Calls go to the gateway named on each page, with an API key in the header `x-api-key`.',
  apis: 'APIs',
  guides: 'Guides',
  plans: 'Plans',
  plansAbout: 'How fast and how often a key may call.',
  whole: 'Whole APIs in one file',
  wholeAbout: 'Overview, operations and schemas, up to a million characters.',
  cut: 'This text ends here, for it has reached its limit. The overview above links to every operation.',
};
