import { batchLimitSeconds, type BuiltBatch } from './build-corpus.ts';
import { isExplained, type End, type Ended, type Outcome } from './outcome.ts';
import { readLimits } from './read-corpus.ts';

const slowestShown = 5;
const examplesShown = 3;

/** What became of a corpus, in Markdown. */
export function reportCorpus(
  outcomes: readonly Outcome[],
  batches: readonly BuiltBatch[] | undefined,
): string {
  return [
    `A description may take ${readLimits.seconds} s and ${readLimits.megabytes} MB of objects to be read, a batch ${batchLimitSeconds} s to be built.`,
    formatTable(outcomes),
    ...refusalTable(outcomes),
    slowestLine(outcomes),
    ...faultList(outcomes),
    ...(batches ? buildLines(batches) : []),
  ].join('\n\n');
}

const endingIn = <E extends End>(outcomes: readonly Outcome[], end: E): readonly Ended<E>[] =>
  outcomes.filter((one): one is Ended<E> => one.end === end);

const number = (value: number): string => value.toLocaleString('en-US');
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function formatTable(outcomes: readonly Outcome[]): string {
  const byFormat = Map.groupBy(outcomes, ({ format }) => format);
  const row = (label: string, group: readonly Outcome[]) => {
    const refused = endingIn(group, 'refused');
    const read = endingIn(group, 'read');
    return `| ${[
      label,
      number(group.length),
      number(read.length),
      number(sum(read.map(({ operations }) => operations))),
      refused.length,
      refused.filter((one) => !isExplained(one)).length,
      endingIn(group, 'crashed').length,
      endingIn(group, 'hung').length,
    ].join(' | ')} |`;
  };
  return [
    '| OpenAPI | descriptions | read | their operations | refused | … without file, line or mend | crashed | hung |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...byFormat]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map((group) => row(...group)),
    row('all', outcomes),
  ].join('\n');
}

/** Refusals by their first error, without the names in it. */
function refusalTable(outcomes: readonly Outcome[]): readonly string[] {
  const refused = endingIn(outcomes, 'refused');
  if (refused.length === 0) return [];
  const byReason = Map.groupBy(refused, ({ errors: [first] }) =>
    first === undefined
      ? 'no reason given'
      : `${first.message
          .replaceAll(/`[^`]*`/g, '`…`')
          .replaceAll('|', '\\|')
          .replaceAll('\n', ' ')} (${first.code})`,
  );
  const rows = [...byReason]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([reason, group]) => {
      const examples = group
        .slice(0, examplesShown)
        .map(({ name, errors: [first] }) => `${name}:${first?.line ?? '–'}`);
      return `| ${reason} | ${group.length} | ${examples.join(', ')} |`;
    });
  return [
    ['| refused because | descriptions | such as |', '| --- | ---: | --- |', ...rows].join('\n'),
  ];
}

function slowestLine(outcomes: readonly Outcome[]): string {
  const slowest = outcomes
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, slowestShown)
    .map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(1)} s`);
  return `Slowest to read: ${slowest.join(', ')}.`;
}

function faultList(outcomes: readonly Outcome[]): readonly string[] {
  const faults = [
    ...endingIn(outcomes, 'crashed').map(({ name, why }) => `- ${name} crashed: ${why}`),
    ...endingIn(outcomes, 'hung').map(({ name }) => `- ${name} hung`),
    ...endingIn(outcomes, 'refused')
      .filter((one) => !isExplained(one))
      .map(({ name, errors }) => {
        const bare = errors.find((error) => !isExplained({ errors: [error] }));
        return `- ${name} is refused without a place or a mend: ${bare?.message ?? 'no finding'}`;
      }),
  ];
  return faults.length === 0 ? [] : [faults.join('\n')];
}

function buildLines(batches: readonly BuiltBatch[]): readonly string[] {
  const built = batches.flatMap((batch) => batch.built);
  const failures = batches.flatMap((batch) => batch.failures);
  const pages = number(sum(batches.map((batch) => batch.pages)));
  const operations = number(sum(built.map((one) => one.operations)));
  const minutes = (sum(batches.map(({ seconds }) => seconds)) / 60).toFixed(1);
  return [
    `Built: ${number(built.length)} of ${number(built.length + failures.length)} that were read, ${operations} operations, ${pages} pages, in ${batches.length} builds of the whole portal and ${minutes} minutes.`,
    ...(failures.length === 0
      ? []
      : [failures.map(({ apiId, why }) => `- ${apiId} does not build: ${why}`).join('\n')]),
  ];
}
