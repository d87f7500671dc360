/** What makes two texts alike: the pairs of neighbouring characters that they share (Dice's coefficient), whatever the case. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size || 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(Array.from(lower, (_, index) => lower.slice(index, index + 2)));
}

/** Below this, two texts are not one another's misspelling. */
const least = 0.35;

/**
 * The known texts that somebody may have meant, the likeliest first.
 * @param most how many
 */
export function nearestTexts(text: string, known: Iterable<string>, most = 3): string[] {
  const pairs = pairsOf(text);
  return Array.from(known, (one) => ({ one, alike: likeness(pairs, pairsOf(one)) }))
    .filter(({ alike }) => alike >= least)
    .sort((first, second) => second.alike - first.alike)
    .slice(0, most)
    .map(({ one }) => one);
}
