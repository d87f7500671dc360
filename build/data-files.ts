import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What Astro has bundled of a route that answers with data (an endpoint), as far as files are written from it. */
export interface DataRoute {
  /** A route with one path has none. */
  getStaticPaths?(): Promise<readonly DataPath[]> | readonly DataPath[];
  GET(context: DataContext): Promise<Response> | Response;
}

/** What such a route knows of a request: not its headers nor its address, which a build has none of. */
export interface DataContext {
  readonly params: Readonly<Record<string, string>>;
  readonly props: Readonly<Record<string, unknown>>;
}

interface DataPath {
  readonly params: DataContext['params'];
  readonly props?: DataContext['props'];
}

/** The paths of a route that are to be written: `apis/a/v1/operations/list.json`. */
export interface WantedFiles {
  /** The route as Astro writes it: `/apis/[api]/[version]/operations/[slug].json`. */
  readonly route: string;
  /** Path of its module from the root. */
  readonly component: string;
  readonly paths: readonly string[];
}

/** Files of one route that are made at once: a typed client is the work of a program of its own, which takes seconds. */
const atOnce = 2;

/**
 * Writes the files of routes straight from their functions, without a request and an answer for each: that way takes Astro longer
 * than most of these files take to be made. Routes take turns, so that none waits for another's programs.
 *
 * @param site absolute path
 * @param load gives a route's module
 * @throws what a route throws; Error for a file that no route has
 */
export async function writeDataFiles(
  site: string,
  wanted: readonly WantedFiles[],
  load: (component: string) => Promise<DataRoute>,
): Promise<void> {
  const write = fileWriter(site);
  await Promise.all(
    wanted.map(async ({ route, component, paths }) => {
      const module = await load(component);
      const known = (await module.getStaticPaths?.()) ?? [{ params: {} }];
      const byPath = new Map(known.map((one) => [pathOf(route, one.params), one]));
      const left = paths.values();
      const lane = async () => {
        // One iterator for all lanes: each takes the next path.
        for (const path of left) {
          const of = byPath.get(path);
          if (of === undefined) throw new Error(`${component} has no path ${path}.`);
          const content = await contentOf(module, { props: {}, ...of }, path);
          if (content !== undefined) write(path, content);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
    }),
  );
}

/** Writes at once rather than in steps that wait for each other: the thread has nothing else to do. */
function fileWriter(site: string): (path: string, content: Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(site, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  };
}

/** Astro's own way from a route to a path, for routes whose parameters are whole names. */
const pathOf = (route: string, params: DataContext['params']): string =>
  route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (whole, name: string) => {
    const value = params[name]?.normalize().replace(/#/g, '%23').replace(/\?/g, '%3F');
    return value ?? whole;
  });

async function contentOf(
  { GET }: DataRoute,
  context: DataContext,
  path: string,
): Promise<Uint8Array | undefined> {
  const answer = await GET(context);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return answer.body === null ? undefined : answer.bytes();
}
