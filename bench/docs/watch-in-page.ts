/** What a page tells of itself while it loads. Times in ms since navigation. */
export interface PageRecord {
  fcpMs: number;
  lcpMs: number;
  /** Since when the operation's heading has stood in the window without a break; 0 while it does not. */
  shownMs: number;
  longestTaskMs: number;
  /** What tasks took beyond 50 ms each, together. */
  blockedMs: number;
  /** End of the last task of more than 50 ms. */
  busyUntilMs: number;
}

/** What to look for: elements by selector, whose text without spaces holds one of the words. */
export interface Heading {
  readonly selector: string;
  readonly words: readonly string[];
}

/** Where the record is found in the page: `window[recordName]`. */
export const recordName = 'docsRecord';

/**
 * Runs in the page before anything else and keeps a record of how it loads (W3C Paint Timing, Largest Contentful Paint, Long
 * Tasks). It is sent to the browser as text, so it names nothing outside of itself.
 */
export function watchInPage({ selector, words }: Heading): void {
  const record: PageRecord = {
    fcpMs: 0,
    lcpMs: 0,
    shownMs: 0,
    longestTaskMs: 0,
    blockedMs: 0,
    busyUntilMs: 0,
  };
  Object.assign(window, { docsRecord: record });
  const observe = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.fcpMs = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    record.lcpMs = startTime;
  });
  observe('longtask', ({ startTime, duration }) => {
    record.longestTaskMs = Math.max(record.longestTaskMs, duration);
    record.blockedMs += duration - 50;
    record.busyUntilMs = startTime + duration;
  });
  const isShown = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    const text = element.textContent.replaceAll(/[\s\u200b]/g, '');
    return (
      height > 0 && bottom > 0 && top < innerHeight && words.some((word) => text.includes(word))
    );
  };
  const look = () => {
    const isThere = [...document.querySelectorAll(selector)].some(isShown);
    if (!isThere) record.shownMs = 0;
    else if (record.shownMs === 0) record.shownMs = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
