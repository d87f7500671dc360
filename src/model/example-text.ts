import type { Json } from './json.ts';

/**
 * An example as the reader would see it on the wire: text as it is, anything else as indented JSON.
 * @param limit characters at most; a page does not carry a megabyte of example
 */
export function exampleText(value: Json, limit = 6000): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit);
  return `${text.slice(0, end > 0 ? end : limit)}\n…`;
}
