/** Blocks of a Markdown document with a blank line between them; empty ones are left out. */
export function document(
  ...blocks: readonly (string | readonly string[] | undefined | false)[]
): string {
  const written = blocks
    .map((block) => (typeof block === 'object' ? block.join('\n') : block || ''))
    .filter((block) => block !== '');
  return `${written.join('\n\n')}\n`;
}
