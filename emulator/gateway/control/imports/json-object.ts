/** JSON of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one for anything else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The string, or `undefined` for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The entries of an object that are text, numbers and booleans written out. */
export function textEntries(value: unknown): Record<string, string> {
  const entries = Object.entries(objectOf(value)).filter(([, item]) =>
    ['string', 'number', 'boolean'].includes(typeof item),
  );
  return Object.fromEntries(entries.map(([name, item]) => [name, String(item)]));
}

// A chain of references longer than this is taken for a circle.
const longestChain = 16;

/** Follows `$ref`s inside a document (RFC 6901) to the object they mean; an empty object when they lead nowhere. */
export function resolve(document: JsonObject, value: unknown): JsonObject {
  let current = objectOf(value);
  for (let links = 0; typeof current['$ref'] === 'string'; links += 1) {
    if (links === longestChain) return {};
    current = objectOf(valueAt(document, current['$ref']));
  }
  return current;
}

function valueAt(document: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .map(decodePointerSegment)
    .reduce<unknown>((value, name) => {
      const object = objectOf(value);
      return Object.hasOwn(object, name) ? object[name] : undefined;
    }, document);
}

/** The name a segment of a `$ref` means; one with a broken percent sign means itself. */
export function decodePointerSegment(segment: string): string {
  const unescape = (text: string) => text.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return unescape(decodeURIComponent(segment));
  } catch {
    return unescape(segment);
  }
}
