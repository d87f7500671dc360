import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What opening one page of a reference cost. Times in ms, of the page's main thread. */
export interface Sighting {
  /** Until the reference stands and the main thread has been free of long tasks since. */
  readonly quietMs: number;
  /** Processor time of the main thread until then; unlike wall time it does not count what other programs took. */
  readonly cpuMs: number;
  readonly longestTaskMs: number;
  /** MB of JavaScript objects after a collection of garbage. */
  readonly heapMb: number;
  /** Operations that the page does not show with Redoc. */
  readonly fallbacks: number;
  /** Longest task while every operation came near the window, if that was asked for. */
  readonly scrollTaskMs?: number;
}

/** A page that is not quiet by then has failed. */
export const timeLimitMs = 20_000;
/** Without a long task for this long, a page is quiet. */
const calmMs = 500;
/** How long a reader who leafs through looks at an operation. */
const glanceMs = 150;
/** The window in which pages are opened. */
export const desk = { width: 1440, height: 900 };

/** Runs in the page from its start on: what is found there is read by the functions below. */
function watchTasks(): void {
  const seen = { readyAt: 0, lastEnd: 0, longest: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.lastEnd = Math.max(seen.lastEnd, startTime + duration);
      seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-section-id], [data-fallback]')) return;
    seen.readyAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

interface Seen {
  readyAt: number;
  lastEnd: number;
  longest: number;
}

async function untilQuiet(page: Page): Promise<number> {
  const quiet = await page.waitForFunction(
    (calm) => {
      const { seen } = window as unknown as { seen: Seen };
      const since = Math.max(seen.readyAt, seen.lastEnd);
      return seen.readyAt > 0 && performance.now() - since > calm ? since : 0;
    },
    calmMs,
    { polling: 50, timeout: timeLimitMs },
  );
  return quiet.jsonValue();
}

const longestTask = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const { longest } = seen;
    seen.longest = 0;
    return longest;
  });

const cpuMsOf = async (devtools: CDPSession) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

/** MB in use once garbage is gone. */
async function heapMbOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** Brings one operation after the other into the window, for Redoc renders each when it comes near. */
async function scrollThrough(page: Page): Promise<void> {
  const sections = page.locator('[data-section-id]');
  for (let index = 0; index < (await sections.count()); index += 1) {
    await sections.nth(index).evaluate((section) => section.scrollIntoView());
    await page.waitForTimeout(glanceMs);
  }
  await untilQuiet(page);
}

/**
 * Opens a page in a tab of its own and watches it. In a context that has been to one, scripts are at hand, as for a reader who
 * goes from page to page; a first visit costs some 300 ms more.
 *
 * @param isScrolled whether to scroll through it too
 * @throws when it is not quiet within the time limit; its tab, which may be frozen, is left for the browser's end
 */
export async function watchPage(
  context: BrowserContext,
  url: string,
  isScrolled: boolean,
): Promise<Sighting> {
  const page = await context.newPage();
  page.setDefaultTimeout(timeLimitMs);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watchTasks);
  await page.goto(url);
  const quietMs = await untilQuiet(page);
  const cpuMs = await cpuMsOf(devtools);
  const longestTaskMs = await longestTask(page);
  const heapMb = await heapMbOf(devtools);
  const fallbacks = await page.locator('[data-fallback]').count();
  const opened = { quietMs, cpuMs, longestTaskMs, heapMb, fallbacks };
  if (isScrolled) await scrollThrough(page);
  const scrollTaskMs = await longestTask(page);
  await page.close();
  return isScrolled ? { ...opened, scrollTaskMs } : opened;
}
