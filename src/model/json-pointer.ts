import { field, type Json } from './json.ts';

/** The JSON pointer (RFC 6901) to a place, e.g. `/paths/~1stops/get`; the whole document is ``. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** The segments of a pointer, with or without the `#` of a URI fragment (whose percent-encoding is undone). */
export function parsePointer(pointer: string): readonly string[] {
  const fragment = pointer.startsWith('#');
  return (fragment ? pointer.slice(1) : pointer)
    .split('/')
    .slice(1)
    .map((segment) => (fragment ? decodeFragment(segment) : segment))
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a local `$ref` points at; `undefined` when nothing is there or the reference leaves the document. */
export function resolvePointer(document: Json, ref: string): Json | undefined {
  if (ref !== '' && !/^#?(\/|$)/.test(ref)) return undefined;
  return parsePointer(ref).reduce<Json | undefined>(
    (value, segment) =>
      Array.isArray(value) ? (value[Number(segment)] as Json) : field(value, segment),
    document,
  );
}

function decodeFragment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
