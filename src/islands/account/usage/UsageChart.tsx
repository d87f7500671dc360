import { language } from '#words/language.ts';
import { usage as words } from '#words/usage.ts';
import { useEffect, useRef } from 'react';
import 'uplot/dist/uPlot.min.css';
import type { Usage } from '../../portal/portal-client.ts';
import { dayWords, utcDayWords } from '../../ui/date-words.ts';
import { drawBars, readChartColors } from './bar-chart.ts';
import { summarize } from './usage-numbers.ts';

const number = new Intl.NumberFormat(language.tag);

/** Calls a day as bars, and the same numbers as a table for those who cannot see the bars or want to copy them. */
export function UsageChart({ buckets }: { readonly buckets: Usage['buckets'] }) {
  const canvas = useRef<HTMLDivElement>(null);
  useEffect(() => (canvas.current ? keepDrawn(canvas.current, buckets) : undefined), [buckets]);
  return (
    <figure className="border-border rounded-lg border p-4">
      <figcaption className="text-sm font-medium">{words.chart}</figcaption>
      <div ref={canvas} role="img" aria-label={describe(buckets)} className="mt-3 h-[220px]" />
      <details className="mt-3 text-sm">
        <summary className="text-muted hover:text-text w-fit">{words.table}</summary>
        <UsageTable buckets={buckets} />
      </details>
    </figure>
  );
}

/** Draws the bars, and again when the theme or the width changes. Returns what takes all of it away. */
function keepDrawn(element: HTMLElement, buckets: Usage['buckets']): () => void {
  const days: [number[], number[]] = [
    buckets.map(({ start }) => Date.parse(`${start}T00:00:00Z`) / 1000),
    buckets.map(({ calls }) => calls),
  ];
  let chart = drawBars(element, days, readChartColors(element));
  const redraw = () => {
    chart.destroy();
    chart = drawBars(element, days, readChartColors(element));
  };
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', redraw);
  const width = new ResizeObserver(() =>
    chart.setSize({ width: element.clientWidth, height: chart.height }),
  );
  width.observe(element);
  return () => {
    theme.disconnect();
    scheme.removeEventListener('change', redraw);
    width.disconnect();
    chart.destroy();
  };
}

function describe(buckets: Usage['buckets']): string {
  const { total, busiest } = summarize(buckets);
  if (!busiest) return words.chartEmpty;
  return words.chartWords(
    number.format(total),
    buckets.length,
    utcDayWords(busiest.start),
    number.format(busiest.calls),
  );
}

function UsageTable({ buckets }: { readonly buckets: Usage['buckets'] }) {
  return (
    <div
      className="mt-2 max-h-64 overflow-y-auto"
      tabIndex={0}
      role="region"
      aria-label={words.tableName}
    >
      <table className="w-full text-left">
        <thead>
          <tr className="border-border border-b">
            <th scope="col" className="py-1.5 font-medium">
              {words.day}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              {words.calls}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...buckets].reverse().map(({ start, calls }) => (
            <tr key={start} className="border-border border-b last:border-b-0">
              <th scope="row" className="py-1 font-normal">
                {dayWords(`${start}T12:00:00`)}
              </th>
              <td className="py-1 text-right tabular-nums">{number.format(calls)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
