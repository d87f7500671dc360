import sanitizeHtml from 'sanitize-html';

/** Any origin but a real one: an address is our own exactly when it keeps this origin. */
const self = 'https://self.invalid';

const inline = [
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'del',
  'em',
  'i',
  'img',
  'kbd',
  'mark',
  's',
  'small',
];
const inlineMore = ['span', 'strong', 'sub', 'sup', 'u', 'var'];
const blocks = ['blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'hr', 'li', 'ol', 'p', 'pre'];
const blocksMore = ['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Makes HTML of unknown origin safe to stand in a page: an allow-list of elements, links to http, https, mailto and this site
 * only, no styles, ids or handlers, and nothing that loads from another origin: a remote image becomes a link to it.
 * @param level of the heading it stands under: its own headings follow on it, so that the page keeps one outline
 */
export const sanitize = (dirty: string, level: number): string =>
  sanitizeHtml(dirty, sanitizeOptions(level));

/** What `sanitize` lets through; for one text, since it keeps account of its headings. */
export function sanitizeOptions(level: number) {
  const heading = outline(level);
  return {
    allowedTags: [...inline, ...inlineMore, ...blocks, ...blocksMore, ...headings],
    allowedAttributes: {
      a: ['href', 'title', 'rel'],
      img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
      ol: ['start'],
      td: ['align', 'colspan', 'rowspan'],
      th: ['align', 'colspan', 'rowspan'],
      abbr: ['title'],
      code: ['class'],
    },
    allowedClasses: { code: ['language-*'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    transformTags: {
      ...Object.fromEntries(headings.map((name) => [name, heading])),
      a: (tagName, attribs) => ({ tagName, attribs: link(attribs) }),
      img: (_tag, attribs) => image(attribs),
      td: (tagName, attribs) => ({ tagName, attribs: alignment(attribs) }),
      th: (tagName, attribs) => ({ tagName, attribs: alignment(attribs) }),
    },
  } satisfies sanitizeHtml.IOptions;
}

type Attributes = sanitizeHtml.Attributes;

/**
 * Levels of headings by their place in the text's own outline rather than by their number: people start at `##`, or leave
 * levels out for a smaller font.
 */
function outline(level: number): sanitizeHtml.Transformer {
  const open: number[] = [];
  return (tagName) => {
    const written = Number(tagName.slice(1));
    while (written <= (open.at(-1) ?? 0)) open.pop();
    open.push(written);
    return { tagName: `h${Math.min(6, level + open.length)}`, attribs: {} };
  };
}

function link(attribs: Attributes): Attributes {
  const foreign = attribs['href'] !== undefined && !isOwn(attribs['href']);
  return foreign ? { ...attribs, rel: 'nofollow noopener' } : attribs;
}

function image(attribs: Attributes): sanitizeHtml.Tag {
  const source = attribs['src'] ?? '';
  const alt = attribs['alt']?.trim() ?? '';
  if (isShown(source)) return { tagName: 'img', attribs: { ...attribs, alt, loading: 'lazy' } };
  if (isOwn(source)) return { tagName: 'span', attribs: {}, text: alt };
  return { tagName: 'a', attribs: link({ href: source }), text: alt || 'Image' };
}

/** A description has no place of its own on the site, so an address relative to it leads nowhere. */
const isShown = (source: string): boolean =>
  (source.startsWith('/') && isOwn(source)) ||
  /^data:image\/(png|gif|jpeg|webp);base64,/i.test(source);

/** markdown-it aligns table cells by a style, which the page's Content-Security-Policy forbids. */
function alignment({ style, ...attribs }: Attributes): Attributes {
  const align = /^text-align:(left|center|right)$/.exec(style ?? '')?.[1];
  return align ? { ...attribs, align } : attribs;
}

/** Judged by the URL parser of the platform, since browsers read `/\host` and tabs in addresses their own way. */
function isOwn(address: string): boolean {
  const base = `${self}/`;
  return URL.canParse(address, base) && new URL(address, base).origin === self;
}
