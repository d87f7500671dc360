import { containInList } from './contain-words.ts';

/**
 * One line of a list with what is known about its subject.
 *
 * @param head escaped already
 * @param description Markdown, untrusted
 * @param facts short sentences without their full stops, escaped already
 * @param below lines nested under it
 */
export function item(
  head: string,
  description: string | undefined,
  facts: readonly string[] = [],
  below: readonly string[] = [],
): string[] {
  const [first, ...quoted] = containInList(description ?? '');
  const said = facts.map((fact) => ` ${fact}.`).join('');
  const start = first === '' ? said && ':' : `: ${/[.!?:]$/.test(first) ? first : `${first}.`}`;
  return [`- ${head}${start}${said}`, ...[...quoted, ...below].map((line) => line && `  ${line}`)];
}
