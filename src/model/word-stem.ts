/**
 * The stem of an English word as Pagefind makes it, so that the portal's own lists of frequent words have the words of its index:
 * Snowball's "English" (Porter 2, of Snowball 3), https://snowballstem.org/algorithms/english/stemmer.html. Letters and digits in lower case.
 */
export function stemOf(word: string): string {
  if (word.length <= 2 || unchanged.has(word)) return word;
  const irregular = irregulars.get(word);
  if (irregular !== undefined) return irregular;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const singular = withoutPlural(marked);
  if (unchangedSingulars.has(singular)) return singular;
  const regions = regionsOf(marked);
  const root = withoutTense(singular, regions).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  return withoutEnding(withoutSuffixes(root, regions), regions).toLowerCase();
}

/** Where a word's first and second region begin: after the first consonant that follows a vowel, and after the next such. */
interface Regions {
  readonly first: number;
  readonly second: number;
}

const unchanged = new Set('sky news howe atlas cosmos bias andes'.split(' '));
const irregulars = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
const unchangedSingulars = new Set(
  'inning outing canning herring earring proceed exceed succeed'.split(' '),
);

function regionsOf(word: string): Regions {
  const start =
    /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)|^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(
      word,
    )?.[0].length;
  const first = start ?? word.length;
  const next = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word.slice(first))?.[0].length;
  return { first, second: next === undefined ? word.length : first + next };
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return word.replace(/(?<=[aeiouy].+)s$/, '');
}

function withoutTense(word: string, { first }: Regions): string {
  const complete = /eed(?:ly)?$/.exec(word);
  if (complete) return complete.index >= first ? `${word.slice(0, complete.index)}ee` : word;
  const tense = /(?:ed|ing)(?:ly)?$/.exec(word);
  const rest = word.slice(0, tense?.index);
  if (!tense || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest))
    return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length <= first && endsShort(rest) ? `${rest}e` : rest;
}

const endsShort = (word: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/.test(word);

/** By ending: what it becomes in the first region. */
const derivations = new Map(
  Object.entries({
    tional: 'tion',
    enci: 'ence',
    anci: 'ance',
    abli: 'able',
    entli: 'ent',
    izer: 'ize',
    ization: 'ize',
    ational: 'ate',
    ation: 'ate',
    ator: 'ate',
    alism: 'al',
    aliti: 'al',
    alli: 'al',
    fulness: 'ful',
    fulli: 'ful',
    ousli: 'ous',
    ousness: 'ous',
    iveness: 'ive',
    iviti: 'ive',
    biliti: 'ble',
    bli: 'ble',
    lessli: 'less',
    ogi: 'og',
    li: '',
  }),
);
const furtherDerivations = new Map(
  Object.entries({
    tional: 'tion',
    ational: 'ate',
    alize: 'al',
    icate: 'ic',
    iciti: 'ic',
    ical: 'ic',
    ful: '',
    ness: '',
    ative: '',
  }),
);
const endingIn = (endings: Iterable<string>): RegExp =>
  new RegExp(`(?:${[...endings].join('|')})$`);
// A search from the left finds the longest of them.
const derived = endingIn(derivations.keys());
const furtherDerived = endingIn(furtherDerivations.keys());
const suffixed = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize|ion)$/;

function withoutSuffixes(word: string, { first, second }: Regions): string {
  let root = word;
  const change = (
    endings: RegExp,
    by: ReadonlyMap<string, string>,
    isAllowed: (ending: string, rest: string) => boolean,
  ): void => {
    const [ending] = endings.exec(root) ?? [];
    if (ending === undefined) return;
    const rest = root.slice(0, -ending.length);
    if (isAllowed(ending, rest)) root = rest + (by.get(ending) ?? '');
  };
  change(derived, derivations, (ending, rest) => {
    if (rest.length < first) return false;
    if (ending === 'ogi') return rest.endsWith('l');
    return ending !== 'li' || /[cdeghkmnrt]$/.test(rest);
  });
  change(
    furtherDerived,
    furtherDerivations,
    (ending, rest) => rest.length >= (ending === 'ative' ? second : first),
  );
  change(
    suffixed,
    new Map(),
    (ending, rest) => rest.length >= second && (ending !== 'ion' || /[st]$/.test(rest)),
  );
  return root;
}

function withoutEnding(word: string, { first, second }: Regions): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e'))
    return rest.length >= second || (rest.length >= first && !endsShort(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}
