import { chromium, type Browser, type Page } from '@playwright/test';
import playwrightConfig from '../../playwright.config.ts';
import type { SearchEngine, SearchQuestion } from '../../src/islands/search/search-engine.ts';
import { median } from '../docs/statistics.ts';
import type { FolderServer } from '../docs/serve-folder.ts';
import { engineFile } from './make-index.ts';

/** What one question cost, in ms and bytes of answers' bodies. */
export interface Answered {
  readonly question: SearchQuestion;
  readonly count: number;
  /** Wall time when it is asked for the first time, with what it fetches. */
  readonly firstMs: number;
  /** Wall time when it is asked again: the median of the runs. */
  readonly againMs: number;
  /** Processor time of all the browser's processes when asked again: the mean of the runs. */
  readonly againCpuMs: number;
  readonly bytes: number;
}

export interface Asked {
  /** Bytes of the index's head, which opening the dialog fetches. */
  readonly headBytes: number;
  readonly headMs: number;
  readonly answers: readonly Answered[];
}

type PageWithEngine = typeof globalThis & { engine: SearchEngine };

/**
 * Opens a page, loads the engine as opening the dialog does, and asks one question after the other.
 * @param runs how often each question is asked again
 */
export async function askQuestions(
  server: FolderServer,
  questions: readonly SearchQuestion[],
  runs: number,
): Promise<Asked> {
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    server.takeTraffic();
    const headMs = await page.evaluate(async (file) => {
      const started = performance.now();
      const { loadSearchEngine } = (await import(file)) as {
        loadSearchEngine: () => Promise<SearchEngine>;
      };
      (globalThis as PageWithEngine).engine = await loadSearchEngine();
      return performance.now() - started;
    }, engineFile);
    // What the index's head needs may still be on its way: a question that finds nothing waits for all of it.
    await ask(page, { text: 'zzzzqqqq', apiId: '', version: '', kind: '' });
    const headBytes = server.takeTraffic().bytes;
    const answers: Answered[] = [];
    for (const question of questions) {
      const first = await ask(page, question);
      const { bytes } = server.takeTraffic();
      answers.push({
        question,
        ...first,
        ...(await askAgain(browser, page, question, runs)),
        bytes,
      });
    }
    return { headBytes, headMs, answers };
  } finally {
    await browser.close();
  }
}

const ask = (page: Page, question: SearchQuestion) =>
  page.evaluate(async (asked) => {
    const started = performance.now();
    const { count } = await (globalThis as PageWithEngine).engine.answer(asked);
    return { count, firstMs: performance.now() - started };
  }, question);

async function askAgain(browser: Browser, page: Page, question: SearchQuestion, runs: number) {
  const devtools = await browser.newBrowserCDPSession();
  const cpuSeconds = async (): Promise<number> => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const before = await cpuSeconds();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await ask(page, question)).firstMs);
  const againCpuMs = ((await cpuSeconds()) - before) * (1000 / runs);
  await devtools.detach();
  return { againMs: median(times), againCpuMs };
}
