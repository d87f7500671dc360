import sanitizeHtml from 'sanitize-html';
import { calloutKinds } from '../../model/callout.ts';
import { sanitizeOptions } from './sanitize.ts';

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Makes the HTML of a whole Markdown page safe, as `sanitize` does that of a description, and keeps what a page has beyond it: the
 * anchors of its headings, and its callouts.
 */
export function sanitizePage(dirty: string): string {
  const options = sanitizeOptions(1);
  return sanitizeHtml(dirty, {
    ...options,
    allowedAttributes: {
      ...options.allowedAttributes,
      ...Object.fromEntries(headings.map((name) => [name, ['id']])),
      div: ['role'],
    },
    allowedClasses: {
      ...options.allowedClasses,
      div: ['callout', ...calloutKinds.map((kind) => `callout-${kind}`)],
      p: ['callout-title'],
    },
    transformTags: {
      ...options.transformTags,
      h1: 'h2',
      ...Object.fromEntries(headings.map((name) => [name, name])),
    },
  });
}
