import type { MeasuredRun } from '../run-measured.ts';
import { judgeGoals, type Compared } from './goals.ts';
import { buildLimitSeconds, type DocsMaker } from './maker.ts';
import type { ShownOperation } from './shown-operations.ts';
import type { Summary } from './summary.ts';
import { slowConditions, visitLimitSeconds } from './visit-docs.ts';

/** All that was measured of one description. */
export interface DescriptionReport extends Compared {
  readonly operation: ShownOperation;
  /** By maker, in the order of the table. */
  readonly summaries: ReadonlyMap<string, Summary>;
  readonly slow: ReadonlyMap<string, Summary>;
  readonly builds: ReadonlyMap<string, MeasuredRun>;
}

/** How it was measured, above the tables. */
export function explainMethod(makers: readonly DocsMaker[], runs: number): string {
  const { cpuTimesSlower, latencyMs, downloadBytesASecond } = slowConditions;
  return [
    `Medians of ${runs} visits, taken in turns, each with a browser of its own and nothing in its cache, 1440 × 900, over loopback, Brotli for all. A visit ends when the operation has been in view and no task over 50 ms has run for four seconds, or after ${visitLimitSeconds} s. “In view” is when the operation’s heading stands in the window and stays there; “blocked” is what tasks took beyond 50 ms each until the end; bytes are those of bodies as sent; heap is after a collection of garbage. No page reaches anything but its own server: what it asked for elsewhere is named. “Slow” is one visit with a processor ${cpuTimesSlower} × slower and a line of ${((downloadBytesASecond * 8) / 1e6).toFixed(1)} Mbit/s with ${latencyMs} ms before each answer (Lighthouse’s slow 4G).`,
    makers.map(({ name, setUp }) => `- **${name}**: ${setUp}`).join('\n'),
  ].join('\n\n');
}

/**
 * One description's tables in Markdown.
 * @param machine a sentence on the day, the machine and its load when the visits began
 */
export function reportDescription(report: DescriptionReport, machine: string): string {
  const { operation, summaries } = report;
  const calls = [...summaries].flatMap(([name, { callsHome }]) =>
    callsHome.length === 0 ? [] : [`${name} asked ${callsHome.join(', ')}`],
  );
  return [
    `### ${operation.description.name}: \`${operation.method.toUpperCase()} ${operation.path}\``,
    machine,
    visitTable(report),
    ...(calls.length === 0 ? [] : [`Blocked: ${calls.join('; ')}.`]),
    goalTable(report),
    filesLine(report.ours),
    ...(report.builds.size === 0 ? [] : [buildTable(report.builds)]),
  ].join('\n\n');
}

function visitTable({ summaries, slow }: DescriptionReport): string {
  const rows = [...summaries].map(([name, summary]) => {
    const inView = summary.shown === 0 ? 'never' : whole(summary.shownMs);
    const cells = [
      name,
      whole(summary.fcpMs),
      whole(summary.lcpMs),
      inView,
      whole(summary.longestTaskMs),
      whole(summary.blockedMs),
      whole(summary.bytes / 1024),
      whole(summary.scriptBytes / 1024),
      Number.isNaN(summary.heapMb) ? '–' : summary.heapMb.toFixed(1),
      slowCell(slow.get(name)),
      failureCell(summary),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| | FCP, ms | LCP, ms | in view, ms | longest task, ms | blocked, ms | KB | of script | heap, MB | slow: LCP / in view, ms | ended badly |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows,
  ].join('\n');
}

function slowCell(summary: Summary | undefined): string {
  if (!summary) return '–';
  return `${whole(summary.lcpMs)} / ${summary.shown === 0 ? 'never' : whole(summary.shownMs)}`;
}

function failureCell({ failures, visits }: Summary): string {
  const counts = [...Map.groupBy(failures, (end) => end)].map(
    ([end, group]) => `${end} ${group.length} of ${visits}`,
  );
  return counts.join(', ') || '–';
}

const goalTable = (compared: Compared): string =>
  [
    '| goal | measured | |',
    '| --- | --- | --- |',
    ...judgeGoals(compared).map(
      ({ goal, measured, isHit }) => `| ${goal} | ${measured} | ${isHit ? 'hit' : '**missed**'} |`,
    ),
  ].join('\n');

/** What our page is made of, for whoever looks for what to leave out. */
function filesLine({ files }: Summary): string {
  const sizes = [...files]
    .toSorted(([, one], [, other]) => other - one)
    .map(([address, bytes]) => `${address} ${(bytes / 1024).toFixed(1)}`);
  return `The portal’s page in KB: ${sizes.join(', ')}.`;
}

function buildTable(builds: ReadonlyMap<string, MeasuredRun>): string {
  return [
    `| build, at most ${buildLimitSeconds} s | seconds | peak memory, MB | end |`,
    '| --- | ---: | ---: | --- |',
    ...[...builds].map(
      ([name, { seconds, peakMegabytes, end }]) =>
        `| ${name} | ${seconds.toFixed(1)} | ${whole(peakMegabytes)} | ${end} |`,
    ),
  ].join('\n');
}

const whole = (value: number): string =>
  Number.isNaN(value) ? '–' : Math.round(value).toLocaleString('en-US');
