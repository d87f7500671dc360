/**
 * HTML made by a function rather than a component, for the parts that repeat thousands of times in a build: schema trees and
 * code. Text is escaped unless it is `Html` already, so a hostile name stays a name.
 */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

/** Template tag: `` html`<b>${name}</b>` ``. Values are escaped; lists are joined; `false` and `undefined` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += toText(value) + (strings[index + 1] ?? '');
  });
  return { html: text };
}

/** Marks text as HTML that was escaped or sanitised before. */
export const trusted = (text: string): Html => ({ html: text });

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

function toText(value: Part): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map(toText).join('');
}
