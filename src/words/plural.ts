/** The forms of a phrase that a language may need (CLDR plural categories); each language writes those it has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Makes the function that puts a number into a phrase the way a language does.
 * @param tag BCP 47 language tag
 * @returns a function that chooses the form for a count and writes the count, grouped as the language groups digits, in place
 *   of `#`
 */
export function pluralIn(tag: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(tag);
  const digits = new Intl.NumberFormat(tag);
  return (count, forms) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
