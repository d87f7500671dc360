import type { Parameter } from './operation.ts';

/** The id of a parameter's line on its operation's page; it must not be that of a section, such as `query-parameters`. */
export function parameterAnchor({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string {
  const id = `${place}-${name.replace(/\s+/g, '-')}`;
  return name === 'parameters' ? `${id}-1` : id;
}

export const responseAnchor = (status: string): string => `response-${status}`;

/**
 * Whether an id is one that the frame of a page, the search or a landing page has for a part of its own, so that no text written
 * by somebody else may carry it.
 */
export const isPageId = (id: string): boolean =>
  /^(main|api-nav|guide-nav|search-list|search-hit-\d+|landing-(guides|versions|first-call|plans))$/.test(
    id,
  );

/** The id of a callback's section. */
export const callbackAnchor = (name: string, index: number): string =>
  `callback-${index + 1}-${name.replace(/\s+/g, '-')}`;

/** What a link to an id on the same page says. */
export const fragmentTo = (id: string): string => `#${encodeURIComponent(id.toWellFormed())}`;
