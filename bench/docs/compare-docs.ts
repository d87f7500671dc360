import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeMachine, writeSection } from '../results-section.ts';
import type { MeasuredRun } from '../run-measured.ts';
import { makeOrKeep } from './kept-docs.ts';
import type { DocsMaker, MadeDocs } from './maker.ts';
import { emptyPage } from './makers/empty-page.ts';
import { gatehouse } from './makers/gatehouse.ts';
import { redoc } from './makers/redoc.ts';
import { redoclyBuild } from './makers/redocly-build.ts';
import { scalar } from './makers/scalar.ts';
import { starlightOpenapi } from './makers/starlight-openapi.ts';
import { swaggerUi } from './makers/swagger-ui.ts';
import { zudoku } from './makers/zudoku.ts';
import { explainMethod, reportDescription, type DescriptionReport } from './report-docs.ts';
import { serveFolder } from './serve-folder.ts';
import { chooseOperations, headingsOf, type ShownOperation } from './shown-operations.ts';
import { summarize, type Summary } from './summary.ts';
import { visitDocs, type Visit } from './visit-docs.ts';

/**
 * Opens one operation of heavy public descriptions in this portal and in other makers of reference docs, and prints what each costs:
 * `npm ci --prefix bench/docs`, then `npm run docs --prefix bench [-- github stripe --runs 5 --peers redoc,scalar --build --write]`.
 * `--peers` names those to compare with, `--build` builds everything from nothing and tells what that took, `--no-slow` leaves the
 * visits on a slow device out, `--write` puts each description's tables into RESULTS.md as they are done.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    runs: { type: 'string', default: '3' },
    peers: { type: 'string' },
    build: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
  },
});

const peers: Readonly<Record<string, DocsMaker>> = {
  redoc,
  'redocly-build': redoclyBuild,
  'swagger-ui': swaggerUi,
  scalar,
  zudoku,
  'starlight-openapi': starlightOpenapi,
};
const wantedPeers = values.peers?.split(',') ?? Object.keys(peers);
const unknown = wantedPeers.filter((name) => !Object.hasOwn(peers, name));
if (unknown.length > 0) {
  console.error(
    `There is no peer named ${unknown.join(', ')}. Known: ${Object.keys(peers).join(', ')}.`,
  );
  process.exit(1);
}
const makers = [emptyPage, gatehouse, ...wantedPeers.flatMap((name) => peers[name] ?? [])];
const runs = Number(values.runs);
const keptRoot = join(import.meta.dirname, '../../.e2e/docs');

/** Visits all docs in turns, so that what else the machine does falls on all of them. */
async function visitInTurns(
  made: ReadonlyMap<string, MadeDocs>,
  operation: ShownOperation,
): Promise<Pick<DescriptionReport, 'summaries' | 'slow'>> {
  const words = headingsOf(operation);
  const fast = new Map<string, Visit[]>();
  const slow = new Map<string, Summary>();
  const servers = await Promise.all(
    [...made].map(async ([name, docs]) => ({ name, docs, server: await serveFolder(docs) })),
  );
  try {
    // In the first turn the server compresses what it sends; it is not counted.
    for (let turn = 0; turn <= runs; turn += 1)
      for (const { name, docs, server } of servers) {
        const visit = await visitDocs(docs, server, words, false);
        console.error(
          `${operation.description.name}, ${name}, ${turn}: ${visit.end}, ${visit.shownMs.toFixed(0)} ms`,
        );
        if (turn > 0) fast.set(name, [...(fast.get(name) ?? []), visit]);
      }
    if (values.slow)
      for (const { name, docs, server } of servers)
        slow.set(name, summarize([await visitDocs(docs, server, words, true)]));
  } finally {
    for (const { server } of servers) server.close();
  }
  return { summaries: new Map([...fast].map(([name, visits]) => [name, summarize(visits)])), slow };
}

async function compare(operation: ShownOperation): Promise<DescriptionReport> {
  const made = new Map<string, MadeDocs>();
  const builds = new Map<string, MeasuredRun>();
  for (const maker of makers) {
    const { docs, build } = await makeOrKeep(maker, operation, keptRoot, values.build);
    if (docs) made.set(maker.name, docs);
    if (build && (values.build || build.end !== 'done')) builds.set(maker.name, build);
    if (build)
      console.error(
        `${operation.description.name}, ${maker.name}: ${build.end}, ${build.seconds.toFixed(0)} s`,
      );
    if (build && build.end !== 'done') console.error(build.lastWords);
    if (maker.isOurs && !docs)
      throw new Error(`The portal could not be built with ${operation.description.name}.`);
  }
  const { summaries, slow } = await visitInTurns(made, operation);
  const ours = summaries.get(gatehouse.name);
  const empty = summaries.get(emptyPage.name);
  if (!ours || !empty) throw new Error('No visit was counted: --runs must be 1 or more.');
  const others = new Map([...summaries].filter(([, one]) => one !== ours && one !== empty));
  return { operation, summaries, slow, builds, ours, empty, peers: others };
}

const method = `${describeMachine()} ${explainMethod(makers, runs)}`;
console.log(method);
if (values.write) await writeSection('docs', method);
for (const operation of chooseOperations(positionals)) {
  const began = describeMachine();
  const report = reportDescription(await compare(operation), began);
  console.log(`\n${report}`);
  // One by one: a run that is ended keeps what it measured, and a run of one description leaves the others' tables alone.
  if (values.write) await writeSection(`docs ${operation.description.name}`, report);
}
