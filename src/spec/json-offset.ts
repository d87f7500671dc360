const space = /\s*/y;
const string = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
/** What opens, closes or hides something; a number or a word is over where none of these is. */
const structure = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;
const plainEnd = /[,\]}]/g;

/** Where a value stands in a text, and where its key does, when it has one. */
export interface JsonOffset {
  readonly value: number;
  readonly key: number | undefined;
}

/**
 * Finds a value in JSON (RFC 8259) by one walk over the text, without a tree of it: a tree with places of a description of 20 MB takes
 * ten seconds to make.
 *
 * @param path keys and indexes from the top; the walk ends at the last one that is there
 * @returns undefined where the text is not the JSON that it should be, YAML for instance
 */
export function jsonOffset(text: string, path: readonly string[]): JsonOffset | undefined {
  const start = skipSpace(text, 0);
  if (text[start] !== '{' && text[start] !== '[') return undefined;
  let found: JsonOffset = { value: start, key: undefined };
  for (const segment of path) {
    const opening = text[found.value];
    if (opening !== '{' && opening !== '[') return found;
    const child =
      opening === '{' ? member(text, found.value, segment) : item(text, found.value, segment);
    if (child === undefined) return undefined;
    if (child === 'none') return found;
    found = child;
  }
  return found;
}

type Child = JsonOffset | 'none' | undefined;

function member(text: string, object: number, name: string): Child {
  let at = skipSpace(text, object + 1);
  while (text[at] !== '}') {
    string.lastIndex = at;
    const [written] = string.exec(text) ?? [];
    if (written === undefined) return undefined;
    const colon = skipSpace(text, at + written.length);
    if (text[colon] !== ':') return undefined;
    const value = skipSpace(text, colon + 1);
    if (nameOf(written) === name) return { value, key: at };
    const next = behind(text, value);
    if (next === undefined) return undefined;
    at = next;
  }
  return 'none';
}

function item(text: string, array: number, index: string): Child {
  let at = skipSpace(text, array + 1);
  for (let count = 0; text[at] !== ']'; count += 1) {
    if (count === Number(index)) return { value: at, key: undefined };
    const next = behind(text, at);
    // A bracket of the wrong kind leads nowhere.
    if (next === undefined || next === at) return undefined;
    at = next;
  }
  return 'none';
}

/** @returns where the next key, the next item or the end of what holds the value is */
function behind(text: string, value: number): number | undefined {
  const end = endOf(text, value);
  if (end === undefined) return undefined;
  const comma = skipSpace(text, end);
  if (text[comma] === ',') return skipSpace(text, comma + 1);
  return text[comma] === '}' || text[comma] === ']' ? comma : undefined;
}

function endOf(text: string, value: number): number | undefined {
  const opening = text[value] ?? '';
  if (!'{["'.includes(opening)) {
    plainEnd.lastIndex = value;
    return plainEnd.exec(text)?.index;
  }
  structure.lastIndex = value;
  let depth = 0;
  for (let token = structure.exec(text); token; token = structure.exec(text)) {
    const [written] = token;
    if (written === '{' || written === '[') depth += 1;
    else if (written === '}' || written === ']') depth -= 1;
    if (depth <= 0) return structure.lastIndex;
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function nameOf(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch {
    return undefined;
  }
}
