import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal, tableHead, tableRow, type MeasuredBuild } from './build-portal.ts';
import { chooseDescriptions, type HeavyDescription } from './heavy-descriptions.ts';
import { takeOperations } from './take-operations.ts';

/**
 * Builds the portal with one heavy public description after the other, each in a process of its own, and prints a table:
 * `npm run descriptions --prefix bench [-- github stripe --runs 3]`. `--linear` builds the first 1,000 and 5,000 operations of
 * Microsoft Graph, all of it, and its beta; `--incremental` builds GitHub and Microsoft Graph beside the shipped APIs: at first, with
 * nothing changed, with one small API changed.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '1' },
    linear: { type: 'boolean', default: false },
    incremental: { type: 'boolean', default: false },
  },
});
const project = join(import.meta.dirname, '..');
const shipped = join(project, 'openapi');
const rows = [...tableHead];

function note(name: string, built: MeasuredBuild, start?: MeasuredBuild): MeasuredBuild {
  rows.push(tableRow(name, built, start));
  if (!built.isBuilt) process.exitCode = 1;
  return built;
}

/** Gives work a folder of descriptions, with the shipped ones in it, and a place for a site; both are gone afterwards. */
async function withFolders(work: (openapi: string, site: string) => Promise<void>): Promise<void> {
  const openapi = await mkdtemp(join(tmpdir(), 'gatehouse-bench-'));
  // The build renames files within its output, so that must lie on the project's file system.
  await mkdir(join(project, '.e2e'), { recursive: true });
  const output = await mkdtemp(join(project, '.e2e', 'bench-'));
  try {
    await cp(shipped, openapi, { recursive: true });
    // A build's cache and its folders lie beside the site.
    await work(openapi, join(output, 'dist'));
  } finally {
    await rm(openapi, { recursive: true });
    await rm(output, { recursive: true });
  }
}

async function add(openapi: string, { name, path }: HeavyDescription): Promise<void> {
  await mkdir(join(openapi, name));
  await copyFile(path, join(openapi, name, 'v1.json'));
}

/** @param operations how many of them to build; all of them when absent */
const measure = (description: HeavyDescription, start: MeasuredBuild, operations?: number) =>
  withFolders(async (openapi, site) => {
    await add(openapi, description);
    const file = join(openapi, description.name, 'v1.json');
    if (operations !== undefined)
      await writeFile(file, takeOperations(await readFile(file, 'utf8'), operations));
    const name = [description.name, ...(operations === undefined ? [] : [`first ${operations}`])];
    note(name.join(', '), await buildPortal(openapi, site), start);
  });

async function measureStart(): Promise<MeasuredBuild> {
  let built: MeasuredBuild | undefined;
  await withFolders(async (openapi, site) => {
    built = note('fixed start (shipped APIs)', await buildPortal(openapi, site));
  });
  if (!built?.isBuilt) throw new Error('The portal does not build with the shipped APIs.');
  return built;
}

const measureIncremental = () =>
  withFolders(async (openapi, site) => {
    for (const one of chooseDescriptions(['github', 'microsoft-graph'])) await add(openapi, one);
    note('GitHub, Microsoft Graph and the shipped APIs', await buildPortal(openapi, site));
    note('… nothing changed', await buildPortal(openapi, site));
    const small = join(openapi, 'transit-live', 'v1.yaml');
    await writeFile(
      small,
      (await readFile(small, 'utf8')).replace(/^( *)title: /m, '$1title: New '),
    );
    note('… one small API changed', await buildPortal(openapi, site));
  });

const everything = !values.linear && !values.incremental;
for (let run = 0; run < Number(values.runs); run += 1) {
  const start = await measureStart();
  if (everything || positionals.length > 0)
    for (const one of chooseDescriptions(positionals)) await measure(one, start);
  if (values.linear) {
    const [graph, beta] = chooseDescriptions(['microsoft-graph', 'microsoft-graph-beta']);
    if (graph) for (const count of [1000, 5000, undefined]) await measure(graph, start, count);
    if (beta) await measure(beta, start);
  }
  if (values.incremental) await measureIncremental();
}
console.log(`\n${rows.join('\n')}`);
