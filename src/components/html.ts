/**
 * HTML made by a function rather than a component, for the parts that repeat thousands of times in a build: schema trees and
 * code. Text is escaped unless it is `Html` already, so a hostile name stays a name.
 */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | false | undefined | readonly Part[];

interface Template {
  readonly texts: readonly string[];
  /** Whether the value after each text stands in a tag, where quotes end an attribute. */
  readonly inTag: readonly boolean[];
}
const templates = new WeakMap<TemplateStringsArray, Template>();

/**
 * Template tag: `` html`<b>${name}</b>` ``. Values are escaped; lists are joined; `false` and `undefined` leave nothing. The
 * line breaks and indents of the template itself are not written out: in a large tree they are a tenth of a page.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const { texts, inTag } = templateOf(strings);
  let text = texts[0] ?? '';
  values.forEach((value, index) => {
    text += toText(value, inTag[index] === true) + (texts[index + 1] ?? '');
  });
  return { html: text };
}

function templateOf(strings: TemplateStringsArray): Template {
  const known = templates.get(strings);
  if (known) return known;
  let isInTag = false;
  const template = {
    texts: strings.map((text) => text.replace(/\s*\n\s*/g, ' ')),
    inTag: strings.map((text) => {
      const turn = /[<>][^<>]*$/.exec(text);
      isInTag = turn ? turn[0].startsWith('<') : isInTag;
      return isInTag;
    }),
  };
  templates.set(strings, template);
  return template;
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

/** Escapes text for a quoted attribute; it is safe for an element too. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Escapes text for an element, where quotes are but quotes: JSON written so takes a third less. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => entities[character] ?? '');

function toText(value: Part, isInTag: boolean): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return isInTag ? escapeHtml(value) : escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('html' in value) return value.html;
  return value.map((part) => toText(part, isInTag)).join('');
}
