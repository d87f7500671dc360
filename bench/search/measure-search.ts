import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../docs/serve-folder.ts';
import { chooseDescriptions, type HeavyDescription } from '../heavy-descriptions.ts';
import { describeMachine } from '../results-section.ts';
import { askQuestions, type Asked } from './ask-questions.ts';
import { makeIndex, type MadeIndex } from './make-index.ts';
import { questionsOf } from './questions.ts';

/**
 * Asks the search of a heavy description, without building its pages, and prints what each question cost:
 * `npm run search --prefix bench -- [microsoft-graph microsoft-graph-beta --runs 7]`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '7' } },
});
const wanted = positionals.length > 0 ? positionals : ['microsoft-graph', 'microsoft-graph-beta'];

async function measure(description: HeavyDescription): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  try {
    const made = await makeIndex(description, folder);
    const questions = questionsOf(made.apiId);
    const server = await serveFolder({ folder });
    try {
      // The first visit pays for the server's compression.
      await askQuestions(server, questions, 1);
      return report(description, made, await askQuestions(server, questions, Number(values.runs)));
    } finally {
      server.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report({ name }: HeavyDescription, made: MadeIndex, asked: Asked): string {
  const [first] = asked.answers;
  const firstBytes = asked.headBytes + (first?.bytes ?? 0);
  return [
    `**${name}**: ${made.operations} operations, ${made.records} records, indexed in ${made.seconds.toFixed(1)} s. ` +
      `Opening the dialog fetches ${kilobytes(asked.headBytes)} KB in ${asked.headMs.toFixed(0)} ms; with the first question ` +
      `${kilobytes(firstBytes)} KB.`,
    '',
    '| question | found | first, ms | again, ms | CPU again, ms | fetched first, KB |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...asked.answers.map(({ question, count, firstMs, againMs, againCpuMs, bytes }) => {
      const { text, ...filters } = question;
      const narrowed = Object.values(filters).filter((value) => value !== '');
      const cells = [
        [`\`${text}\``, ...narrowed].join(', '),
        count,
        firstMs.toFixed(0),
        againMs.toFixed(0),
        againCpuMs.toFixed(0),
        kilobytes(bytes),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

const machine = describeMachine();
const reports: string[] = [];
for (const description of chooseDescriptions(wanted)) reports.push(await measure(description));
console.log(`${machine}\n\n${reports.join('\n\n')}`);
