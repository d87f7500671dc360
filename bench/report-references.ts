import type { Sighting } from './watch-page.ts';

/** One page of a reference, with what it cost or why that is not known. */
export type Outcome =
  | { readonly slug: string; readonly sighting: Sighting }
  | { readonly slug: string; readonly failure: string };

const measures = [
  ['quietMs', 'quiet, ms'],
  ['cpuMs', 'CPU until quiet, ms'],
  ['longestTaskMs', 'longest task, ms'],
  ['heapMb', 'heap, MB'],
  ['scrollTaskMs', 'longest task while scrolling, ms'],
] as const;
const worstShown = 3;

/** A Markdown table of what the pages of one reference cost, with the worst of each measure by name, and the failures below. */
export function reportReferences(name: string, outcomes: readonly Outcome[]): string {
  const seen = outcomes.filter((outcome) => 'sighting' in outcome);
  const failed = outcomes.filter((outcome) => 'failure' in outcome);
  const withFallback = seen.filter(({ sighting }) => sighting.fallbacks > 0);
  const rows = measures.flatMap(([key, label]) => {
    const measured = seen.flatMap(({ slug, sighting: { [key]: value } }) =>
      value === undefined ? [] : [{ slug, value }],
    );
    const worst = measured.toSorted((one, other) => other.value - one.value);
    const at = (share: number) => worst[Math.floor(worst.length * share)]?.value.toFixed(0) ?? '–';
    const names = worst
      .slice(0, worstShown)
      .map(({ slug, value }) => `${slug} ${value.toFixed(0)}`);
    return measured.length === 0
      ? []
      : [`| ${label} | ${at(0.5)} | ${at(0.05)} | ${at(0)} | ${names.join(', ')} |`];
  });
  return [
    `\n## ${name}: ${outcomes.length} pages, ${failed.length} failed, ${withFallback.length} with a fallback\n`,
    '| measure | median | p95 | max | worst pages |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows,
    ...withFallback.map(({ slug, sighting }) => `\nFallback on ${slug}: ${sighting.fallbacks}`),
    ...failed.map(({ slug, failure }) => `\nFAILED ${slug}: ${failure.split('\n')[0]}`),
  ].join('\n');
}
