import type { pageTools as English } from '../en/page-tools.ts';

export const pageTools: typeof English = {
  copyMarkdown: 'Als Markdown kopieren',
  viewMarkdown: 'Als Markdown ansehen',
  copied: 'Kopiert',
  notCopied: 'Ließ sich nicht kopieren',
};
