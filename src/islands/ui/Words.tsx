/** A sentence in which backticks mark what is code: `403 Forbidden`. */
export function Words({ text }: { readonly text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
