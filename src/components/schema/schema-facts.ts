import { schemaLines as words } from '#words/schema-lines.ts';
import type { ApiVersion } from '../../model/api.ts';
import type { Json } from '../../model/json.ts';
import { schemaOf, type Schema } from '../../model/schema.ts';
import { schemaSlugs } from '../../model/schema-slugs.ts';
import { constraintWords, jsonWords } from '../../model/schema-words.ts';
import { schemaPath } from '../../model/site-paths.ts';
import { type Html, html, trusted } from '../html.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';

const enumLimit = 24;
const mostVariants = 12;

/** What is known of a value beside its type, one short line each: allowed values, default, limits, pattern, an example. */
export function schemaFacts(schema: Schema, version: ApiVersion): Html[] {
  const item = schema.items && schemaOf(version, schema.items);
  const example = exampleOf(schema);
  const limits = constraintWords(schema.constraints);
  const { pattern } = schema.constraints;
  return [
    ...allowedValues(schema, words.oneOf),
    ...(item ? allowedValues(item, words.eachOneOf) : []),
    ...(schema.default === undefined ? [] : [fact(words.byDefault, [jsonWords(schema.default)])]),
    ...(limits.length > 0 ? [html`<p class="fact">${sentence(limits.join(', '))}</p>`] : []),
    ...(typeof pattern === 'string' ? [fact(words.pattern, [pattern])] : []),
    ...(example === undefined ? [] : [fact(words.example, [jsonWords(example)])]),
    ...variants(schema, version),
    ...(schema.not ? [html`<p class="fact">${words.excluded} <code>not</code></p>`] : []),
  ];
}

/** Heirs of a base type by the property that tells them apart; the alternatives of a `oneOf` say it themselves. */
function variants({ discriminator, oneOf, anyOf }: Schema, version: ApiVersion): Html[] {
  const mapped = Object.entries(discriminator?.mapping ?? {});
  if (!discriminator || oneOf || anyOf || mapped.length === 0) return [];
  const slugs = schemaSlugs(version);
  const shown = mapped.slice(0, mostVariants).map(([value, name], index) => {
    const slug = slugs.get(name);
    const code = html`<code>${value}</code>`;
    return html`${index > 0 && ' '}${slug === undefined ? code : html`<a href="${schemaPath(version, slug)}">${code}</a>`}`;
  });
  const rest = mapped.length - shown.length;
  return [
    html`<p class="fact">
      ${words.variantsBy(discriminator.propertyName)} ${shown}${rest > 0 && ` ${words.more(rest)}`}
    </p>`,
  ];
}

/** The example that is worth a line; an object's is shown whole beside the page, or by its properties. */
export function exampleOf({ examples: [example] }: Schema): Json | undefined {
  const isObject = typeof example === 'object' && example !== null && !Array.isArray(example);
  return isObject ? undefined : example;
}

/** Words about whether and when a property is there: required, deprecated, read-only, write-only. */
export function schemaMarks(schema: Schema | undefined, required: boolean): Html[] {
  return [
    ...(required ? [html` <b class="req">${words.required}</b>`] : []),
    ...(schema?.deprecated ? [html` <b class="old">${words.deprecated}</b>`] : []),
    ...(schema?.readOnly ? [html` <i>${words.readOnly}</i>`] : []),
    ...(schema?.writeOnly ? [html` <i>${words.writeOnly}</i>`] : []),
  ];
}

function allowedValues(
  { const: only, enum: values, enumDescriptions = [] }: Schema,
  label: string,
): Html[] {
  if (only !== undefined) return [fact(words.always, [jsonWords(only)])];
  if (!values) return [];
  if (enumDescriptions.length > 0)
    return [
      describedValues(
        values.map((value) => jsonWords(value)),
        enumDescriptions,
      ),
    ];
  const shown = values.slice(0, enumLimit).map((value) => jsonWords(value));
  const rest = values.slice(enumLimit).map((value) => jsonWords(value));
  if (rest.length === 0) return [fact(label, shown)];
  return [
    html`${fact(label, shown)}
      <details class="fact">
        <summary>${words.more(rest.length)}</summary>
        ${codes(rest)}
      </details>`,
  ];
}

const describedValues = (values: readonly string[], descriptions: readonly string[]): Html =>
  html`<dl class="values">
    ${values.map(
      (value, index) =>
        html`<dt><code>${value}</code></dt>
          <dd>${trusted(renderMarkdown(descriptions[index] ?? '', 4))}</dd>`,
    )}
  </dl>`;

const fact = (label: string, values: readonly string[]): Html =>
  html`<p class="fact">${label} ${codes(values)}</p>`;

const codes = (values: readonly string[]): Html[] =>
  values.map((value, index) => html`${index > 0 && ' '}<code>${value}</code>`);

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
