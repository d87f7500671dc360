import { type ApiVersion, type Json, type Schema, schemaOf } from '../../model/api.ts';
import { constraintWords, jsonWords } from '../../model/schema-words.ts';
import { type Html, html } from '../html.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { trusted } from '../html.ts';

const enumLimit = 24;

/** What is known of a value beside its type, one short line each: allowed values, default, limits, pattern, an example. */
export function schemaFacts(schema: Schema, version: Pick<ApiVersion, 'schemas'>): Html[] {
  const item = schema.items && schemaOf(version, schema.items);
  const example = exampleOf(schema);
  const limits = constraintWords(schema.constraints);
  const { pattern } = schema.constraints;
  return [
    ...allowedValues(schema, 'One of'),
    ...(item ? allowedValues(item, 'Each one of') : []),
    ...(schema.default === undefined ? [] : [fact('Default', [jsonWords(schema.default)])]),
    ...(limits.length > 0 ? [html`<p class="fact">${sentence(limits.join(', '))}</p>`] : []),
    ...(typeof pattern === 'string' ? [fact('Pattern', [pattern])] : []),
    ...(example === undefined ? [] : [fact('Example', [jsonWords(example)])]),
    ...(schema.not ? [html`<p class="fact">Some values are excluded (<code>not</code>).</p>`] : []),
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
    ...(required ? [html`<b class="req">required</b>`] : []),
    ...(schema?.deprecated ? [html`<b class="old">deprecated</b>`] : []),
    ...(schema?.readOnly ? [html`<i>read-only</i>`] : []),
    ...(schema?.writeOnly ? [html`<i>write-only</i>`] : []),
  ];
}

function allowedValues(
  { const: only, enum: values, enumDescriptions = [] }: Schema,
  label: string,
): Html[] {
  if (only !== undefined) return [fact('Always', [jsonWords(only)])];
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
        <summary>${rest.length} more</summary>
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
