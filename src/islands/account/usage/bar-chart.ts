import uPlot from 'uplot';
import { utcDayWords } from '../../ui/date-words.ts';

/** The colours of the chart, as CSS colours. */
export interface ChartColors {
  readonly bar: string;
  readonly text: string;
  readonly line: string;
}

/** The chart's colours from the page's tokens: a canvas knows no CSS variables. */
export function readChartColors(element: Element): ChartColors {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim();
  return {
    bar: read('--color-accent'),
    text: read('--color-text-muted'),
    line: read('--color-border'),
  };
}

function axes({ text, line }: ChartColors, font: string): uPlot.Axis[] {
  const shape = { stroke: text, font, ticks: { show: false } };
  return [
    {
      ...shape,
      grid: { show: false },
      // Room for one line of words; by itself it would be twice that.
      size: 28,
      space: 64,
      incrs: [1, 2, 5, 10, 15, 30].map((days) => days * 86_400),
      values: (_chart, days) =>
        days.map((seconds) => utcDayWords(new Date(seconds * 1000).toISOString().slice(0, 10))),
    },
    {
      ...shape,
      grid: { stroke: line, width: 1 },
      size: 56,
      // Calls are counted whole: no half a call on the axis.
      incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6],
    },
  ];
}

/**
 * Draws one bar a day into an element.
 *
 * @param days seconds since 1970 of each day's start, and the calls of each day
 * @returns the chart; `destroy()` it when the data or the theme change
 */
export function drawBars(
  element: HTMLElement,
  days: readonly [number[], number[]],
  colors: ChartColors,
): uPlot {
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const options: uPlot.Options = {
    width: element.clientWidth,
    height: 220,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    padding: [8, 16, 0, 0],
    scales: {
      x: { range: (_chart, first, last) => [first - 43_200, last + 43_200] },
      y: { range: (_chart, _least, most) => [0, Math.max(4, most * 1.1)] },
    },
    axes: axes(colors, font),
    series: [
      {},
      {
        fill: colors.bar,
        stroke: colors.bar,
        width: 0,
        ...(uPlot.paths.bars ? { paths: uPlot.paths.bars({ size: [0.7, 40], radius: 0.15 }) } : {}),
        points: { show: false },
      },
    ],
  };
  return new uPlot(options, [days[0], days[1]], element);
}
