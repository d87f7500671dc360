import type { Parameter } from './operation.ts';

/** The id of a parameter's line on its operation's page; it must not be that of a section, such as `query-parameters`. */
export function parameterAnchor({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string {
  const id = `${place}-${name.replace(/\s+/g, '-')}`;
  return name === 'parameters' ? `${id}-1` : id;
}

export const responseAnchor = (status: string): string => `response-${status}`;

/** The id of a callback's section. */
export const callbackAnchor = (name: string, index: number): string =>
  `callback-${index + 1}-${name.replace(/\s+/g, '-')}`;

/** What a link to an id on the same page says. */
export const fragmentTo = (id: string): string => `#${encodeURIComponent(id)}`;
