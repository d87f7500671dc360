/** The forms of a phrase that a language may need (CLDR plural categories); each language writes those it has. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Makes the function that puts a number into a phrase the way a language does. The language's data are read when the first number is
 * said: that takes a browser some 15 ms, and few pages say one.
 * @param tag BCP 47 language tag
 * @returns a function that chooses the form for a count and writes the count, grouped as the language groups digits, in place
 *   of `#`
 */
export function pluralIn(tag: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  const known = new Map<number, readonly [rule: Intl.LDMLPluralRule, written: string]>();
  const say = (count: number) => {
    rules ??= new Intl.PluralRules(tag);
    digits ??= new Intl.NumberFormat(tag);
    const said = known.get(count) ?? ([rules.select(count), digits.format(count)] as const);
    // Schemas are counted thousands of times, and have few properties.
    if (count < 1000) known.set(count, said);
    return said;
  };
  return (count, forms) => {
    const [rule, written] = say(count);
    return (forms[rule] ?? forms.other).replace('#', written);
  };
}
