import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine, writeSection } from '../results-section.ts';
import { buildBatch, type Buildable, type BuiltBatch } from './build-corpus.ts';
import { chooseSample, folderNames } from './choose-sample.ts';
import { findPublicDescriptions } from './find-public-descriptions.ts';
import { isFault, type Outcome } from './outcome.ts';
import { packBatches } from './pack-batches.ts';
import { readCorpus, type LaidOut } from './read-corpus.ts';
import { reportCorpus } from './report-corpus.ts';

/**
 * Reads hundreds of real public descriptions with the portal's own reader, then builds those it takes into pages:
 * `npm run corpus --prefix bench [-- --every 6 --no-build --write]`. `--every n` takes each n-th of those in OpenAPI 3.0 beside all
 * others, `--no-build` only reads, `--write` puts the table into RESULTS.md. Fails when one crashes or hangs the reader, is refused
 * without file, line and mend, or is read and then not built.
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    every: { type: 'string', default: '6' },
    build: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
});

const project = join(import.meta.dirname, '../..');
/** Pages of operations and schemas in one build. */
const batchPages = 6000;

/**
 * Puts the sample where the portal finds it, named as a provider would name it and written with one value a line: the directory's
 * files have one line each, and a finding is to name the line.
 */
async function layOut(folder: string): Promise<readonly LaidOut[]> {
  const sample = chooseSample(await findPublicDescriptions(), Number(values.every));
  const names = folderNames(sample);
  const laidOut: LaidOut[] = [];
  for (const [index, description] of sample.entries()) {
    const apiId = names[index] ?? description.name;
    await mkdir(join(folder, apiId));
    const path = join(folder, apiId, 'v1.json');
    const tree: unknown = JSON.parse(await readFile(description.path, 'utf8'));
    await writeFile(path, JSON.stringify(tree, null, 2));
    const file = { apiId, version: 'v1', path, file: `openapi/${apiId}/v1.json` };
    laidOut.push({ description, request: { root: project, folder, file } });
  }
  return laidOut;
}

async function buildAll(
  buildables: readonly Buildable[],
  scratch: string,
): Promise<readonly BuiltBatch[]> {
  const built: BuiltBatch[] = [];
  const pagesOf = ({ operations, schemas }: Buildable) => operations + schemas;
  for (const batch of packBatches(buildables, batchPages, pagesOf)) {
    const result = await buildBatch(batch, scratch);
    built.push(result);
    console.error(
      `${batch.length} descriptions, ${result.pages} pages, ${result.seconds.toFixed(0)} s`,
    );
  }
  return built;
}

await mkdir(join(project, '.e2e'), { recursive: true });
const scratch = await mkdtemp(join(project, '.e2e', 'corpus-'));
try {
  const folder = join(scratch, 'openapi');
  await mkdir(folder);
  const corpus = await layOut(folder);
  const outcomes: Outcome[] = [];
  await readCorpus(corpus, availableParallelism(), (outcome) => {
    outcomes.push(outcome);
    if (isFault(outcome)) console.error(`${outcome.name}: ${outcome.end}`);
  });
  const read = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  const buildables = corpus.flatMap(({ description, request: { file } }) => {
    const outcome = read.get(description.name);
    return outcome?.end === 'read' ? [{ ...outcome, apiId: file.apiId, path: file.path }] : [];
  });
  const batches = values.build ? await buildAll(buildables, scratch) : undefined;
  const report = `${describeMachine()} Of those in OpenAPI 3.0, each ${values.every}th.\n\n${reportCorpus(outcomes, batches)}`;
  console.log(report);
  if (values.write) await writeSection('corpus', report);
  const isBroken =
    outcomes.some(isFault) || (batches?.some(({ failures }) => failures.length > 0) ?? false);
  if (isBroken) process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true });
}
