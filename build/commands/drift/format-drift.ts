import type { Comparison } from './compare-stage.ts';

/** Comparisons for a terminal: each with its operations that drifted, then a count. Control characters of either side are shown as `·`. */
export function formatDrift(comparisons: readonly Comparison[]): string {
  const drifts = comparisons.flatMap((comparison) => comparison.drifts);
  const count =
    drifts.length === 0
      ? 'No drift'
      : `${drifts.length} ${drifts.length === 1 ? 'operation' : 'operations'} drifted`;
  const compared = comparisons.filter(({ stage }) => stage !== undefined).length;
  return [
    '',
    ...comparisons.map(formatOne),
    `${count}; ${compared} of ${comparisons.length} ${comparisons.length === 1 ? 'version' : 'versions'} compared.\n`,
  ].join('\n');
}

function formatOne({ name, file, stage, drifts }: Comparison): string {
  if (stage === undefined) return `${name}: no stage is known, not compared.\n`;
  const heading = `${name} (${file}) and ${stage}`;
  if (drifts.length === 0) return `${heading}: the same.\n`;
  const lines = drifts.flatMap(({ kind, method, path, line, differences }) => [
    `  ${kind.padEnd(12)}  ${printable(`${method} ${path}`)}${line === undefined ? '' : ` (line ${line})`}`,
    ...differences.map((difference) => `                  ${printable(difference)}`),
  ]);
  return `${heading}:\n${lines.join('\n')}\n`;
}

const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, '·');
