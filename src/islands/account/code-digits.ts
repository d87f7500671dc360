/** The digits of a code as a person may type or paste it: `123 456`, `123-456`. */
export function digitsOf(code: string): string {
  return code.replaceAll(/[^0-9]/g, '');
}
