/**
 * Where a code went, as far as it may be told to whoever asked: the first letters of an address, the last four digits of a
 * telephone number.
 */
export function maskDestination(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 0) return `+${'*'.repeat(Math.max(value.length - 5, 0))}${value.slice(-4)}`;
  return `${first(value)}***@${first(value.slice(at + 1))}***`;
}

/** By code points: half a surrogate pair is no letter. */
const first = (text: string) => [...text][0] ?? '';
