import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

const resultsFile = join(import.meta.dirname, 'RESULTS.md');

/**
 * A Markdown document with a generated section in it: what stands between the section's two marks is replaced, and a section that
 * is not there yet is added at the end.
 *
 * @param name of the section's marks, `<!-- name -->` and `<!-- /name -->`
 */
export function replaceSection(markdown: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const section = `${open}\n\n${text.trim()}\n\n${close}`;
  const start = markdown.indexOf(open);
  const end = markdown.indexOf(close, start);
  if (start < 0 || end < 0) return `${markdown.trimEnd()}\n\n${section}\n`;
  return markdown.slice(0, start) + section + markdown.slice(end + close.length);
}

/** Puts a section into RESULTS.md, in place of what a run before left there. */
export async function writeSection(name: string, text: string): Promise<void> {
  const markdown = await readFile(resultsFile, 'utf8');
  await writeFile(resultsFile, replaceSection(markdown, name, text));
}

/** The day, the machine and how busy it is, as a sentence to stand above what was measured on it. */
export function describeMachine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const cores = availableParallelism();
  const [load = Number.NaN] = loadavg();
  const busy = load > cores / 2 ? ': **the machine was busy**, so times are too long' : '';
  return `${day}, ${cores} cores, ${memory} GiB, Node ${process.versions.node}, load of ${load.toFixed(1)}${busy}.`;
}
