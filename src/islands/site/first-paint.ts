/** A page that is not painted by then, such as one in a tab behind another, does not wait for it. */
const mostMs = 1000;

/** Resolves once the browser has shown the page (W3C Paint Timing), so that scripts do not take its time while a reader waits. */
export function firstPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, mostMs);
  });
}

/** Lets the browser paint and hear its reader between two pieces of work, so that no task is long. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
