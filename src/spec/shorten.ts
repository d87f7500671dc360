/** Characters and segments that a person still reads in one go. */
const longestText = 400;
const longestPointer = 16;

/** A text with its middle left out when it is long: a description may hold a name of a megabyte. */
export function shortenText(text: string): string {
  if (text.length <= longestText) return text;
  const half = longestText / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

/** A pointer with its middle left out when it has many segments: the start says which operation, the end which keyword. */
export function shortenPointer(pointer: string): string {
  const segments = pointer.split('/');
  const ends = longestPointer / 2;
  const hidden = segments.length - longestPointer;
  if (hidden <= 0) return shortenText(pointer);
  const start = segments.slice(0, ends).join('/');
  return shortenText(`${start}/… ${hidden} levels …/${segments.slice(-ends).join('/')}`);
}
