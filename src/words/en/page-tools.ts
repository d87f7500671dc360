/** What a reader can do with any page as a whole. */
export const pageTools = {
  copyMarkdown: 'Copy as Markdown',
  viewMarkdown: 'View as Markdown',
  copied: 'Copied',
  notCopied: 'Could not be copied',
};
