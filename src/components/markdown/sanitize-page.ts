import sanitizeHtml from 'sanitize-html';
import { calloutKinds } from '../../model/callout.ts';
import { isPageId } from '../../model/page-anchors.ts';
import { sanitizeOptions } from './sanitize.ts';

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Makes the HTML of a whole Markdown page safe, as `sanitize` does that of a description, and keeps what a page has beyond it: the
 * anchors of its headings, and its callouts.
 */
export function sanitizePage(dirty: string): string {
  const options = sanitizeOptions(1);
  const anchored = keepAnchors();
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
      h1: anchored('h2'),
      ...Object.fromEntries(headings.map((name) => [name, anchored(name)])),
    },
  });
}

/** HTML in a text may write any id: a heading keeps the one that neither a heading before it nor the page has. */
function keepAnchors(): (tagName: string) => sanitizeHtml.Transformer {
  const taken = new Set<string>();
  return (tagName) =>
    (_written, { id }) => {
      if (id === undefined || taken.has(id) || isPageId(id)) return { tagName, attribs: {} };
      taken.add(id);
      return { tagName, attribs: { id } };
    };
}
