import type { Json } from './json.ts';
import type { Parameter } from './operation.ts';

type Serialization = Pick<Parameter, 'name' | 'style' | 'explode' | 'allowReserved'>;
type Encode = (text: string) => string;

/** A value as the flat parts that every style is written from. */
type Parts =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, string])[] };

/** A path parameter's value in its style: `5`, `;stopId=5`, `.5` (OpenAPI "Style Values", RFC 6570). Percent-encoded. */
export function encodePathParameter(parameter: Serialization, value: Json): string {
  const encode = encoder(parameter);
  const parts = partsOf(value, encode);
  if (parameter.style === 'matrix') return matrix(parameter, parts, encode);
  if (parameter.style === 'label')
    return `.${joined(parts, parameter.explode, parameter.explode ? '.' : ',')}`;
  return joined(parts, parameter.explode, ',');
}

/** A query parameter as `name=value` pairs, each percent-encoded and ready to be joined with `&`. */
export function encodeQueryParameter(parameter: Serialization, value: Json): readonly string[] {
  const encode = encoder(parameter);
  const name = encode(parameter.name);
  const parts = partsOf(value, encode);
  if (parts.kind === 'one') return [`${name}=${parts.value}`];
  if (parameter.style === 'deepObject' && parts.kind === 'map') {
    return parts.entries.map(([key, item]) => `${name}%5B${key}%5D=${item}`);
  }
  if (parameter.explode || parameter.style === 'deepObject') {
    return parts.kind === 'list'
      ? parts.values.map((item) => `${name}=${item}`)
      : parts.entries.map(([key, item]) => `${key}=${item}`);
  }
  return [`${name}=${joined(parts, false, separator(parameter.style))}`];
}

/** A header's value: the simple style, which is not percent-encoded. */
export function encodeHeaderParameter(parameter: Serialization, value: Json): string {
  return joined(
    partsOf(value, (text) => text),
    parameter.explode,
    ',',
  );
}

function matrix({ name, explode }: Serialization, parts: Parts, encode: Encode): string {
  const key = encode(name);
  if (parts.kind === 'one') return parts.value === '' ? `;${key}` : `;${key}=${parts.value}`;
  if (!explode) return `;${key}=${joined(parts, false, ',')}`;
  return parts.kind === 'list'
    ? parts.values.map((value) => `;${key}=${value}`).join('')
    : parts.entries.map(([name_, value]) => `;${name_}=${value}`).join('');
}

function joined(parts: Parts, explode: boolean, between: string): string {
  if (parts.kind === 'one') return parts.value;
  if (parts.kind === 'list') return parts.values.join(between);
  return parts.entries
    .map(([key, value]) => `${key}${explode ? '=' : between}${value}`)
    .join(between);
}

function separator(style: Parameter['style']): string {
  if (style === 'spaceDelimited') return '%20';
  return style === 'pipeDelimited' ? '%7C' : ',';
}

function partsOf(value: Json, encode: Encode): Parts {
  const text = (item: Json): string =>
    encode(typeof item === 'object' && item !== null ? JSON.stringify(item) : String(item));
  if (Array.isArray(value)) return { kind: 'list', values: (value as readonly Json[]).map(text) };
  if (typeof value === 'object' && value !== null) {
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, item]) => [encode(key), text(item)]),
    };
  }
  return { kind: 'one', value: value === null ? '' : text(value) };
}

/** Beyond `encodeURIComponent`, RFC 3986 reserves `!'()*`; with `allowReserved` all reserved characters stay. */
function encoder({ allowReserved }: Serialization): Encode {
  if (allowReserved) return (text) => encodeURI(text.toWellFormed());
  return (text) =>
    encodeURIComponent(text.toWellFormed()).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}
