import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import type { MadeDocs } from './maker.ts';
import type { FolderServer, Traffic } from './serve-folder.ts';
import { watchInPage, type PageRecord } from './watch-in-page.ts';

/** One visit to an operation, with a browser of its own and nothing in its cache. */
export interface Visit extends PageRecord, Traffic {
  /** MB of JavaScript objects after a collection of garbage; absent when the page did not answer any more. */
  readonly heapMb?: number;
  /** Whether the heading was shown and then the main thread free for as long as a page must be to count as quiet. */
  readonly end: 'quiet' | 'never shown' | 'never quiet' | 'crashed';
  /** Origins beside the server's that it asked for, and did not reach. */
  readonly callsHome: readonly string[];
}

/** A slower machine and line: the conditions of Lighthouse's mobile audits as DevTools applies them. */
export const slowConditions = {
  cpuTimesSlower: 4,
  latencyMs: 562.5,
  downloadBytesASecond: (1474.56 * 1024) / 8,
  uploadBytesASecond: (675 * 1024) / 8,
} as const;

/** Seconds after which a visit ends, whatever the page is doing. */
export const visitLimitSeconds = 90;
/** Redoc begins to index for its search seconds after it has shown something. */
const calmMs = 4000;
const window_ = { width: 1440, height: 900 };

/** @param isSlow whether with the conditions of a slow device */
export async function visitDocs(
  { address, heading }: MadeDocs,
  server: FolderServer,
  words: readonly string[],
  isSlow: boolean,
): Promise<Visit> {
  const browser = await launchOffline();
  try {
    const page = await (await browser.newContext({ viewport: window_ })).newPage();
    const devtools = await page.context().newCDPSession(page);
    if (isSlow) await slowDown(devtools);
    const callsHome = listenForCalls(page, server.origin);
    let isCrashed = false;
    page.on('crash', () => (isCrashed = true));
    await page.addInitScript(watchInPage, { selector: heading, words });
    server.takeTraffic();
    const deadline = performance.now() + visitLimitSeconds * 1000;
    await page.goto(server.origin + address, { waitUntil: 'commit' });
    let record = nothingSeen;
    let isQuiet = false;
    while (!isQuiet && !isCrashed && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const seen = await within(2000, readRecord(page));
      if (!seen) continue;
      ({ record } = seen);
      isQuiet =
        record.shownMs > 0 && seen.now - Math.max(record.shownMs, record.busyUntilMs) > calmMs;
    }
    const heapMb = await within(10_000, heapMbOf(devtools));
    const end = isCrashed
      ? 'crashed'
      : isQuiet
        ? 'quiet'
        : record.shownMs > 0
          ? 'never quiet'
          : 'never shown';
    return {
      ...record,
      ...server.takeTraffic(),
      ...(heapMb !== undefined && { heapMb }),
      end,
      callsHome: [...callsHome],
    };
  } finally {
    await browser.close();
  }
}

const nothingSeen: PageRecord = {
  fcpMs: 0,
  lcpMs: 0,
  shownMs: 0,
  longestTaskMs: 0,
  blockedMs: 0,
  busyUntilMs: 0,
};

/** No name but the loopback's resolves in this browser, so no page can reach anything else. */
function launchOffline(): Promise<Browser> {
  const { args = [], ...options } = playwrightConfig.use?.launchOptions ?? {};
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  return chromium.launch({ ...options, args: [...args, offline] });
}

async function slowDown(devtools: CDPSession): Promise<void> {
  const { cpuTimesSlower, latencyMs, downloadBytesASecond, uploadBytesASecond } = slowConditions;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuTimesSlower });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: downloadBytesASecond,
    uploadThroughput: uploadBytesASecond,
  });
}

function listenForCalls(page: Page, origin: string): ReadonlySet<string> {
  const calls = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) calls.add(url.origin);
  });
  return calls;
}

const readRecord = (page: Page) =>
  page.evaluate(() => {
    const { docsRecord } = window as unknown as { docsRecord: PageRecord };
    return { record: docsRecord, now: performance.now() };
  });

async function heapMbOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}

/** @returns nothing when the page is too busy to answer in time, or gone */
function within<T>(ms: number, answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    answer.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms)),
  ]);
}
