/** A piece of an excerpt: a word that was searched for, or what stands between. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>' };

/**
 * Pagefind's excerpts are HTML: the text with `<` and `>` escaped, and `<mark>` around what was searched for. Here they become text
 * again, for a description is a stranger's and nothing of it is to be read as HTML.
 */
export function excerptParts(html: string): readonly ExcerptPart[] {
  return html.split(/<mark>|<\/mark>/).flatMap((piece, index) => {
    const text = piece.replace(/&[lg]t;/g, (entity) => entities[entity] ?? entity);
    return text === '' ? [] : [{ text, isMatch: index % 2 === 1 }];
  });
}
